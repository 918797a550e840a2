package dev.guestlist.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Values that look like secrets, anywhere in a file, even in comments: once committed, they stay in
 * the history. The message never repeats the value.
 */
final class Secrets {
    /**
     * A kind of secret.
     *
     * @param marker cheap to search for; the pattern is tried only where the text contains it. Its
     *     last character is rare in lists
     */
    private record Kind(String name, String marker, Pattern pattern) {
        Kind(String name, String marker, String pattern) {
            this(name, marker, Pattern.compile(pattern));
        }

        char rare() {
            return marker.charAt(marker.length() - 1);
        }

        boolean endsAt(int offset, String text) {
            return text.startsWith(marker, offset + 1 - marker.length());
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("a private key", "-----B", "-----BEGIN [A-Z ]*PRIVATE KEY"),
                    new Kind(
                            "an Entra client secret",
                            "Q~",
                            "(?<![\\w.~-])[\\w.~-]{3}[78]Q~[\\w.~-]{31,34}(?![\\w.~-])"),
                    new Kind("a token", "eyJ", "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]*"),
                    new Kind("a Google client secret", "GOCSPX", "GOCSPX-[\\w-]{20,}"),
                    new Kind("a GitHub token", "_", "gh[pousr]_[A-Za-z0-9]{36}"),
                    new Kind("a GitHub token", "github_pat_", "github_pat_\\w{22,}"),
                    new Kind("an AWS access key", "AK", "AKIA[0-9A-Z]{16}\\b"),
                    new Kind("a storage key", "AccountKey=", "AccountKey=[\\w+/=]{20,}"),
                    new Kind("a shared access signature", "sig=", "[?&]sig=[\\w%+/=-]{20,}"),
                    new Kind("an invitation link", "redeem?", "(?i)https://[\\w.-]+/redeem\\?"),
                    new Kind("a URL with a password", "://", "://[^\\s/@:\"']+:[^\\s/@\"']+@"));

    private static final boolean[] RARE = new boolean[128];

    static {
        KINDS.forEach(kind -> RARE[kind.rare()] = true);
    }

    private final SourceText source;
    private final Findings findings;

    /** Up to where the text has been checked for a kind. */
    private final Map<Kind, Integer> checked = new HashMap<>();

    private final Map<Kind, Positions> positions = new HashMap<>();

    private Secrets(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    static void check(SourceText source, Findings findings) {
        new Secrets(source, findings).check();
    }

    /** Looks at each character of a long list once, instead of once for each kind. */
    private void check() {
        var text = source.text();
        for (var offset = 0; offset < text.length(); offset++) {
            var character = text.charAt(offset);
            if (character < RARE.length && RARE[character]) {
                for (var kind : KINDS) {
                    if (kind.rare() == character && kind.endsAt(offset, text)) {
                        check(kind, offset);
                    }
                }
            }
        }
    }

    /** Checks the line with the marker: no secret spans several lines. */
    private void check(Kind kind, int marker) {
        if (marker < checked.getOrDefault(kind, 0)) {
            return;
        }
        var text = source.text();
        var end = text.indexOf('\n', marker);
        var lineEnd = end < 0 ? text.length() : end;
        checked.put(kind, lineEnd);
        var found = kind.pattern().matcher(text);
        found.region(text.lastIndexOf('\n', marker) + 1, lineEnd);
        var places = positions.computeIfAbsent(kind, _ -> new Positions(source));
        while (found.find()) {
            findings.error(
                    "secret",
                    places.at(found.start()),
                    "this looks like " + kind.name(),
                    "remove it here and revoke it where it was issued; git history keeps it");
        }
    }
}
