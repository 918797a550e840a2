package dev.guestlist.render.form;

import dev.guestlist.render.page.Phrases;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The progress of long work.
 *
 * @param work the activity and its units: {@code Applying changes}
 * @param done number of finished units
 * @param total total number of units, if known
 * @param elapsed since the work began
 */
public record Progress(String work, int done, OptionalInt total, Duration elapsed) {
    /** Before this, a rate would be a guess. */
    private static final Duration FIRST_GUESS = Duration.ofSeconds(2);

    /** {@code Applying changes 12 of 57, 3.4/s, about 13 s left}; one line without its end. */
    String line(Theme theme) {
        var text = new StringBuilder(theme.paint(Theme.Ink.STRONG, FreeText.escape(work)));
        text.append("  ").append(done);
        total.ifPresent(all -> text.append(" of ").append(all));
        if (done > 0 && elapsed.compareTo(FIRST_GUESS) >= 0) {
            text.append(theme.paint(Theme.Ink.FAINT, speed()));
        }
        return text.toString();
    }

    private String speed() {
        var rate = done * 1000.0 / elapsed.toMillis();
        var left = total.isPresent() ? total.getAsInt() - done : 0;
        var rest =
                left <= 0
                        ? ""
                        : ", about "
                                + Phrases.duration(
                                        Duration.ofSeconds((long) Math.ceil(left / rate)))
                                + " left";
        return String.format(Locale.ROOT, ", %.1f/s", rate) + rest;
    }
}
