package dev.guestlist.render.form;

/**
 * How text looks on a terminal: with or without color, and how wide. The only place that knows
 * escape codes. Everything must be readable without color: color repeats what a sign or a word
 * already says.
 *
 * @param width columns of the terminal; text is wrapped to fit, but a name or a path is never cut
 */
public record Theme(Palette palette, int width) {
    /** Whether escape codes are written. */
    public enum Palette {
        PLAIN,
        COLOUR
    }

    /** The meaning of a piece of text, which decides its color. */
    enum Ink {
        /** Access is given. */
        GIVE("32"),
        /** Access is removed. */
        TAKE("31"),
        /** Something is changed. */
        ALTER("33"),
        /** Time or a person has to act. */
        WAIT("36"),
        /** The word to read first. */
        STRONG("1"),
        /** An error or a refusal. */
        BAD("1;31"),
        WARN("1;33"),
        GOOD("1;32"),
        /** Where and when: rarely needed, so less prominent. */
        FAINT("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    public static final int STANDARD_WIDTH = 80;

    /** The minimum for columns; narrower terminals wrap the lines themselves. */
    private static final int NARROWEST = 40;

    /** On wider lines, the eye loses the connection between a name and its note on the right. */
    private static final int WIDEST = 100;

    /** For files, pipes and tests. */
    public static final Theme PLAIN = new Theme(Palette.PLAIN, STANDARD_WIDTH);

    public Theme {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    public static Theme plain(int width) {
        return new Theme(Palette.PLAIN, width);
    }

    public static Theme colour(int width) {
        return new Theme(Palette.COLOUR, width);
    }

    /** The text in the color of its meaning; the text must already be escaped. */
    String paint(Ink ink, String escaped) {
        return switch (palette) {
            case PLAIN -> escaped;
            case COLOUR ->
                    escaped.isEmpty() ? "" : "\u001b[" + ink.code + "m" + escaped + "\u001b[0m";
        };
    }
}
