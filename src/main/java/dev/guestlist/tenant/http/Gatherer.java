package dev.guestlist.tenant.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Combines what many threads ask for at the same time into one request. Each caller acts as if it
 * were alone and gets its own result.
 *
 * <pre>
 *   journey 1 ── ask(a) ─┐ opens a round, waits a moment for others
 *   journey 2 ── ask(b) ─┤ joins
 *   journey 3 ── ask(c) ─┘ joins; the round is full, or the moment is over
 *                          └──► journey 1 makes the request for [a, b, c]
 *   journey 1 ◄── A ── 2 ◄── B ── 3 ◄── C
 * </pre>
 *
 * <p>There is no separate thread: the caller that opens a round carries it out.
 *
 * @param <Q> question
 * @param <A> answer to one question
 */
public final class Gatherer<Q, A> {
    private final int most;
    private final Duration moment;
    private final Function<List<Q>, List<Result<A>>> request;
    private final ReentrantLock lock = new ReentrantLock();
    private Round<Q, A> open = new Round<>();

    /** The result of one question. */
    public sealed interface Result<A> {
        record Good<A>(A answer) implements Result<A> {}

        /**
         * The question has no answer.
         *
         * @param failure thrown to the caller that asked
         */
        record Bad<A>(RuntimeException failure) implements Result<A> {}
    }

    /**
     * Combines questions for one kind of request.
     *
     * @param most maximum number of questions in one request
     * @param moment how long to wait for more questions
     * @param request answers the questions in order, each on its own; if it throws, every caller
     *     gets that exception
     */
    public Gatherer(int most, Duration moment, Function<List<Q>, List<Result<A>>> request) {
        this.most = most;
        this.moment = moment;
        this.request = request;
    }

    /** Waits for the answer to one question. */
    public A ask(Q question) {
        var mine = new CompletableFuture<Result<A>>();
        var round = join(question, mine);
        if (round.opener == Thread.currentThread().threadId()) {
            round.awaitCompany(moment);
            close(round);
            carryOut(round);
        }
        return switch (mine.join()) {
            case Result.Good<A>(var answer) -> answer;
            case Result.Bad<A>(var failure) -> throw failure;
        };
    }

    private Round<Q, A> join(Q question, CompletableFuture<Result<A>> mine) {
        lock.lock();
        try {
            var round = open;
            if (round.asked.isEmpty()) {
                round.opener = Thread.currentThread().threadId();
            }
            round.asked.add(new Asked<>(question, mine));
            if (round.asked.size() >= most) {
                open = new Round<>();
                round.full.countDown();
            }
            return round;
        } finally {
            lock.unlock();
        }
    }

    private void close(Round<Q, A> round) {
        lock.lock();
        try {
            if (open.equals(round)) {
                open = new Round<>();
            }
        } finally {
            lock.unlock();
        }
    }

    private void carryOut(Round<Q, A> round) {
        try {
            var results = request.apply(round.asked.stream().map(Asked::question).toList());
            for (var index = 0; index < round.asked.size(); index++) {
                round.asked.get(index).answer().complete(results.get(index));
            }
        } catch (RuntimeException failure) {
            round.asked.forEach(asked -> asked.answer().complete(new Result.Bad<>(failure)));
        } catch (Error broken) {
            round.asked.forEach(asked -> asked.answer().completeExceptionally(broken));
            throw broken;
        }
    }

    private record Asked<Q, A>(Q question, CompletableFuture<Result<A>> answer) {}

    /** The questions of one request, and the thread that makes it. */
    private static final class Round<Q, A> {
        private final List<Asked<Q, A>> asked = new ArrayList<>();
        private final CountDownLatch full = new CountDownLatch(1);
        private long opener;

        /** An interrupt only ends the waiting, since other callers depend on this round. */
        void awaitCompany(Duration moment) {
            try {
                var _ = full.await(moment.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
