package dev.guestlist.model;

import java.util.Locale;
import java.util.Optional;

/** Characters that nobody sees, and how to name them. */
public final class Glyph {
    /** Letters and signs without an image. */
    private static final String BLANKS = "\u0085\u034F\u115F\u1160\u2800\u3164\uFFA0";

    private Glyph() {}

    public static boolean isInvisible(int character) {
        return isSpace(character)
                || switch (Character.getType(character)) {
                    case Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            true;
                    default -> BLANKS.indexOf(character) >= 0;
                };
    }

    /** A space other than the usual one. */
    public static boolean isSpace(int character) {
        return character == '\t'
                || (character != ' ' && Character.getType(character) == Character.SPACE_SEPARATOR);
    }

    /** Such as {@code no-break space (U+00A0)}. */
    public static String name(int character) {
        var name =
                Optional.ofNullable(Character.getName(character))
                        .orElse("unassigned character")
                        .toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%s (U+%04X)", name, character);
    }
}
