package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

/** From an offset in a text to its line and column. */
final class Positions {
    private Positions() {}

    /**
     * @param offset of a code point, from 0; one beyond the end means the end
     */
    static SourceLocation at(SourceText source, int offset) {
        var line = 1;
        var column = 1;
        var points = source.text().codePoints().limit(offset).iterator();
        while (points.hasNext()) {
            if (points.nextInt() == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new SourceLocation(source.name(), line, column);
    }
}
