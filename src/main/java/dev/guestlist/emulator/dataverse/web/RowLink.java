package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.odata.Guids;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

import java.util.Arrays;
import java.util.UUID;

/**
 * A link that differs from row to row in nothing but an id. It is kept as JSON has it, and the id
 * is put in anew each time; so it belongs to one answer and one thread.
 */
final class RowLink {
    private final byte[] text;
    private final int place;

    RowLink(String before, String after) {
        var start = new SerializedString(before).asQuotedUTF8();
        var end = new SerializedString(after).asQuotedUTF8();
        this.place = start.length;
        this.text = Arrays.copyOf(start, place + Guids.LENGTH + end.length);
        System.arraycopy(end, 0, text, place + Guids.LENGTH, end.length);
    }

    /** Writes the link of the row with this id as a value. */
    void write(JsonGenerator json, UUID id) {
        Guids.write(id, text, place);
        json.writeRawUTF8String(text, 0, text.length);
    }
}
