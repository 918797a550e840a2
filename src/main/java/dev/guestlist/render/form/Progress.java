package dev.guestlist.render.form;

import dev.guestlist.render.page.Phrases;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The progress of long work.
 *
 * @param work the activity and its units: {@code Applying changes}
 * @param done number of finished units
 * @param total total number of units, if known
 * @param elapsed since the work began
 * @param waitingFor what the work is waiting for, if it is
 */
public record Progress(
        String work, int done, OptionalInt total, Duration elapsed, Optional<String> waitingFor) {
    /** Before this, a rate would be a guess. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(2);

    /** From this many on, the rate says something about the rest. */
    private static final int FIRST_ESTIMATE = 10;

    public Progress(String work, int done, OptionalInt total, Duration elapsed) {
        this(work, done, total, elapsed, Optional.empty());
    }

    /** {@code Applying changes 12 of 57, 3.4/s, about 13 s left}; one line without its end. */
    String line(Theme theme) {
        var title = FreeText.escape(work);
        var count = count();
        var room = theme.width() - title.length() - count.length() - 1;
        var remark = remark();
        return theme.paint(Theme.Ink.STRONG, title)
                + count
                + (remark.isEmpty() ? "" : theme.paint(Theme.Ink.FAINT, shortened(remark, room)));
    }

    /** Work that counts nothing has no number. */
    private String count() {
        return total.isPresent()
                ? "  " + done + " of " + total.getAsInt()
                : done > 0 ? "  " + done : "";
    }

    /** While the work waits, its rate means nothing. */
    private String remark() {
        return waitingFor
                .map(what -> ", waiting for " + FreeText.escape(what))
                .orElseGet(() -> done > 0 && elapsed.compareTo(FIRST_GUESS) >= 0 ? speed() : "");
    }

    /** A line that wraps can't be overwritten. */
    private static String shortened(String text, int room) {
        return text.length() <= room ? text : text.substring(0, Math.max(0, room - 1)) + "…";
    }

    private String speed() {
        var rate = done * 1000.0 / elapsed.toMillis();
        var left = total.isPresent() ? total.getAsInt() - done : 0;
        var rest =
                left <= 0 || done < FIRST_ESTIMATE
                        ? ""
                        : ", about "
                                + Phrases.duration(
                                        Duration.ofSeconds((long) Math.ceil(left / rate)))
                                + " left";
        return String.format(Locale.ROOT, ", %.1f/s", rate) + rest;
    }
}
