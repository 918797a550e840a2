package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.Optional;

/** Characters that nobody sees, in one text of a file. */
final class Invisible {
    private static final String CODE = "invisible-character";
    private static final String HINT =
            "replace it; if it is meant, write it as an escape in double quotes";

    private Invisible() {}

    /**
     * The first one that can't be meant: at an end of the text, after a colon, or without a width
     * between letters that need none.
     *
     * @param raw the text as it is in the file, with its quotes
     * @return empty if there is none
     */
    static Optional<Integer> misplaced(int[] raw) {
        for (var index = 0; index < raw.length; index++) {
            if (Characters.isInvisible(raw[index]) && !isMeant(raw, index)) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** A space that could be part of a name, but differs from the usual one. */
    static Optional<Integer> space(int[] raw) {
        for (var index = 0; index < raw.length; index++) {
            if (Characters.isSpace(raw[index])) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(int[] raw, int index) {
        if (isEdge(raw, index - 1, -1) || isEdge(raw, index + 1, 1)) {
            return false;
        }
        return Characters.isJoiner(raw[index])
                ? raw[index - 1] >= 0x80 && raw[index + 1] >= 0x80
                : Characters.isSpace(raw[index]) && !isMark(raw[index - 1]);
    }

    private static boolean isMark(int character) {
        return character == ':' || character == '-';
    }

    /** Whether only spaces, quotes and what is invisible lie in this direction. */
    private static boolean isEdge(int[] raw, int index, int step) {
        var at = index;
        while (at >= 0
                && at < raw.length
                && (raw[at] == ' '
                        || raw[at] == '"'
                        || raw[at] == '\''
                        || Characters.isInvisible(raw[at]))) {
            at += step;
        }
        return at < 0 || at >= raw.length;
    }

    static Problem problem(SourceLocation where, int character) {
        return Problem.error(
                        CODE,
                        where,
                        "an invisible character stands here: " + Characters.name(character))
                .withHint(HINT);
    }

    static Problem warning(SourceLocation where, int character) {
        return Problem.warning(
                        CODE,
                        where,
                        "this looks like a space, but is " + Characters.name(character))
                .withHint(HINT);
    }

    /** The text with ordinary spaces, and without what has no width. */
    static String removed(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .forEach(point -> {
                    if (Characters.isSpace(point)) {
                        plain.append(' ');
                    } else if (!Characters.isInvisible(point) || Characters.isJoiner(point)) {
                        plain.appendCodePoint(point);
                    }
                });
        return plain.toString().strip();
    }
}
