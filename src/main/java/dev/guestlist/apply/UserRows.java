package dev.guestlist.apply;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.EnvironmentWriter;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One guest's rows in the environments, which appear some time after the license. */
final class UserRows {
    private final EnvironmentWriter writer;
    private final Attempts attempts;
    private final Patience patience;
    private final Map<String, String> systemUserIds = new HashMap<>();

    UserRows(EnvironmentWriter writer, Attempts attempts, Patience patience) {
        this.writer = writer;
        this.attempts = attempts;
        this.patience = patience;
    }

    /** The id of the guest's enabled row; waits once per environment. */
    String enabled(String objectId, Target.Environment environment) {
        var known = systemUserIds.get(environment.key());
        if (known != null) {
            return known;
        }
        var asked = new Asked(objectId, environment);
        var what = "rows of guests in " + environment.key();
        var row = attempts.untilReady(patience.userRow(), what, asked::look).id();
        systemUserIds.put(environment.key(), row);
        return row;
    }

    /**
     * Looks for the row first, since the environment may have added the guest on its own, and
     * requests it only if it is missing. A rejected request is remembered but not fatal: the
     * environment's own synchronization may still create the row.
     */
    private final class Asked {
        private final String objectId;
        private final Target.Environment environment;
        private String waitingFor;
        private boolean mayAsk = true;

        Asked(String objectId, Target.Environment environment) {
            this.objectId = objectId;
            this.environment = environment;
            this.waitingFor = "a user row in " + environment.key();
        }

        SystemUser look() {
            var row = writer.findSystemUser(objectId, environment);
            if (row.isPresent() && row.get().state() == SystemUser.State.ENABLED) {
                return row.get();
            }
            if (mayAsk) {
                ask();
            }
            throw new TenantException(Kind.NOT_YET, waitingFor, Optional.empty(), Optional.empty());
        }

        private void ask() {
            try {
                writer.requestSystemUser(objectId, environment);
                mayAsk = false;
            } catch (TenantException refused) {
                if (refused.kind() == Kind.STOP) {
                    throw refused;
                }
                mayAsk = refused.kind() == Kind.NOT_YET;
                waitingFor =
                        "a user row in " + environment.key() + " (" + refused.getMessage() + ")";
            }
        }
    }
}
