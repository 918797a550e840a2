package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.http.Answer;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * How many requests are sent to an environment at once: as many as it recommends, which depends on
 * its size (learn.microsoft.com/power-apps/developer/data-platform/send-parallel-requests on {@code
 * x-ms-dop-hint}).
 */
final class Lanes {
    private static final String HINT = "x-ms-dop-hint";

    /** Used until the environment has sent a number. */
    private static final int AT_FIRST = 4;

    /** The service's limit is 52 per user, whatever the hint says. */
    private static final int MOST = 52;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private int lanes = AT_FIRST;
    private int taken;

    /** Waits for a lane, uses it, and takes the number of lanes from the answer. */
    Answer use(Supplier<Answer> request) {
        take();
        try {
            var answer = request.get();
            answer.header(HINT).ifPresent(this::learn);
            return answer;
        } finally {
            leave();
        }
    }

    int width() {
        lock.lock();
        try {
            return lanes;
        } finally {
            lock.unlock();
        }
    }

    private void learn(String hint) {
        if (!hint.matches("[1-9]\\d{0,3}")) {
            return;
        }
        lock.lock();
        try {
            lanes = Math.min(Integer.parseInt(hint), MOST);
            free.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take() {
        lock.lock();
        try {
            while (taken >= lanes) {
                free.awaitUninterruptibly();
            }
            taken++;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            taken--;
            free.signal();
        } finally {
            lock.unlock();
        }
    }
}
