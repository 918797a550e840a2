package dev.guestlist.render;

import dev.guestlist.render.Theme.Ink;

/**
 * One line about a guest: in which area, given or taken, what, and why. Texts are as files and
 * tenant have them, not escaped yet.
 *
 * @param note what stands on the right: a position in the files or a reason; may be empty
 */
record Fact(Area area, Sign sign, String what, String note) {
    /** Which part of a guest's access a fact is about; the order is that of a table's columns. */
    enum Topic {
        ACCOUNT,
        PROFILE,
        GROUPS,
        LICENSES,
        ENVIRONMENT
    }

    /**
     * @param label the word on the left of the line
     */
    record Area(Topic topic, String label) {
        static final Area GROUPS = new Area(Topic.GROUPS, "groups");
        static final Area LICENSES = new Area(Topic.LICENSES, "licenses");
        static final Area PROFILE = new Area(Topic.PROFILE, "profile");
        static final Area UNTIL = new Area(Topic.ACCOUNT, "until");
        static final Area INVITATION = new Area(Topic.ACCOUNT, "invitation");
        static final Area ACCOUNT = new Area(Topic.ACCOUNT, "account");
    }

    /** What stands in the gutter. */
    enum Sign {
        TAKE('-', Ink.TAKE),
        /** Only the tenant has it. */
        EXTRA('+', Ink.TAKE),
        /** Only the files have it. */
        LACKING('-', Ink.ALTER),
        ALTER('~', Ink.ALTER),
        GIVE('+', Ink.GIVE),
        WAIT('…', Ink.WAIT),
        UNLISTED('?', Ink.WARN),
        FAILED('!', Ink.BAD),
        NONE(' ', Ink.FAINT);

        private final char symbol;
        private final Ink ink;

        Sign(char symbol, Ink ink) {
            this.symbol = symbol;
            this.ink = ink;
        }

        char symbol() {
            return symbol;
        }

        Ink ink() {
            return ink;
        }
    }
}
