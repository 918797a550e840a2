package dev.guestlist.render.form;

/**
 * Escapes free text for a screen. Names come from files and tenants that other people write: a name
 * may contain escape codes that repaint the screen, line breaks that forge a line of the plan, or
 * direction overrides that make {@code elpmaxe@evil.org} look like {@code gro.live@example}. They
 * are shown as {@code \\u{202e}} and have no effect.
 */
final class FreeText {
    private FreeText() {}

    /** The text with all invisible and control characters made visible. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var length = Character.charCount(point);
            if (isHarmless(point) || isJoinerInWord(text, at)) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(visible(point));
            }
            at += length;
        }
        return escaped.toString();
    }

    /** The visible form of such a character: {@code \\u{1b}}. */
    static String visible(int point) {
        return "\\u{" + Integer.toHexString(point) + "}";
    }

    /** The columns that escaped text takes up: two for wide characters, none for combining ones. */
    static int width(String escaped) {
        return escaped.codePoints().map(FreeText::width).sum();
    }

    /** The text, padded with spaces to a number of columns; never cut. */
    static String pad(String escaped, int columns) {
        return escaped + " ".repeat(Math.max(0, columns - width(escaped)));
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            case Character.SPACE_SEPARATOR -> point == ' ' || point == 0xA0 || point == 0x3000;
            default -> !isInvisibleLetter(point);
        };
    }

    /** Invisible letters and marks: fillers, the grapheme joiner, variation selectors. */
    private static boolean isInvisibleLetter(int point) {
        return point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0
                || point == 0x2800
                || within(point, 0xE0100, 0xE01EF);
    }

    /**
     * Persian and Indic names need (non-)joiners between letters; elsewhere they only hide
     * something.
     */
    private static boolean isJoinerInWord(String text, int at) {
        var point = text.charAt(at);
        return (point == '\u200C' || point == '\u200D')
                && at > 0
                && at + 1 < text.length()
                && belongsToJoiningScript(text.codePointBefore(at))
                && belongsToJoiningScript(text.codePointAt(at + 1));
    }

    private static boolean belongsToJoiningScript(int point) {
        return point >= 0x0600
                && point < 0x1000
                && (Character.isLetter(point)
                        || Character.getType(point) == Character.NON_SPACING_MARK);
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** East Asian Wide and Fullwidth, by blocks (unicode.org/reports/tr11). */
    private static boolean isWide(int point) {
        return point >= 0x1100
                && (within(point, 0x1100, 0x115F)
                        || within(point, 0x2E80, 0xA4CF)
                        || within(point, 0xAC00, 0xD7A3)
                        || within(point, 0xF900, 0xFAFF)
                        || within(point, 0xFE30, 0xFE6F)
                        || within(point, 0xFF00, 0xFF60)
                        || within(point, 0xFFE0, 0xFFE6)
                        || within(point, 0x1F300, 0x1F64F)
                        || within(point, 0x1F900, 0x1F9FF)
                        || within(point, 0x20000, 0x3FFFD));
    }

    private static boolean within(int point, int first, int last) {
        return first <= point && point <= last;
    }
}
