package dev.guestlist.cli;

/** Paragraphs of a help text. */
final class HelpText {
    private HelpText() {}

    /** The lines, as picocli wants them: it wraps those that are longer than the screen. */
    static String[] lines(String text) {
        return text.lines().toArray(String[]::new);
    }
}
