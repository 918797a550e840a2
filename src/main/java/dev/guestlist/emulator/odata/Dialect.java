package dev.guestlist.emulator.odata;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How the query options of one API are spelled.
 *
 * @param options the options that are understood, in lower case with their {@code $}
 * @param prefix whether the {@code $} may be left out
 * @param functionNames whether {@code startsWith} is {@code startswith}
 * @param unknown what becomes of a name without {@code $} that is no option
 */
public record Dialect(
        Set<String> options, Prefix prefix, FunctionNames functionNames, Unknown unknown) {

    /** Whether options need their dollar sign. */
    public enum Prefix {
        REQUIRED,
        OPTIONAL
    }

    /** Whether names of functions must be in lower case. */
    public enum FunctionNames {
        EXACT,
        ANY_CASE
    }

    /** What becomes of custom query options, which OData leaves to the service. */
    public enum Unknown {
        KEPT,
        REFUSED
    }

    static final Dialect PLAIN =
            new Dialect(Set.of("$filter"), Prefix.REQUIRED, FunctionNames.EXACT, Unknown.KEPT);

    public Dialect {
        options = Set.copyOf(options);
    }

    /** The option that {@code name} means. */
    Optional<String> option(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("$")) {
            return options.contains(lower) ? Optional.of(lower) : Optional.empty();
        }
        var dollar = "$" + lower;
        return prefix == Prefix.OPTIONAL && options.contains(dollar)
                ? Optional.of(dollar)
                : Optional.empty();
    }

    /** The canonical name of a function. */
    String function(String name) {
        return functionNames == FunctionNames.ANY_CASE && !name.contains(".")
                ? name.toLowerCase(Locale.ROOT)
                : name;
    }
}
