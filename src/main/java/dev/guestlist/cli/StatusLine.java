package dev.guestlist.cli;

import dev.guestlist.render.form.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A last line on a terminal that is overwritten while work is in progress, and erased at the end.
 * Draws nothing if there is no terminal. Can be called from any thread.
 */
final class StatusLine implements AutoCloseable {
    private static final String ERASE = "\r\u001b[K";
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);

    private final Screen screen;
    private final String work;
    private final OptionalInt total;
    private final Instant started;
    private Instant drawn = Instant.MIN;
    private int done;
    private boolean visible;

    StatusLine(Screen screen, String work, OptionalInt total) {
        this.screen = screen;
        this.work = work;
        this.total = total;
        this.started = screen.process().clock().instant();
    }

    /** Counts one more change as done. */
    synchronized void advance() {
        done++;
        var now = screen.process().clock().instant();
        if (screen.isLive() && !now.isBefore(drawn.plus(BETWEEN_DRAWINGS))) {
            drawn = now;
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
        erase();
    }

    private void draw(Instant now) {
        var progress = new Progress(work, done, total, Duration.between(started, now));
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
