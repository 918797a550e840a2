package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.choice;
import static dev.guestlist.render.json.Codec.optional;
import static dev.guestlist.render.json.Codec.parsed;
import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.INSTANT;

import dev.guestlist.apply.JournalEntry;
import dev.guestlist.model.Email;

/** The journal of a run: {@code schema/journal.schema.json}, a line for each change. */
public final class JournalJson {
    private static final ObjectCodec<JournalEntry> ENTRY =
            object(json ->
                    new JournalEntry(
                            json.with("at", INSTANT, JournalEntry::at),
                            json.with(
                                    "guest",
                                    optional(parsed(Email::value, Email::new)),
                                    JournalEntry::guest),
                            json.with("kind", ChangeCodec.KIND, JournalEntry::kind),
                            json.with(
                                    "state",
                                    choice(JournalEntry.State.values()),
                                    JournalEntry::state)));

    private JournalJson() {}

    /** One line, with its end. */
    public static String line(JournalEntry entry) {
        return ENTRY.write(entry) + "\n";
    }
}
