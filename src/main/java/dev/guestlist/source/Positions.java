package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

/**
 * Converts offsets in a text to lines and columns, forward only, so that many of them take just one
 * pass through the text.
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
     * The position of a character.
     *
     * @param index in UTF-16 units from 0, not less than in the previous call; beyond the end means
     *     the end
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
