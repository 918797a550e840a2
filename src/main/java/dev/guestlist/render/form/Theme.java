package dev.guestlist.render.form;

/**
 * How text is to look on a terminal: with or without colour, and how wide. The only place that
 * knows escape codes. Everything must be legible without colour: colour repeats what a sign or a
 * word already says.
 *
 * @param width columns of the terminal; text is broken to fit, but a name or a path is never cut
 */
public record Theme(Palette palette, int width) {
    /** Whether escape codes are written. */
    public enum Palette {
        PLAIN,
        COLOUR
    }

    /** What a piece of text is, from which its colour follows. */
    enum Ink {
        /** Access is given. */
        GIVE("32"),
        /** Access is taken away. */
        TAKE("31"),
        /** Something becomes something else. */
        ALTER("33"),
        /** Time or a person has to act. */
        WAIT("36"),
        /** The word to read first. */
        STRONG("1"),
        /** An error or a refusal. */
        BAD("1;31"),
        WARN("1;33"),
        GOOD("1;32"),
        /** Where and when: needed seldom, so it steps back. */
        FAINT("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    public static final int STANDARD_WIDTH = 80;

    /** Too narrow for columns; narrower terminals break the lines themselves. */
    private static final int NARROWEST = 40;

    /** Wider and the eye loses the line between a name and what stands right of it. */
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

    /** The text in the colour of what it is; the text must be escaped already. */
    String paint(Ink ink, String escaped) {
        return switch (palette) {
            case PLAIN -> escaped;
            case COLOUR ->
                    escaped.isEmpty() ? "" : "\u001b[" + ink.code + "m" + escaped + "\u001b[0m";
        };
    }
}
