package dev.guestlist.render.json;

import java.util.Locale;

/**
 * JSON that commands nothing that shows it. A terminal acts on some characters that JSON allows as
 * they are, and the runners of GitHub and Azure on {@code ##[} and {@code ##vso[} anywhere in a
 * line (github.com/actions/runner, ActionCommand.cs; learn.microsoft.com/azure/devops/pipelines,
 * "Logging commands"). All of them can only be in strings, where an escape means the same.
 */
final class Inert {
    private Inert() {}

    static String of(String json) {
        var inert = new StringBuilder(json.length());
        for (var at = 0; at < json.length(); at++) {
            var character = json.charAt(at);
            if (acts(character) || (character == '#' && at > 0 && json.charAt(at - 1) == '#')) {
                inert.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                inert.append(character);
            }
        }
        return inert.toString();
    }

    /** Control characters, line ends of other alphabets, directions, and what has no width. */
    private static boolean acts(char character) {
        if (character < 0x7F) { // the writer escapes those below a space
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
