package dev.guestlist.emulator.odata;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Guids in their one canonical form; {@link UUID#fromString} alone would take "1-1-1-1-1". */
public final class Guids {
    static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** Length of the written form. */
    public static final int LENGTH = 36;

    private Guids() {}

    /**
     * The written form in ASCII, as {@link UUID#toString} gives it. A page of ten thousand rows is
     * mostly ids: this spares it a text for each.
     */
    public static byte[] written(UUID id) {
        var text = new byte[LENGTH];
        write(id, text, 0);
        return text;
    }

    /** Puts the written form of an id at a place of a text that has room for it. */
    public static void write(UUID id, byte[] text, int at) {
        var high = id.getMostSignificantBits();
        var low = id.getLeastSignificantBits();
        digits(high >>> 32, 8, text, at);
        text[at + 8] = '-';
        digits(high >>> 16, 4, text, at + 9);
        text[at + 13] = '-';
        digits(high, 4, text, at + 14);
        text[at + 18] = '-';
        digits(low >>> 48, 4, text, at + 19);
        text[at + 23] = '-';
        digits(low, 12, text, at + 24);
    }

    private static void digits(long bits, int count, byte[] text, int at) {
        var rest = bits;
        for (var i = at + count - 1; i >= at; i--) {
            text[i] = DIGITS[(int) rest & 0xf];
            rest >>>= 4;
        }
    }

    /** The guid that {@code text} is, in any case of its digits. */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The order of the written form; {@link UUID#compareTo} is not. */
    public static int compare(UUID left, UUID right) {
        var high =
                Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
