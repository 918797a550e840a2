package dev.guestlist.source;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Values that look like secrets, anywhere in a file, even in comments: once committed, they stay in
 * the history. The message never repeats the value.
 */
final class Secrets {
    /**
     * A kind of secret.
     *
     * @param marker cheap to search for; the pattern is tried only where the text contains it
     */
    private record Kind(String name, String marker, Pattern pattern) {
        Kind(String name, String marker, String pattern) {
            this(name, marker, Pattern.compile(pattern));
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("a private key", "-----BEGIN", "-----BEGIN [A-Z ]*PRIVATE KEY"),
                    new Kind(
                            "an Entra client secret",
                            "Q~",
                            "(?<![\\w.~-])[\\w.~-]{3}[78]Q~[\\w.~-]{31,34}(?![\\w.~-])"),
                    new Kind("a token", "eyJ", "eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]*"),
                    new Kind("a Google client secret", "GOCSPX-", "GOCSPX-[\\w-]{20,}"),
                    new Kind("a GitHub token", "_", "gh[pousr]_[A-Za-z0-9]{36}"),
                    new Kind("a GitHub token", "github_pat_", "github_pat_\\w{22,}"),
                    new Kind("an AWS access key", "AKIA", "AKIA[0-9A-Z]{16}\\b"),
                    new Kind("a storage key", "AccountKey=", "AccountKey=[\\w+/=]{20,}"),
                    new Kind("a shared access signature", "sig=", "[?&]sig=[\\w%+/=-]{20,}"),
                    new Kind("an invitation link", "redeem", "(?i)https://[\\w.-]+/redeem\\?"),
                    new Kind("a URL with a password", "://", "://[^\\s/@:\"']+:[^\\s/@\"']+@"));

    private Secrets() {}

    static void check(SourceText source, Findings findings) {
        for (var kind : KINDS) {
            check(source, kind, findings);
        }
    }

    /** Checks only lines with the marker: no secret spans several lines. */
    private static void check(SourceText source, Kind kind, Findings findings) {
        var text = source.text();
        var positions = new Positions(source);
        var marker = text.indexOf(kind.marker());
        while (marker >= 0) {
            var end = text.indexOf('\n', marker);
            var lineEnd = end < 0 ? text.length() : end;
            var found = kind.pattern().matcher(text);
            found.region(text.lastIndexOf('\n', marker) + 1, lineEnd);
            while (found.find()) {
                findings.error(
                        "secret",
                        positions.at(found.start()),
                        "this looks like " + kind.name(),
                        "remove it here and revoke it where it was issued; git history keeps it");
            }
            marker = text.indexOf(kind.marker(), lineEnd);
        }
    }
}
