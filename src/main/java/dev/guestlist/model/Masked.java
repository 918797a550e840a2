package dev.guestlist.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text without what looks like a secret, for everything that is printed or handed on. It takes time
 * proportional to the text, whoever wrote it: whole plans pass here, so the text is walked over
 * once and a pattern is tried only where a telling character is.
 */
public final class Masked {
    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    private static final List<Shape> SHAPES =
            List.of(
                    new Shape("-----BEGIN", 'B', "-----BEGIN [A-Z ]{0,40}PRIVATE KEY[^\\n]*+"),
                    // A client secret of Entra, with three characters and a digit before the mark.
                    new Shape("Q~", '~', "[78]Q~[\\w.~-]{31,}+").preceded(1),
                    // A token, signed, unsigned or encrypted.
                    new Shape("eyJ", 'J', "eyJ[\\w-]{8,}+(?:\\.[\\w-]*+){0,4}+"),
                    // A refresh token of Entra.
                    new Shape(".A", 'A', "[01]\\.A[\\w.-]{40,}+").preceded(1),
                    new Shape("GOCSPX-", 'X', "GOCSPX-[\\w-]{20,}+"),
                    new Shape("_", '_', "gh[pousr]_[A-Za-z0-9_]{20,}+").preceded(3),
                    new Shape("github_pat_", '_', "github_pat_\\w{20,}+"),
                    new Shape("AKIA", 'K', "AKIA[0-9A-Z]{16}+"),
                    new Shape("AccountKey=", '=', "AccountKey=[\\w+/=]{20,}+"),
                    // A shared access signature.
                    new Shape("sig=", '=', "sig=[\\w%+/=-]{16,}+"),
                    // Whoever has the link can redeem the invitation.
                    new Shape("redeem?", '?', "redeem\\?[^\\s\"'<>]++"),
                    new Shape("redeem%3", '%', "redeem%3[Ff][^\\s\"'<>]++"),
                    new Shape("://", ':', "://[^\\s/@:\"']++:[^\\s/@\"']++@"),
                    new Shape("Bearer ", 'B', "Bearer [\\w.~+/=-]{16,}+"),
                    new Shape("bearer ", 'b', "bearer [\\w.~+/=-]{16,}+"),
                    new Shape("Basic ", 'B', "Basic [\\w+/=]{16,}+"),
                    new Shape("basic ", 'b', "basic [\\w+/=]{16,}+"));

    private static final List<List<Shape>> BY_CHARACTER = byCharacter();
    private static final boolean[] TELLING = telling();

    /** Those that services put into their sentences by name. */
    private static final List<Pattern> TOLD =
            List.of(
                    Pattern.compile(
                            "(?i)(?<=(?:client_secret|access_token|refresh_token|id_token|"
                                    + "client_assertion|password|authorization))"
                                    + "[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?+[^\\s\"'&,;}]++"),
                    Pattern.compile("(?i)(?<=bearer )(?=\\D{0,200}\\d)[\\w.~+/=-]{8,}+"));

    private Masked() {}

    /** The text without anything that looks like a secret. */
    public static String of(String text) {
        var masked = new StringBuilder();
        var copied = 0;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character >= TELLING.length || !TELLING[character]) {
                continue;
            }
            for (var shape : BY_CHARACTER.get(character)) {
                var start = shape.start(text, at);
                if (start >= copied) {
                    var secret = shape.pattern.matcher(text).region(start, text.length());
                    if (secret.lookingAt()) {
                        masked.append(text, copied, start).append(MASK);
                        copied = secret.end();
                        at = copied - 1;
                        break;
                    }
                }
            }
        }
        return copied == 0 ? text : masked.append(text, copied, text.length()).toString();
    }

    /** The same for a sentence that a service wrote. */
    public static String told(String sentence) {
        var masked = of(sentence);
        for (var pattern : TOLD) {
            masked = pattern.matcher(masked).replaceAll(MASK);
        }
        return masked;
    }

    private static List<List<Shape>> byCharacter() {
        var shapes = new ArrayList<List<Shape>>();
        for (var character = 0; character < 128; character++) {
            var code = character;
            shapes.add(SHAPES.stream().filter(shape -> shape.telling == code).toList());
        }
        return List.copyOf(shapes);
    }

    private static boolean[] telling() {
        var telling = new boolean[BY_CHARACTER.size()];
        SHAPES.forEach(shape -> telling[shape.telling] = true);
        return telling;
    }

    /**
     * What a secret looks like.
     *
     * @param marker a text that each of them contains
     * @param telling a character that is rare in other text; its first place in the marker counts
     * @param before how many characters of a secret precede the marker
     */
    private record Shape(String marker, char telling, int before, Pattern pattern) {
        Shape(String marker, char telling, String pattern) {
            this(marker, telling, 0, Pattern.compile(pattern));
        }

        Shape preceded(int characters) {
            return new Shape(marker, telling, characters, pattern);
        }

        /** Where a secret would begin whose telling character is there; negative if nowhere. */
        int start(String text, int at) {
            var begin = at - marker.indexOf(telling);
            return text.startsWith(marker, begin) ? begin - before : -1;
        }
    }
}
