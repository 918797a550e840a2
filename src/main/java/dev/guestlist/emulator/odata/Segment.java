package dev.guestlist.emulator.odata;

import java.util.List;
import java.util.Optional;

/**
 * One segment of a resource path: {@code systemusers}, {@code systemusers(3063…)}, {@code $ref},
 * {@code availableProviderTypes()}.
 *
 * @param arguments what stood in the parentheses; empty when there were none
 */
public record Segment(String name, Optional<List<Argument>> arguments) {
    public Segment {
        arguments = arguments.map(List::copyOf);
    }

    /** Reads a segment whose percent-escapes are resolved. */
    public static Parsed<Segment> parse(String text) {
        return parse(text, new QueryString(List.of()));
    }

    /**
     * Like {@link #parse(String)}; aliases such as {@code @target} take their value from the query.
     */
    public static Parsed<Segment> parse(String text, QueryString query) {
        var open = text.indexOf('(');
        if (open < 0) {
            return Parsed.good(new Segment(text, Optional.empty()));
        }
        return Parsed.of(() ->
                new Segment(
                        text.substring(0, open),
                        Optional.of(
                                new FilterParser(
                                                text.substring(open),
                                                Dialect.PLAIN,
                                                Aliases.of(query.parameters()))
                                        .wholeArguments())));
    }
}
