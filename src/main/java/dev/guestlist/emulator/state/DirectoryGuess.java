package dev.guestlist.emulator.state;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Settings;

/** What no public source settles about the directory itself, whichever API one asks. */
public enum DirectoryGuess implements Guess {
    /** Whether expired units in their grace period ({@code warning}) can still be assigned. */
    WARNING_SEATS(Settings.of(Seats.ASSIGNABLE)),
    /** Whether members of groups within a licensed group get its licences. */
    NESTED_GROUP_LICENCES(Settings.of(Nested.IGNORED)),
    /**
     * Whether a deleted security group goes to the recycle bin as Microsoft 365 groups do; pages of
     * 2021 to 2023 say it does not, a preview says it does.
     */
    DELETED_SECURITY_GROUP(Settings.of(Bin.GONE)),
    /** Whether a user in the recycle bin keeps its principal name. */
    DELETED_PRINCIPAL_NAME(Settings.of(Name.KEPT));

    @SuppressWarnings("ImmutableEnumChecker") // settings are records of immutable values
    private final Settings settings;

    DirectoryGuess(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    /** Whether seats can be assigned. */
    enum Seats {
        ASSIGNABLE,
        REFUSED
    }

    /** What becomes of members' members. */
    enum Nested {
        IGNORED,
        FOLLOWED
    }

    /** Where a deleted group goes. */
    enum Bin {
        GONE,
        RECYCLED
    }

    /** What becomes of a name. */
    enum Name {
        KEPT,
        /** The object id without its hyphens stands before it. */
        PREFIXED
    }
}
