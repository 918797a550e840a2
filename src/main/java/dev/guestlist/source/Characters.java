package dev.guestlist.source;

import dev.guestlist.model.Glyph;

/** Characters that people take for others, or do not see. */
final class Characters {
    private static final String QUOTES = "“”„‟«»‘’‚‛‹›″′‶‵´＂＇";
    private static final String COLONS = "：﹕︓꞉∶";
    private static final String BULLETS = "−•‣◦·";

    private Characters() {}

    static boolean isInvisible(int character) {
        return Glyph.isInvisible(character);
    }

    /** A space other than the usual one. */
    static boolean isSpace(int character) {
        return Glyph.isSpace(character);
    }

    /** What people and programs write for a quote, but YAML does not take for one. */
    static boolean isQuote(int character) {
        return QUOTES.indexOf(character) >= 0;
    }

    static boolean isDash(int character) {
        return character != '-'
                && (Character.getType(character) == Character.DASH_PUNCTUATION
                        || BULLETS.indexOf(character) >= 0);
    }

    static boolean isColon(int character) {
        return COLONS.indexOf(character) >= 0;
    }

    /** Joins letters of some scripts, and the parts of an emoji. */
    static boolean isJoiner(int character) {
        return character == 0x200C
                || character == 0x200D
                || (character >= 0xE0020 && character <= 0xE007F);
    }

    /** What to add to a hint about a name: its first character that is not on every keyboard. */
    static String strangerIn(String name) {
        return name.codePoints()
                .filter(character -> character >= 0x80)
                .mapToObj(character -> "; mind the " + name(character))
                .findFirst()
                .orElse("");
    }

    /** Such as {@code no-break space (U+00A0)}. */
    static String name(int character) {
        return Glyph.name(character);
    }
}
