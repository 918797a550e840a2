package dev.guestlist.apply;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.EnvironmentWriter;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import java.util.Optional;

/**
 * Waits for the row of one guest in one environment. Looks for the row first, since the environment
 * may have added the guest on its own, and requests it only if it is missing or disabled.
 *
 * <pre>
 *   the request is         this run, or one just before,     otherwise
 *                          has let the guest in
 *   accepted               look until the row is there       the same; a disabled row: a few times
 *   refused, needs time    ask again with each look          fail with the true cause
 *   refused                ask again, three times in all;    ask again, three times in all;
 *                          then the environment's own        then fail
 *                          synchronization may still come
 * </pre>
 */
final class RowSearch {
    /** One refusal may be an accident. */
    private static final int MOST_REQUESTS = 3;

    /** With doubled pauses: a quarter of a minute. */
    private static final int MOST_LOOKS_AT_A_DISABLED_ROW = 7;

    private final EnvironmentWriter environments;
    private final String guest;
    private final Target.Environment environment;
    private final Recent recent;
    private String waitingFor;
    private int refusals;
    private int disabled;
    private boolean mayAsk = true;

    RowSearch(
            EnvironmentWriter environments,
            String guest,
            Target.Environment environment,
            Recent recent) {
        this.environments = environments;
        this.guest = guest;
        this.environment = environment;
        this.recent = recent;
        this.waitingFor = "a user row in " + environment.key();
    }

    /**
     * One look.
     *
     * @throws TenantException of the kind {@code NOT_YET} if it is worth looking again
     */
    SystemUser look() {
        var row = environments.findSystemUser(guest, environment);
        if (row.filter(found -> found.state() == SystemUser.State.ENABLED).isPresent()) {
            return row.get();
        }
        if (mayAsk) {
            ask();
        } else if (row.isPresent()
                && ++disabled == MOST_LOOKS_AT_A_DISABLED_ROW
                && !recent.admitted()) {
            throw stillDisabled();
        }
        throw new TenantException(Kind.NOT_YET, waitingFor, Optional.empty(), Optional.empty());
    }

    private void ask() {
        try {
            environments.requestSystemUser(guest, environment);
            recent.note(Recently.REQUESTED);
            mayAsk = false;
            waitingFor = "a user row in " + environment.key();
        } catch (TenantException refused) {
            weigh(refused);
            waitingFor = "a user row in " + environment.key() + " (" + refused.getMessage() + ")";
        }
    }

    private void weigh(TenantException refused) {
        switch (refused.kind()) {
            case STOP, INTERRUPTED -> throw refused;
            case NOT_YET -> {
                if (!recent.explains(refused)) {
                    throw refused.untimely();
                }
            }
            case LATER, UNAVAILABLE, NEEDS_HUMAN -> {
                mayAsk = ++refusals < MOST_REQUESTS;
                if (!mayAsk && !recent.admitted()) {
                    throw refused;
                }
            }
        }
    }

    private TenantException stillDisabled() {
        return new TenantException(
                Kind.NEEDS_HUMAN,
                "The guest's row in " + environment.name() + " is disabled.",
                Optional.of(
                        "Enable the user in the environment, or check license and security"
                                + " group."),
                Optional.empty());
    }
}
