package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Looks at the lines where the YAML library gave up, and finds the mistake that it can't name: a
 * character that only looks right, a missing space, or text after a closing quote.
 */
final class BrokenLine {
    private static final Pattern DASH_WITHOUT_SPACE = Pattern.compile("\\s*-(?=[A-Za-z]\\w*:)");
    private static final Pattern COLON_WITHOUT_SPACE =
            Pattern.compile("\\s*(?:- +)?[A-Za-z]\\w*:(?=[^\\s/])");

    private final SourceText source;
    private final int number;
    private final String text;

    private BrokenLine(SourceText source, int number) {
        this.source = source;
        this.number = number;
        this.text = source.text().lines().skip(number - 1L).findFirst().orElse("");
    }

    /**
     * The cause of an error in the syntax, if it can be seen.
     *
     * @param start where the element starts that was being read
     * @param end where the library gave up
     */
    static Optional<Problem> cause(SourceText source, SourceLocation start, SourceLocation end) {
        return new BrokenLine(source, end.line())
                .looksRight()
                .or(() -> new BrokenLine(source, start.line()).looksRight())
                .or(() -> new BrokenLine(source, Math.max(1, end.line() - 1)).looksRight())
                .or(() -> TextAfterQuote.before(source, end));
    }

    /** Something that looks right, but is not. */
    private Optional<Problem> looksRight() {
        return indentedByTab()
                .or(this::invisible)
                .or(() -> lookAlike(Characters::isQuote, "is not a quote to YAML", "write \" or '"))
                .or(this::lookAlikeDash)
                .or(() ->
                        lookAlike(
                                Characters::isColon,
                                "is not YAML's colon",
                                "write a colon and a space"))
                .or(() -> missingSpace(DASH_WITHOUT_SPACE, "dash"))
                .or(() -> missingSpace(COLON_WITHOUT_SPACE, "colon"));
    }

    private Optional<Problem> indentedByTab() {
        var tab = text.indexOf('\t');
        var before = text.substring(0, Math.max(0, tab));
        return tab >= 0 && before.replace('-', ' ').isBlank()
                ? Optional.of(
                        Problem.error("tab", at(tab), "YAML does not allow a tab here")
                                .withHint("indent with spaces"))
                : Optional.empty();
    }

    private Optional<Problem> invisible() {
        return first(character -> character != '\t' && Characters.isInvisible(character))
                .map(offset -> Invisible.problem(at(offset), text.codePointAt(offset)));
    }

    private Optional<Problem> lookAlike(IntPredicate kind, String message, String hint) {
        return first(kind)
                .map(offset ->
                        Problem.error(
                                        "look-alike",
                                        at(offset),
                                        "this %s, but %s"
                                                .formatted(
                                                        message,
                                                        Characters.name(text.codePointAt(offset))))
                                .withHint(hint));
    }

    private Optional<Problem> lookAlikeDash() {
        var beginning = text.stripLeading();
        return !beginning.isEmpty() && Characters.isDash(beginning.codePointAt(0))
                ? lookAlike(
                        Characters::isDash,
                        "is not the dash that begins a list entry",
                        "write - with the minus key")
                : Optional.empty();
    }

    private Optional<Problem> missingSpace(Pattern pattern, String mark) {
        var found = pattern.matcher(text);
        return found.lookingAt()
                ? Optional.of(
                        Problem.error(
                                        "missing-space",
                                        at(found.end()),
                                        "a space is missing after the " + mark)
                                .withHint("write one here"))
                : Optional.empty();
    }

    private Optional<Integer> first(IntPredicate kind) {
        for (var offset = 0; offset < text.length(); offset++) {
            var character = text.codePointAt(offset);
            if (kind.test(character)) {
                return Optional.of(offset);
            }
        }
        return Optional.empty();
    }

    private SourceLocation at(int offset) {
        return new SourceLocation(source.name(), number, text.codePointCount(0, offset) + 1);
    }
}
