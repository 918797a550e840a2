package dev.guestlist.emulator.time;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that takes its time in the real services, and how long it takes here unless told. */
public enum Delay {
    /**
     * Until a read sees a write (learn.microsoft.com/troubleshoot/entra/entra-id: a 404 right after
     * a 201); in the service seconds to minutes.
     */
    REPLICATION(200),
    /**
     * Until a read sees that an invited user was deleted: clearly longer than with a user of the
     * tenant's own (a comment of github.com/hashicorp/terraform-provider-azuread,
     * invitation_resource.go).
     */
    GUEST_DELETION(400),
    /**
     * Until advanced queries see a write (learn.microsoft.com/graph/api/group-list-members: "slight
     * delay").
     */
    ADVANCED_INDEX(300),
    /**
     * Until licensing sees a usage location that was set
     * (github.com/KelvinTegelaar/CIPP/issues/4408).
     */
    USAGE_LOCATION(300),
    /** Until {@code consumedUnits} counts an assignment; the seat itself is taken at once. */
    SEAT_COUNT(300),
    /** Until members of a licensed group have its licences, and dynamic groups their members. */
    GROUP_LICENSING(400),
    /** Until Dataverse has seen a change of account, licence or group. */
    DYNAMICS_SYNC(500),
    /**
     * Until a changed policy acts; in the service 15 to 60 minutes
     * (learn.microsoft.com/entra/external-id/troubleshoot).
     */
    POLICY(300),
    /**
     * Until the audit log shows what was done
     * (learn.microsoft.com/entra/identity/monitoring-health/reference-log-latency).
     */
    AUDIT_LOG(200);

    private final int briskMillis;

    Delay(int briskMillis) {
        this.briskMillis = briskMillis;
    }

    /** Long enough to be met, short enough for a demonstration. */
    Duration brisk() {
        return Duration.ofMillis(briskMillis);
    }

    /** How it is called where it can be set: {@code usage-location}. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A delay by its spelling. */
    public static Optional<Delay> named(String spelling) {
        return Arrays.stream(values()).filter(d -> d.spelling().equals(spelling)).findFirst();
    }
}
