package dev.guestlist.apply;

import dev.guestlist.plan.Target;
import dev.guestlist.tenant.EnvironmentWriter;

import java.util.HashMap;
import java.util.Map;

/** One guest's rows in the environments, which appear some time after the license. */
final class UserRows {
    private final EnvironmentWriter writer;
    private final Attempts attempts;
    private final Patience patience;
    private final Recent recent;
    private final Map<String, String> systemUserIds = new HashMap<>();

    UserRows(EnvironmentWriter writer, Attempts attempts, Patience patience, Recent recent) {
        this.writer = writer;
        this.attempts = attempts;
        this.patience = patience;
        this.recent = recent;
    }

    /** The id of the guest's enabled row; waits once per environment. */
    String enabled(String objectId, Target.Environment environment) {
        var known = systemUserIds.get(environment.key());
        if (known != null) {
            return known;
        }
        var search = new RowSearch(writer, objectId, environment, recent);
        var what = "rows of guests in " + environment.key();
        var row = attempts.untilReady(patience.userRow(), what, search::look).id();
        systemUserIds.put(environment.key(), row);
        return row;
    }
}
