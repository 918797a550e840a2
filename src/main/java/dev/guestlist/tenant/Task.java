package dev.guestlist.tenant;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that is begun in one place and asked for in another: the one form of it there is, and the
 * one place where what such work threw is unwrapped. What runs it says why it is begun early:
 *
 * <pre>
 *   a thread of its own   for what others wait for: begun at once, however much is under way
 *   a few shared threads  for what waits for nobody: many requests, few threads
 *   whoever asks first    for what is asked for once and by many, such as a token
 * </pre>
 *
 * <p>The threads are platform ones: a virtual thread that did socket I/O delays the end of a short
 * command by a third of a second. Only journeys, of which there are thousands, travel on virtual
 * ones.
 */
public final class Task<T> {
    private final FutureTask<T> work;

    private Task(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /** Begins at once, on a thread of that name which keeps no process alive. */
    public static <T> Task<T> begin(String name, Callable<T> work) {
        var task = new Task<>(work);
        Thread.ofPlatform().name(name).daemon().start(task.work);
        return task;
    }

    /**
     * Begins as soon as one of the threads is free. The work must not wait for a task of the same
     * threads: with all of them waiting, it would never begin.
     */
    public static <T> Task<T> begin(Executor threads, Callable<T> work) {
        var task = new Task<>(work);
        threads.execute(task.work);
        return task;
    }

    /** Begins when somebody {@link #run}s it. */
    public static <T> Task<T> of(Callable<T> work) {
        return new Task<>(work);
    }

    /** Does the work on this thread, unless another one does so or has done so. */
    public void run() {
        work.run();
    }

    public Future.State state() {
        return work.state();
    }

    /** Waits for the result, or throws what the work threw. */
    public T result() {
        return result(() -> new CancellationException("interrupted while waiting"));
    }

    /**
     * The same.
     *
     * @param interrupted what to throw if this thread is told to wait no longer
     */
    public T result(Supplier<? extends RuntimeException> interrupted) {
        try {
            return work.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw interrupted.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new CompletionException(failed.getCause());
            }
        }
    }

    /** Waits for the result; empty if there is none, which {@link #result} says to who needs it. */
    public Optional<T> success() {
        try {
            return Optional.of(result());
        } catch (RuntimeException | Error toldToWhoNeedsIt) {
            return Optional.empty();
        }
    }

    /** Nobody will ask any more: work that still goes on is interrupted. */
    public void abandon() {
        work.cancel(true);
    }
}
