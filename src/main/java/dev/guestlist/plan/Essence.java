package dev.guestlist.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes parts of an effect so that no text can pass for another. */
final class Essence {
    private Essence() {}

    /** Each part with its length before it, so that no part can pass for two. */
    static String line(Collection<String> parts) {
        return parts.stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
    }

    /** Nothing is not the same as an empty text. */
    static String maybe(Optional<String> text) {
        return text.map(present -> "=" + present).orElse("-");
    }
}
