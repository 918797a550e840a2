package dev.guestlist.source;

import java.util.Objects;

/**
 * A file that has been read.
 *
 * @param name path as given, with {@code /} between folders
 * @param text decoded, without a byte order mark
 */
public record SourceText(String name, String text) {
    public SourceText {
        Objects.requireNonNull(name);
        Objects.requireNonNull(text);
    }
}
