package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;

import java.util.UUID;

/**
 * The field security profile that every environment has
 * (learn.microsoft.com/power-apps/developer/data-platform/reference/entities/fieldsecurityprofile).
 */
public final class FieldSecurity {
    private static final UUID ADMINISTRATORS = Ids.derived("field security of administrators");

    private FieldSecurity() {}

    /** Whether this is the built-in profile of System Administrators. */
    public static boolean isAdministrators(Row profile) {
        return profile.id().equals(ADMINISTRATORS);
    }

    /** Puts it into an environment. */
    static void found(Environment environment) {
        var store = environment.store();
        store.put(
                store.draft("fieldsecurityprofile", ADMINISTRATORS)
                        .with("name", Catalogue.ADMINISTRATOR)
                        .with("ismanaged", true)
                        .with("_organizationid_value", environment.profile().organizationId())
                        .with("createdon", environment.profile().created())
                        .with("modifiedon", environment.profile().created()));
    }
}
