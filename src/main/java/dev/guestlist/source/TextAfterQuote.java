package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text that follows a closing quote or bracket on its line, as in {@code 'O'Brien'}. */
final class TextAfterQuote {
    /** A quote where a text begins. */
    private static final Pattern OPENING = Pattern.compile("(?<![^\\s\\[{,:])['\"]");

    private final SourceText source;
    private final List<String> lines;
    private final SourceLocation where;

    private TextAfterQuote(SourceText source, SourceLocation where) {
        this.source = source;
        this.lines = source.text().lines().limit(where.line()).toList();
        this.where = where;
    }

    /**
     * The problem if a quote or bracket closes just before a place.
     *
     * @param where the library gave up
     */
    static Optional<Problem> before(SourceText source, SourceLocation where) {
        return new TextAfterQuote(source, where).problem();
    }

    private Optional<Problem> problem() {
        if (lines.size() < where.line()) {
            return Optional.empty();
        }
        var line = lines.getLast();
        var column = Math.min(where.column() - 1, line.codePointCount(0, line.length()));
        var before = line.substring(0, line.offsetByCodePoints(0, column)).stripTrailing();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var mark = before.charAt(before.length() - 1);
        return switch (mark) {
            case ']', '}' ->
                    Optional.of(
                            problem(
                                    where,
                                    "this text follows a closing bracket",
                                    "put the whole text in quotes"));
            case '"', '\'' -> Optional.of(afterQuote(before, mark));
            default -> Optional.empty();
        };
    }

    private Problem afterQuote(String before, char mark) {
        var hint =
                mark == '\''
                        ? "write '' for a quote inside single quotes, or put the text in double"
                                + " quotes"
                        : "write \\\" for a quote inside double quotes";
        if (count(before, mark) % 2 == 0) {
            return problem(where, "this text follows a closing quote", hint);
        }
        return opening(mark)
                .map(place -> problem(place, "this quote is closed only at " + where, hint))
                .orElseGet(() -> problem(where, "this text follows a closing quote", hint));
    }

    /** Where a quote opens above that closes on the last line. */
    private Optional<SourceLocation> opening(char mark) {
        for (var number = lines.size() - 1; number > 0; number--) {
            var line = lines.get(number - 1);
            if (count(line, mark) % 2 == 1) {
                var places =
                        OPENING.matcher(line)
                                .results()
                                .filter(found -> line.charAt(found.start()) == mark)
                                .map(MatchResult::start)
                                .toList();
                return places.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new SourceLocation(
                                        source.name(),
                                        number,
                                        line.codePointCount(0, places.getLast()) + 1));
            }
        }
        return Optional.empty();
    }

    private static long count(String text, char mark) {
        return text.chars().filter(character -> character == mark).count();
    }

    private static Problem problem(SourceLocation where, String message, String hint) {
        return Problem.error("yaml-syntax", where, message).withHint(hint);
    }
}
