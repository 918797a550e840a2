package dev.guestlist.cli;

import dev.guestlist.render.form.Progress;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.tenant.Wait;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A last line on a terminal that is overwritten while work is in progress, and erased at the end.
 * Without a terminal it is not drawn, but long waits are told, in a line a minute. Can be called
 * from any thread.
 */
final class StatusLine implements AutoCloseable {
    private static final String ERASE = "\r\u001b[K";
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** Most waits are shorter, and not worth a line in a log. */
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Screen screen;
    private final String work;
    private final OptionalInt total;
    private final Instant started;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Supplier<List<Wait>> waits = List::of;
    private Instant drawn = Instant.MIN;
    private Instant told = Instant.MIN;
    private int done;
    private boolean visible;

    StatusLine(Screen screen, String work, OptionalInt total) {
        this.screen = screen;
        this.work = work;
        this.total = total;
        this.started = screen.process().clock().instant();
    }

    /** Shows what is being waited for, until this is closed. */
    synchronized void watch(Supplier<List<Wait>> inProgress) {
        waits = inProgress;
        Thread.ofPlatform().name("status").daemon().start(this::lookNowAndThen);
    }

    /** Counts one more change as done. */
    synchronized void advance() {
        done++;
        var now = screen.process().clock().instant();
        if (screen.isLive() && !now.isBefore(drawn.plus(BETWEEN_DRAWINGS))) {
            draw(now);
        }
    }

    /** Prints text above the line. */
    synchronized void above(String text) {
        erase();
        screen.note(text);
        if (screen.isLive()) {
            draw(screen.process().clock().instant());
        }
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        erase();
    }

    private void lookNowAndThen() {
        try {
            while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException unexpected) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        var now = screen.process().clock().instant();
        var longest = longestWait();
        if (closed.getCount() == 0) {
            return;
        }
        if (screen.isLive()) {
            if (visible || longest.isPresent()) {
                draw(now);
            }
        } else if (longest.filter(StatusLine::isLong).isPresent()
                && !now.isBefore(told.plus(BETWEEN_LINES))) {
            told = now;
            screen.note("Waiting for " + words(longest.orElseThrow(), now) + ".");
        }
    }

    private static boolean isLong(Wait wait) {
        return wait.soFar().compareTo(LONG) >= 0;
    }

    private Optional<Wait> longestWait() {
        return waits.get().stream().max(Comparator.comparing(Wait::atMost));
    }

    private static String words(Wait wait, Instant now) {
        return Phrases.wait(wait.what(), now.minus(wait.soFar()), now.plus(wait.atMost()));
    }

    private void draw(Instant now) {
        drawn = now;
        var remark = longestWait().map(wait -> words(wait, now));
        var elapsed = Duration.between(started, now);
        var progress = new Progress(work, done, total, elapsed, remark);
        var err = screen.process().err();
        err.print(ERASE + screen.terminal(ProcessContext.Stream.ERR).status(progress));
        err.flush();
        visible = true;
    }

    private void erase() {
        if (visible) {
            screen.process().err().print(ERASE);
            screen.process().err().flush();
            visible = false;
        }
    }
}
