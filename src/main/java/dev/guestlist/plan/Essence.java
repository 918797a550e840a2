package dev.guestlist.plan;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Encodes the parts of an effect so that different parts never give the same text. */
final class Essence {
    private Essence() {}

    /** Each part preceded by its length, so that one part never looks like two. */
    static String line(Collection<String> parts) {
        return parts.stream()
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(","));
    }

    /** An absent text differs from an empty one. */
    static String maybe(Optional<String> text) {
        return text.map(present -> "=" + present).orElse("-");
    }
}
