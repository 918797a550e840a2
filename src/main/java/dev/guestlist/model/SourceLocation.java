package dev.guestlist.model;

/**
 * A place in a file, printed as {@code path:line:column}.
 *
 * @param file path as the user gave it, with {@code /} between folders
 * @param line from 1
 * @param column from 1, in characters
 */
public record SourceLocation(String file, int line, int column)
        implements Comparable<SourceLocation> {
    public SourceLocation {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "lines and columns start at 1: " + line + ":" + column);
        }
    }

    /** The form shown next to a change: without the column. */
    public String fileAndLine() {
        return file + ":" + line;
    }

    @Override
    public int compareTo(SourceLocation other) {
        var byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        var byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /**
     * Written by hand, like the order: a record's method is generated anew in every run, and slow.
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceLocation place
                && line == place.line
                && column == place.column
                && file.equals(place.file);
    }

    @Override
    public int hashCode() {
        return (file.hashCode() * 31 + line) * 31 + column;
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
