package dev.guestlist.apply;

import dev.guestlist.plan.Act;
import dev.guestlist.plan.ChangeKind;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.TenantException;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the tenant refuses to more than one guest, until a person has acted: the same is not tried
 * for the others, and the reason is told once.
 */
final class Refusals {
    private final Set<Refused> known = ConcurrentHashMap.newKeySet();

    /**
     * An operation that is refused.
     *
     * @param target absent if it is refused wherever it is done
     */
    private record Refused(ChangeKind kind, Optional<Target> target) {}

    /** Whether this is known to be refused. */
    boolean cover(Act act) {
        return known.contains(new Refused(act.kind(), Optional.empty()))
                || known.contains(new Refused(act.kind(), act.target()));
    }

    /** Remembers a refusal; returns whether the reason has not been told before. */
    boolean isNews(Act act, TenantException failure) {
        return switch (failure.reach()) {
            case ONE_GUEST -> true;
            case TARGET -> known.add(new Refused(act.kind(), act.target()));
            case EVERYBODY -> known.add(new Refused(act.kind(), Optional.empty()));
        };
    }

    /** Why it was not tried. */
    static String because(Act act) {
        return "the tenant refuses "
                + act.kind().word()
                + " to everybody"
                + (act.kind() == ChangeKind.INVITE ? "" : " here")
                + " (see the first failure)";
    }
}
