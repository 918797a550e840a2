package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.UUID;

/**
 * The audit table: one row for every change of a role, if the organization audits
 * (learn.microsoft.com/power-apps/developer/data-platform/auditing/overview).
 */
public final class AuditTrail {
    private static final int ASSOCIATED = 2;

    private final Environment environment;
    private final Store store;
    private long written;

    AuditTrail(Environment environment) {
        this.environment = environment;
        this.store = environment.store();
    }

    void roleAssigned(Actor actor, Row user, UUID role) {
        write(actor, user, 55, role);
    }

    void roleRemoved(Actor actor, Row user, UUID role) {
        write(actor, user, 56, role);
    }

    void teamRoleAssigned(Actor actor, Row team, UUID role) {
        write(actor, team, 53, role);
    }

    void teamRoleRemoved(Actor actor, Row team, UUID role) {
        write(actor, team, 54, role);
    }

    void memberAdded(Actor actor, Row team, UUID user) {
        write(actor, team, 31, user);
    }

    void memberRemoved(Actor actor, Row team, UUID user) {
        write(actor, team, 32, user);
    }

    private void write(Actor actor, Row about, int action, UUID other) {
        if (!environment.organization().is("isauditenabled")) {
            return;
        }
        var now = environment.tenant().now();
        var id =
                Ids.derived(
                        "audit", about.id(), other, now, store.table("audit").size(), written++);
        store.put(
                store.draft("audit", id)
                        .with("action", action)
                        .with("operation", ASSOCIATED)
                        .with("objecttypecode", about.type().name())
                        .with("_objectid_value", about.id())
                        .with("_userid_value", actor.id())
                        .with("_regardingobjectid_value", other)
                        .with("createdon", environment.now()));
    }
}
