package dev.guestlist.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a change does. An act knows its kind, what it is done to, whether it gives or takes, and
 * which of its parts make the effect; whom it is done for stands in the {@link Change} around it.
 * It also knows what must have been done for its subject before it:
 *
 * <pre>
 *   invite ──► profile ──► license ──┐
 *      │          (usage location)   ├─► row in the environment ──► move unit ──► grant role
 *      └─────────► group ────────────┘        (if not there yet)    (same environment)
 * </pre>
 *
 * Taking access away depends on nothing: a role that can't be revoked is no reason to leave
 * somebody in a group.
 */
public sealed interface Act permits AccountAct, GroupAct, LicenseAct, EnvironmentAct {
    ChangeKind kind();

    /** What it is done to; absent where it is the guest's account itself. */
    Optional<Target> target();

    /** What it is about at the target, where there may be several such acts: a role's name. */
    default String detail() {
        return "";
    }

    default ChangeKind.Direction direction() {
        return kind().direction();
    }

    /** What decides the effect, for the fingerprint: ids and values, no names. */
    List<String> essence();

    /** Whether this can't be done as long as an earlier act for the same subject was not. */
    default boolean needs(Act earlier) {
        return earlier instanceof AccountAct.Invite;
    }
}
