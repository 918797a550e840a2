package dev.guestlist.emulator.odata;

import java.util.ArrayList;
import java.util.List;

/** Splits text at a separator that stands neither in quotes nor in parentheses. */
final class Pieces {
    private Pieces() {}

    static List<String> split(String text, char separator) {
        var pieces = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var begin = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\'') {
                quoted = !quoted;
            } else if (!quoted && letter == '(') {
                depth++;
            } else if (!quoted && letter == ')') {
                depth--;
            } else if (!quoted && depth == 0 && letter == separator) {
                pieces.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        pieces.add(text.substring(begin));
        return pieces;
    }
}
