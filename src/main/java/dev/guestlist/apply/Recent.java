package dev.guestlist.apply;

import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.tenant.DirectoryWriter;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;

/**
 * What has just been done for one guest, so that failures that time resolves can be told from those
 * that only look like it. What this run has done is known; for what a run before it did, which may
 * have crashed, the age of the account stands. The tenant has no date for a usage location or a
 * membership.
 *
 * <pre>
 *   the failure depends on    this run has        the account is younger than
 *                             done one of them    half an hour
 *   nothing in particular          wait                  wait
 *   one of several acts            wait                  wait
 *                                  └── neither: fail at once, with the true cause
 * </pre>
 */
final class Recent {
    private static final Duration YOUTH = Duration.ofMinutes(30);

    private final DirectoryWriter directory;
    private final Pace pace;
    private final EnumSet<Recently> done = EnumSet.noneOf(Recently.class);
    private Optional<String> guest = Optional.empty();
    private Optional<Boolean> young = Optional.empty();

    Recent(DirectoryWriter directory, Pace pace) {
        this.directory = directory;
        this.pace = pace;
    }

    /** Whom this is about, once the account exists. */
    void guest(String objectId) {
        guest = Optional.of(objectId);
    }

    /** Remembers an act that was carried out. */
    void note(Act act, Receipt receipt) {
        switch (act) {
            case Invite _ -> {
                if (receipt.effect() == Receipt.Effect.DONE) {
                    note(Recently.INVITED);
                }
            }
            case AccountAct.UpdateProfile update -> {
                if (update.fields().containsKey(ProfileField.USAGE_LOCATION)) {
                    note(Recently.LOCATED);
                }
            }
            case GroupAct.JoinGroup _ -> note(Recently.JOINED);
            case LicenseAct.AssignLicense _ -> note(Recently.LICENSED);
            case GroupAct.LeaveGroup _,
                    LicenseAct.UnassignLicense _,
                    EnvironmentAct.RevokeRole _,
                    EnvironmentAct.MoveUnit _,
                    EnvironmentAct.GrantRole _ -> {}
        }
    }

    void note(Recently what) {
        done.add(what);
    }

    /** Whether time will resolve this failure. */
    boolean explains(TenantException failure) {
        return failure.cure()
                .map(cure -> cure.after().stream().anyMatch(done::contains) || isYoung())
                .orElse(true);
    }

    /** Whether an environment may add or enable the guest by itself any moment. */
    boolean admitted() {
        return done.contains(Recently.INVITED)
                || done.contains(Recently.JOINED)
                || done.contains(Recently.LICENSED)
                || isYoung();
    }

    /** Asked at most once, and only after a failure. */
    private boolean isYoung() {
        var known = young.orElseGet(this::lookAtAge);
        young = Optional.of(known);
        return known;
    }

    private boolean lookAtAge() {
        try {
            return guest.flatMap(directory::createdAt)
                    .filter(created -> created.plus(YOUTH).isAfter(pace.now()))
                    .isPresent();
        } catch (TenantException unknown) {
            return false;
        }
    }
}
