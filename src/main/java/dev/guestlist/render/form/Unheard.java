package dev.guestlist.render.form;

/**
 * Text that a runner does not take for a command. GitHub's obeys lines that begin with {@code ::},
 * after spaces too, and {@code ##[} anywhere; Azure's obeys {@code ##vso[} and {@code ##[}
 * (github.com/actions/runner, ActionCommand.cs; learn.microsoft.com/azure/devops/pipelines,
 * "Logging commands"). Names and lines of files may contain any of these, and wrapping may put them
 * at the beginning of a line, so it is done last, to all that is printed.
 */
public final class Unheard {
    private Unheard() {}

    /** For everything but our own commands. */
    public static String of(String text) {
        var unheard = new StringBuilder(text.length());
        var begins = true;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            unheard.append(character);
            if (begins && character == ':' && text.startsWith("::", at)) {
                unheard.append(' ');
            }
            begins =
                    character == '\n'
                            || character == '\r'
                            || (begins && Character.isWhitespace(character));
            if (isHash(text, at)) {
                unheard.append(' ');
            }
        }
        return unheard.toString();
    }

    /** For our own commands: what they say commands nothing else. */
    public static String within(String commands) {
        return commands.replace("##", "# #");
    }

    /** Between two hashes that a command follows. */
    private static boolean isHash(String text, int at) {
        return text.startsWith("##[", at) || text.regionMatches(true, at, "##vso", 0, 5);
    }
}
