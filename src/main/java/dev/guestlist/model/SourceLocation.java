package dev.guestlist.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a file, printed as {@code path:line:column}.
 *
 * @param file path as the user gave it, with {@code /} between folders
 * @param line from 1
 * @param column from 1, in characters
 */
public record SourceLocation(String file, int line, int column)
        implements Comparable<SourceLocation> {
    private static final Comparator<SourceLocation> ORDER =
            Comparator.comparing(SourceLocation::file)
                    .thenComparingInt(SourceLocation::line)
                    .thenComparingInt(SourceLocation::column);

    public SourceLocation {
        Objects.requireNonNull(file);
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "lines and columns count from 1: " + line + ":" + column);
        }
    }

    /** The form shown to people beside a change: no column. */
    public String fileAndLine() {
        return file + ":" + line;
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
