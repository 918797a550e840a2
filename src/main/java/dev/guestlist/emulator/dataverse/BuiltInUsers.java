package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.List;
import java.util.UUID;

/**
 * The users SYSTEM and INTEGRATION, which belong to the service and cannot be modified
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes).
 */
public final class BuiltInUsers {
    private static final int SUPPORT = 3;

    private static final String SYSTEM = "SYSTEM";
    private static final String INTEGRATION = "INTEGRATION";

    private final Environment environment;
    private final Store store;

    BuiltInUsers(Environment environment) {
        this.environment = environment;
        this.store = environment.store();
    }

    /** The user in whose name the service itself does things. */
    public Actor system() {
        return Actor.alone(store.find("systemuser", id(SYSTEM)).orElseThrow());
    }

    /** Whether this is one of the two users that belong to the service. */
    public boolean include(Row user) {
        return user.id().equals(id(SYSTEM)) || user.id().equals(id(INTEGRATION));
    }

    /**
     * Makes the two users that every environment has. That they are there, and are nobody whom a
     * person could be, is all that is known of them.
     */
    public void found() {
        for (var name : List.of(SYSTEM, INTEGRATION)) {
            var now = environment.now();
            store.put(
                    store.draft("systemuser", id(name))
                            .with("_businessunitid_value", environment.rootUnit().id())
                            .with("organizationid", environment.profile().organizationId())
                            .with("identityid", store.table("systemuser").size() + 1)
                            .with("fullname", name)
                            .with("lastname", name)
                            .with("accessmode", SUPPORT)
                            .with("isdisabled", true)
                            .with("islicensed", false)
                            .with("issyncwithdirectory", false)
                            .with("createdon", now)
                            .with("modifiedon", now));
        }
    }

    private UUID id(String name) {
        return Ids.derived(environment.profile().id(), "service user", name);
    }
}
