package dev.guestlist.emulator.dataverse;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from names, so that the same world always has the same ones. */
public final class Ids {
    private Ids() {}

    /** The id that belongs to these names. */
    public static UUID derived(Object... names) {
        var text = new StringBuilder();
        for (var name : names) {
            text.append(name).append('\n');
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
