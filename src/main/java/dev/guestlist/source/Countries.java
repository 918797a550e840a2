package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Usage locations: ISO 3166-1 alpha-2 codes
 * (learn.microsoft.com/graph/api/resources/user#properties).
 */
final class Countries {
    /** XK, for Kosovo, is not in the standard but in common use. */
    private static final Set<String> CODES =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
                    .collect(Collectors.toUnmodifiableSet());

    /** Common mistakes. */
    private static final Map<String, String> MEANT =
            Map.of("UK", "GB", "EN", "GB", "EL", "GR", "AUS", "AU", "USA", "US");

    private Countries() {}

    /** The code, or empty after adding a problem. */
    static Optional<String> read(Yaml.Scalar text, Findings findings) {
        if (findings.isRefused(text.where())) {
            return Optional.empty();
        }
        if (!CODES.contains(text.text())) {
            findings.add(problem(text.where(), text.text()));
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    static Problem problem(SourceLocation where, String text) {
        return Problem.error("unknown-country", where, Quoted.of(text) + " is not a country code")
                .withHint(hint(text.strip().toUpperCase(Locale.ROOT)));
    }

    private static String hint(String code) {
        var meant = MEANT.getOrDefault(code, code);
        return CODES.contains(meant)
                ? "did you mean \"" + meant + "\"?"
                : "write two capital letters (ISO 3166-1), such as PT";
    }
}
