package dev.guestlist.tenant;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work on a thread of its own that somebody will ask for. The thread is a platform one: a virtual
 * thread that did socket I/O delays the end of a short command by a third of a second.
 */
public final class Background<T> {
    private final FutureTask<T> task;
    private final Thread thread;

    private Background(String name, Supplier<T> work) {
        this.task = new FutureTask<>(work::get);
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(task);
    }

    /** Begins at once. */
    public static <T> Background<T> begin(String name, Supplier<T> work) {
        var background = new Background<>(name, work);
        background.thread.start();
        return background;
    }

    /** Waits for the result, or throws what the work threw. */
    public T result() {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException("interrupted while waiting", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new CompletionException(failed.getCause());
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
        if (!task.isDone()) {
            thread.interrupt();
        }
    }
}
