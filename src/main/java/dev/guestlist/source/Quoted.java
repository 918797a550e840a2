package dev.guestlist.source;

/** Free text of a file inside a sentence of ours. */
final class Quoted {
    private static final int LENGTH = 60;

    private Quoted() {}

    /** In quotes, on one line, without control characters, and not longer than a line. */
    static String of(String text) {
        var shown = text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
        return '"' + shown.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "�") + '"';
    }
}
