package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.state.TenantObserver;

import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Carries changes of Entra into an environment, some time after they were made
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment).
 *
 * <pre>
 *   licence, group, account changes ──► waits (settling.dynamicsSync) ──► Presence.synchronize
 *   addUser ─────────────────────────► waits (settling.replication)  ──► Presence.admit
 * </pre>
 *
 * What counts is the state when the wait is over, so a change that was taken back in between leaves
 * no trace.
 */
public final class DirectorySync implements TenantObserver {
    private final Environment environment;
    private final Presence presence;
    private final SortedSet<UUID> waiting = new TreeSet<>();

    DirectorySync(Environment environment, Presence presence) {
        this.environment = environment;
        this.presence = presence;
    }

    @Override
    public void userChanged(UUID user) {
        if (waiting.add(user)) {
            later(
                    environment.tenant().settling().dynamicsSync(),
                    () -> {
                        waiting.remove(user);
                        presence.synchronize(user);
                    });
        }
    }

    /** Forces a person in, as addUser does; the row appears a moment later. */
    public void force(UUID user) {
        later(
                environment.tenant().settling().replication(),
                () -> presence.admit(user, Eligibility.View.WRITTEN));
    }

    /** Looks at everybody again, since who may come in is decided otherwise now. */
    public void rulesChanged() {
        environment.tenant().users().from(0).forEach(place -> userChanged(place.id()));
    }

    /** Brings everybody in line at once, as a world is that has long been so. */
    public void settle() {
        environment.tenant().users().from(0).forEach(place -> presence.settle(place.id()));
        environment.store().commit();
    }

    /** Whose changes have not been carried over yet. */
    public SortedSet<UUID> waiting() {
        return new TreeSet<>(waiting);
    }

    private void later(Duration wait, Runnable work) {
        var tenant = environment.tenant();
        tenant.agenda()
                .at(
                        tenant.now().plus(wait),
                        () -> {
                            work.run();
                            environment.store().commit();
                        });
    }
}
