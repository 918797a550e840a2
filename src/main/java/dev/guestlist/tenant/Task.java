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
 * Work that starts in one place and whose result is needed in another. All such work takes this
 * form, and this is the one place that unwraps its exceptions. Where the work runs depends on who
 * waits for it:
 *
 * <pre>
 *   a thread of its own   for work that others wait for: starts at once, however much is running
 *   a few shared threads  for work that waits for no other: many requests, few threads
 *   the first caller      for a result that many callers share, such as a token
 * </pre>
 *
 * <p>These are platform threads: a virtual thread that did socket I/O delays the exit of a short
 * command by a third of a second. Only journeys, of which there may be thousands, use virtual
 * threads.
 */
public final class Task<T> {
    private final FutureTask<T> work;

    private Task(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /** Starts at once, on a daemon thread with this name. */
    public static <T> Task<T> begin(String name, Callable<T> work) {
        var task = new Task<>(work);
        Thread.ofPlatform().name(name).daemon().start(task.work);
        return task;
    }

    /**
     * Starts as soon as one of the threads is free. The work must not wait for another task on the
     * same threads: if all of them waited, that task would never start.
     */
    public static <T> Task<T> begin(Executor threads, Callable<T> work) {
        var task = new Task<>(work);
        threads.execute(task.work);
        return task;
    }

    /** Starts when somebody calls {@link #run}. */
    public static <T> Task<T> of(Callable<T> work) {
        return new Task<>(work);
    }

    /** Does the work on this thread, unless another thread is doing or has done it. */
    public void run() {
        work.run();
    }

    public Future.State state() {
        return work.state();
    }

    /** Waits for the result, or rethrows the exception of the work. */
    public T result() {
        return result(() -> new CancellationException("interrupted while waiting"));
    }

    /**
     * The same.
     *
     * @param interrupted what to throw if this thread is interrupted
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

    /** Waits for the result; empty if the work failed. {@link #result} says why. */
    public Optional<T> success() {
        try {
            return Optional.of(result());
        } catch (RuntimeException | Error toldToWhoNeedsIt) {
            return Optional.empty();
        }
    }

    /** Nobody needs the result any more: work in progress is interrupted. */
    public void abandon() {
        work.cancel(true);
    }
}
