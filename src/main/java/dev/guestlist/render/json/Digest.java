package dev.guestlist.render.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The last member of a document: a SHA-256 over all its other bytes. It shows that somebody edited
 * the file, not who: whoever can write a file can write another digest, too.
 *
 * <pre>
 *   { "format": 1, … , "digest": "…" }
 *     └── what the digest is of ──┘
 * </pre>
 *
 * @param document the text without its digest
 * @param value what the text says its digest is; absent if it has none
 */
record Digest(String document, Optional<String> value) {
    private static final String NAME = "\"digest\"";
    private static final Pattern LAST_MEMBER =
            Pattern.compile(NAME + "\\s*:\\s*\"([^\"\\\\]*)\"(?=\\s*}\\s*$)");
    private static final String END = "\n}\n";

    /** The document with its digest as one more member. */
    static String sign(String document) {
        var open = document.substring(0, document.length() - END.length());
        return open + ",\n  " + NAME + ": \"" + of(document) + "\"" + END;
    }

    /** Takes a text apart, whoever wrote it. */
    static Digest in(String text) {
        var start = text.lastIndexOf(NAME);
        var member = LAST_MEMBER.matcher(text);
        if (start < 0 || !member.find(start)) {
            return new Digest(text, Optional.empty());
        }
        var before = text.substring(0, start).stripTrailing();
        var open = before.endsWith(",") ? before.substring(0, before.length() - 1) : before;
        return new Digest(open + text.substring(member.end()), Optional.of(member.group(1)));
    }

    /** Whether nothing else in the text has changed since it was signed. */
    boolean holds() {
        return value.filter(of(document)::equals).isPresent();
    }

    private static String of(String document) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
