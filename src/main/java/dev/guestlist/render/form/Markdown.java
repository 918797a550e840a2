package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.page.Prose;

import java.util.regex.Pattern;

/**
 * Escapes free text for comments and summaries on GitHub. A name in a pull request must not mention
 * anybody ({@code @team}), link, embed an image, open or close HTML, or break out of its table cell
 * or code block.
 *
 * <p>Text that could do any of this is shown as code: GitHub's Markdown has no mentions, links or
 * HTML inside a code span. Only plain names are shown as plain text.
 */
final class Markdown {
    /** Characters beside letters and digits that have no meaning in Markdown. */
    private static final String HARMLESS = " .,;'\"()→−…?/%-";

    /** Plain in Markdown, but turned into a link by GitHub. */
    private static final Pattern LINKED = Pattern.compile("(?i)www\\.|\\bGH-\\d");

    private Markdown() {}

    /** A sentence; only the words of others are escaped. */
    static String prose(Prose prose) {
        return prose.spans().stream()
                .map(span ->
                        switch (span.kind()) {
                            case OURS -> span.text();
                            case FREE -> text(span.text());
                            case CODE -> code(span.text());
                        })
                .collect(joining());
    }

    /** A name in a sentence or a table cell. */
    static String text(String text) {
        var shown = FreeText.escape(text);
        return isPlain(shown) && !LINKED.matcher(shown).find() ? shown : code(text);
    }

    /**
     * Letters of any script and harmless characters. By hand: a pattern with a choice in it takes a
     * frame of the stack for each character, and strangers choose how many there are.
     */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            var character = text.codePointAt(at);
            if (!isLetter(character)
                    && HARMLESS.indexOf(character) < 0
                    && !(character == ':' && endsWord(text, at))) {
                return false;
            }
            at += Character.charCount(character) - 1;
        }
        return true;
    }

    private static boolean isLetter(int character) {
        return Character.isLetter(character)
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> false;
                };
    }

    private static boolean endsWord(String text, int colon) {
        return colon + 1 == text.length() || text.charAt(colon + 1) == ' ';
    }

    /**
     * A code span in a sentence or in a table cell, where a pipe would end the cell even inside
     * code.
     */
    static String code(String text) {
        var shown = FreeText.escape(text).replace("|", FreeText.visible('|'));
        if (shown.isBlank()) {
            return "";
        }
        var fence = "`".repeat(longestRun(shown) + 1);
        var space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
        return fence + space + shown + space + fence;
    }

    /** A fence that the content, already escaped for a terminal, cannot close. */
    static String fence(String content) {
        return "`".repeat(Math.max(3, longestRun(content) + 1));
    }

    /** A value in a hidden comment, reduced to characters that cannot end the comment. */
    static String metadata(String value) {
        return value.replaceAll("[^A-Za-z0-9._]+", "-");
    }

    private static int longestRun(String text) {
        var longest = 0;
        var run = 0;
        for (var at = 0; at < text.length(); at++) {
            run = text.charAt(at) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
