package dev.guestlist.render.form;

import java.util.ArrayList;
import java.util.List;

/** Wraps words. A word longer than a line gets its own line and is not cut. */
final class Wrap {
    private Wrap() {}

    /** Escaped text wrapped at spaces; every line after the first is indented. */
    static String wrap(String escaped, int indent, int width) {
        return String.join(
                "\n" + " ".repeat(indent), fill(List.of(escaped.split(" ")), width - indent));
    }

    /** Pieces separated by spaces, as many on each line as fit. */
    static List<String> fill(List<String> pieces, int room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var used = 0;
        for (var piece : pieces) {
            var width = FreeText.width(piece);
            if (used > 0 && used + 1 + width > room) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(piece);
            used += (used > 0 ? 1 : 0) + width;
        }
        lines.add(line.toString());
        return lines;
    }
}
