package dev.guestlist.render.page;

import java.util.List;

/**
 * One guest's part of a plan or of drift: a plan lists changes, but people want to read about
 * guests.
 *
 * @param verb what happens to the guest, in one word
 * @param where the place in the files to look at first
 */
public record Block(
        Who who, Fate fate, Losses losses, Sign sign, String verb, String where, List<Fact> facts) {
    /** What happens to the guest, the most serious first. */
    public enum Fate {
        REMOVE,
        CHANGE,
        INVITE
    }

    /** Whether the guest loses something. */
    public enum Losses {
        SOME,
        NONE
    }

    public Block {
        facts = List.copyOf(facts);
    }
}
