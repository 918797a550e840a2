package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.TenantException;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets one call go ahead of all others of its kind. If the tenant refuses it to everybody, no other
 * is made: each further invitation, for example, would prolong a block for suspicious activity.
 *
 * <pre>
 *   1 ──► answered ──► 2, 3, 4 … side by side
 *   1 ──► refused to everybody ──► 2, 3, 4 … get the same refusal, and nothing is sent
 * </pre>
 */
final class Vanguard {
    /** No more than a connection carries anyway; whoever waits can still be spared. */
    private static final int MOST = 16;

    private final Semaphore places = new Semaphore(1, true);
    private final AtomicBoolean open = new AtomicBoolean();
    private final AtomicReference<Optional<TenantException>> refusal =
            new AtomicReference<>(Optional.empty());

    /** Makes the call, or throws the refusal of an earlier one. */
    <T> T follow(Supplier<T> call) {
        places.acquireUninterruptibly();
        try {
            var known = refusal.get();
            if (known.isPresent()) {
                throw known.get();
            }
            return call.get();
        } catch (TenantException failure) {
            if (failure.reach() == Reach.EVERYBODY) {
                refusal.set(Optional.of(failure));
            }
            throw failure;
        } finally {
            places.release(open.getAndSet(true) ? 1 : MOST);
        }
    }
}
