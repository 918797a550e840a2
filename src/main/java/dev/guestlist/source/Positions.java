package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

/**
 * From offsets in a text to lines and columns, forward only, so that many of them cost one walk
 * through the text.
 */
final class Positions {
    private final SourceText source;
    private int offset;
    private int line = 1;
    private int column = 1;

    Positions(SourceText source) {
        this.source = source;
    }

    /**
     * The place of a character.
     *
     * @param index in UTF-16 units from 0, not before the one asked for last; one beyond the end
     *     means the end
     */
    SourceLocation at(int index) {
        var text = source.text();
        while (offset < Math.min(index, text.length())) {
            var point = text.codePointAt(offset);
            offset += Character.charCount(point);
            if (point == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new SourceLocation(source.name(), line, column);
    }
}
