package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

import org.snakeyaml.engine.v2.exceptions.Mark;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The lines of a text that may hold a trap, so that the others cost nothing. Lines and columns
 * count from 0 and in characters, like those of the YAML library.
 */
final class SuspectLines {
    private final SourceText source;
    private final BitSet suspects = new BitSet();
    private int[] starts = {};

    /** How far the text has been looked at: it may be read only up to the guests. */
    private int offset;

    private int number;

    SuspectLines(SourceText source) {
        this.source = source;
    }

    /** Whether one of the lines, the last included, may hold a trap. */
    boolean any(int first, int last) {
        markUntil(last);
        var next = suspects.nextSetBit(first);
        return next >= 0 && next <= last;
    }

    /** Every character of a long list passes here; most are told by two comparisons. */
    private void markUntil(int last) {
        var text = source.text();
        while (number <= last && offset < text.length()) {
            var character = text.charAt(offset);
            if (character <= '#' || character >= 0x80) {
                mark(text, character);
            }
            offset++;
        }
    }

    private void mark(String text, char character) {
        switch (character) {
            case '\n', '\r' -> number += ends(text, offset) ? 1 : 0;
            case '\t' -> suspects.set(number);
            case '#' -> {
                if (offset > 0 && isBlank(text.charAt(offset - 1))) {
                    suspects.set(number);
                }
            }
            default -> {
                if (character >= 0x80) {
                    suspects.set(number);
                }
            }
        }
    }

    /** Whether a line ends with this character. */
    private static boolean ends(String text, int index) {
        return switch (text.charAt(index)) {
            case '\n' -> true;
            case '\r' -> index + 1 == text.length() || text.charAt(index + 1) != '\n';
            default -> false;
        };
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }

    /** Empty beyond the last line. */
    String line(int number) {
        if (starts.length == 0) {
            starts = starts(source.text());
        }
        if (number >= starts.length) {
            return "";
        }
        var end = number + 1 < starts.length ? starts[number + 1] : source.text().length();
        return source.text().substring(starts[number], end).replaceFirst("[\\r\\n]+$", "");
    }

    private static int[] starts(String text) {
        return IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(index -> ends(text, index))
                                .map(index -> index + 1))
                .toArray();
    }

    /** The part of a line before a column. */
    String before(int line, int column) {
        var text = line(line);
        return text.substring(0, offset(text, column));
    }

    /** The part of a line from a column on. */
    String after(int line, int column) {
        var text = line(line);
        return text.substring(offset(text, column));
    }

    /** What stands between two places, as it is in the file. */
    String between(Mark start, Mark end) {
        if (start.getLine() == end.getLine()) {
            var text = line(start.getLine());
            return text.substring(offset(text, start.getColumn()), offset(text, end.getColumn()));
        }
        var raw = new StringBuilder(after(start.getLine(), start.getColumn()));
        for (var line = start.getLine() + 1; line < end.getLine(); line++) {
            raw.append('\n').append(line(line));
        }
        return raw.append('\n').append(before(end.getLine(), end.getColumn())).toString();
    }

    SourceLocation at(int line, int column) {
        return new SourceLocation(source.name(), line + 1, column + 1);
    }

    private static int offset(String line, int column) {
        return line.offsetByCodePoints(0, Math.min(column, line.codePointCount(0, line.length())));
    }
}
