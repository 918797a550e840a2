package dev.guestlist.model;

import java.util.regex.Pattern;

/** Text of somebody else's inside a sentence of ours: in quotes, on one line. */
public final class Quoted {
    private static final int LENGTH = 60;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Quoted() {}

    /** Not longer than a line either. */
    public static String of(String text) {
        return whole(text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
    }

    /** However long it is: for names that somebody will copy. */
    public static String whole(String text) {
        return '"' + UNPRINTABLE.matcher(text).replaceAll("�") + '"';
    }
}
