package dev.guestlist.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a change does. An act knows its kind, its target, whether it gives or takes access, and
 * which of its parts decide the effect; the {@link Change} around it names the subject. An act also
 * knows which earlier acts for the same subject it needs:
 *
 * <pre>
 *   invite ──► profile ──► license ──┐
 *      │          (usage location)   ├─► row in the environment ──► move unit ──► grant role
 *      └─────────► group ────────────┘        (if not there yet)    (same environment)
 * </pre>
 *
 * Removing access depends on nothing: a role that can't be revoked is no reason to keep somebody in
 * a group. Only a role that is exchanged for another waits for that one (see {@link Exchange}).
 */
public sealed interface Act permits Invite, DirectoryAct, EnvironmentAct {
    ChangeKind kind();

    /** What is changed; absent if it is the guest's account itself. */
    Optional<Target> target();

    /** What tells several acts at the same target apart: a role's name. */
    default String detail() {
        return "";
    }

    default ChangeKind.Direction direction() {
        return kind().direction();
    }

    /** What decides the effect, for the fingerprint: ids and values, not names. */
    List<String> essence();

    /** Whether this act requires an earlier act for the same subject to have succeeded. */
    default boolean needs(Act earlier) {
        return earlier instanceof Invite;
    }
}
