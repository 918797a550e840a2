package dev.guestlist.render.page;

import dev.guestlist.model.Email;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Header;
import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences and phrases that the views share. */
public final class Phrases {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Phrases() {}

    public static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String guests(int number) {
        return count(number, "guest", "guests");
    }

    /** {@code 2 people hold}. */
    public static String people(int number, String does, String theyDo) {
        return count(number, "person", "people") + " " + (number == 1 ? does : theyDo);
    }

    /** {@code 2 people lose all access, 1 loses some}; empty if nobody loses anything. */
    public static String losses(LossCount losses) {
        if (losses.all() == 0) {
            return losses.some() == 0
                    ? ""
                    : people(losses.some(), "loses some access", "lose some access");
        }
        var all = people(losses.all(), "loses all access", "lose all access");
        return switch (losses.some()) {
            case 0 -> all;
            case 1 -> all + ", 1 loses some";
            default -> all + ", " + losses.some() + " lose some";
        };
    }

    /** What those lose together: {@code access, 2 of them all of it}. */
    public static String lost(LossCount losses) {
        if (losses.some() == 0) {
            return "all access";
        }
        return losses.all() == 0 ? "some access" : "access, " + losses.all() + " of them all of it";
    }

    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** {@code rows in sales (since 14:02:11, until 14:12:11 UTC at most)}. */
    public static String wait(String what, Instant since, Instant until) {
        return "%s (since %s, until %s UTC at most)"
                .formatted(what, TIME.format(since), TIME.format(until));
    }

    /** {@code 0.4 s}, {@code 41 s}, {@code 3 min 20 s}. */
    public static String duration(Duration duration) {
        if (duration.toMillis() < 10_000) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toMinutes() == 0
                ? duration.toSeconds() + " s"
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    public static String files(Header header) {
        return header.files().size() == 1
                ? header.files().getFirst()
                : count(header.files().size(), "file", "files");
    }

    /** Where the plan comes from: {@code commit ab12cd3, read 2026-11-21 02:14:09 UTC}. */
    public static String provenance(Header header) {
        var parts = new ArrayList<String>();
        header.revision()
                .ifPresent(revision ->
                        parts.add(
                                "commit "
                                        + revision.shortCommit()
                                        + switch (revision.workTree()) {
                                            case CLEAN -> "";
                                            case DIRTY -> " with local changes";
                                        }));
        parts.add("read " + moment(header.readAt()));
        if (!header.asOf().equals(header.readAt().atZone(ZoneOffset.UTC).toLocalDate())) {
            parts.add("as of " + header.asOf());
        }
        if (!header.only().isEmpty()) {
            var addresses = header.only().stream().map(Email::value).toList();
            parts.add("only " + String.join(", ", addresses));
        }
        return String.join(", ", parts);
    }

    public static Prose waiting(Waiting waiting, Instant now) {
        return switch (waiting) {
            case Waiting.Acceptance acceptance ->
                    Prose.of("invited " + ago(acceptance.since(), now) + ", not accepted yet");
            case Waiting.Start start -> Prose.of("access begins on " + start.on());
            case Waiting.UserRow row ->
                    Prose.of("not known in ").free(row.environment().key()).say(" yet");
        };
    }

    private static String ago(Instant since, Instant now) {
        var days = ChronoUnit.DAYS.between(since, now);
        if (days >= 1) {
            return count((int) days, "day", "days") + " ago";
        }
        var hours = ChronoUnit.HOURS.between(since, now);
        return hours >= 1 ? count((int) hours, "hour", "hours") + " ago" : "just now";
    }

    public static String seats(SeatBudget budget) {
        var parts = new ArrayList<String>();
        parts.add(budget.consumed() + " of " + budget.seats() + " in use");
        if (budget.released() > 0) {
            parts.add(budget.released() + " released");
        }
        if (budget.needed() > 0) {
            parts.add(budget.needed() + " needed");
        }
        parts.add(
                budget.freeAfter() < 0
                        ? -budget.freeAfter() + " too few"
                        : budget.freeAfter() + " free afterwards");
        if (budget.keepFree() > 0) {
            parts.add("keep " + budget.keepFree());
        }
        return String.join(", ", parts);
    }

    /** {@code error}, {@code drift}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static String problemCount(List<Problem> problems) {
        var errors = problems.stream().filter(Problem::isError).count();
        return count((int) errors, "error", "errors")
                + ", "
                + count((int) (problems.size() - errors), "warning", "warnings");
    }
}
