package dev.guestlist.emulator.state;

import dev.guestlist.emulator.guess.Area;
import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;

/** What no public source settles about the directory itself, whichever API one asks. */
public final class DirectoryGuess {
    private static final Area AREA = new Area();

    /** Whether expired units in their grace period ({@code warning}) can still be assigned. */
    static final Guess<Seats> WARNING_SEATS = AREA.choice("warning-seats", Seats.ASSIGNABLE);

    /** Whether members of groups within a licensed group get its licenses. */
    static final Guess<Nested> NESTED_GROUP_LICENCES =
            AREA.choice("nested-group-licences", Nested.IGNORED);

    /**
     * Whether a deleted security group goes to the recycle bin as Microsoft 365 groups do; pages of
     * 2021 to 2023 say it does not, a preview says it does.
     */
    static final Guess<Bin> DELETED_SECURITY_GROUP =
            AREA.choice("deleted-security-group", Bin.GONE);

    /** Whether a user in the recycle bin keeps its principal name. */
    static final Guess<Name> DELETED_PRINCIPAL_NAME =
            AREA.choice("deleted-principal-name", Name.KEPT);

    private DirectoryGuess() {}

    /** Each as it most likely is. */
    public static Guesses likely() {
        return AREA.likely();
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
