package dev.guestlist.model;

import java.util.regex.Pattern;

/** Foreign text in a message: in quotes, on one line. */
public final class Quoted {
    private static final int LENGTH = 60;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private Quoted() {}

    /** Shortened to fit on a line. */
    public static String of(String text) {
        return whole(text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
    }

    /** In full length: for names that people will copy. */
    public static String whole(String text) {
        return '"' + UNPRINTABLE.matcher(text).replaceAll("�") + '"';
    }
}
