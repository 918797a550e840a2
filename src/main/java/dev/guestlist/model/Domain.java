package dev.guestlist.model;

import java.net.IDN;
import java.util.Locale;

/**
 * Mail domains as they are compared: in any case of letters, and alike in Unicode and in the ASCII
 * form that mail travels with (RFC 5891).
 */
public final class Domain {
    /** Letters that an older version of the standard turned into others: "ss" is not "ß". */
    private static final String DEVIATIONS = "ßẞς\u200C\u200D";

    private Domain() {}

    /** The same text for all spellings of a domain: in ASCII, where it has such a form. */
    public static String folded(String domain) {
        if (Names.isAscii(domain)) {
            return domain.toLowerCase(Locale.ROOT);
        }
        if (domain.chars().anyMatch(letter -> DEVIATIONS.indexOf(letter) >= 0)) {
            return domain.toLowerCase(Locale.ROOT);
        }
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return domain.toLowerCase(Locale.ROOT);
        }
    }

    /** As people write it. */
    public static String inUnicode(String domain) {
        return domain.contains("xn--") ? IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED) : domain;
    }
}
