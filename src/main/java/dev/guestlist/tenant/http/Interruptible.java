package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Waits that a person can end, all at once. Calls under way are not waits: they are finished,
 * because nobody would know otherwise whether they had an effect.
 *
 * <pre>
 *   pause that a service asked for   ends
 *   waiting for a free slot          ends when a call under way has ended
 *   waiting for a token              ends, even in the middle of the request for it
 *   call under way                   goes on; no other starts
 * </pre>
 */
final class Interruptible {
    private final Set<Thread> waiting = new HashSet<>();
    private boolean over;

    /** Something that reacts to an interrupt by throwing. */
    <T> T during(Supplier<T> wait) {
        enter();
        try {
            return wait.get();
        } catch (RuntimeException failure) {
            throw isOver() ? stopped() : failure;
        } finally {
            leave();
        }
    }

    /** Ends all waits, those of the future too. */
    synchronized void end() {
        over = true;
        waiting.forEach(Thread::interrupt);
    }

    /**
     * Checks that something may still start.
     *
     * @throws CallException if all waits have been ended
     */
    void check() {
        if (isOver()) {
            throw stopped();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void enter() {
        check();
        waiting.add(Thread.currentThread());
    }

    /** The interrupt was meant for the wait, so it must not reach the call after it. */
    private synchronized void leave() {
        waiting.remove(Thread.currentThread());
        if (over) {
            Thread.interrupted();
        }
    }

    private static CallException stopped() {
        return new CallException(Kind.INTERRUPTED, "the run was stopped", Details.none());
    }
}
