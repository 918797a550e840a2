package dev.guestlist.emulator.odata;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Guids in their one canonical form; {@link UUID#fromString} alone would take "1-1-1-1-1". */
public final class Guids {
    static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private Guids() {}

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
