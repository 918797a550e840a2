package dev.guestlist.render.page;

import dev.guestlist.model.Door;

/**
 * One line about a guest: the area, whether something is added or removed, what, and why.
 *
 * @param note position in the files or a reason; may be empty
 */
public record Fact(Area area, Sign sign, String what, String note) {
    /** The part of a guest's access that a fact is about. */
    public sealed interface Area {
        Area PROFILE = new Profile("profile");
        Area UNTIL = new Account("until");
        Area INVITATION = new Account("invitation");
        Area ACCOUNT = new Account("account");

        /** The word before the fact. */
        String label();

        /** What the guest has inside one door, whose key is the label: roles. */
        record Inside(String label) implements Area {}

        /** The doors of one kind where the guest is: groups, licenses. */
        record Doors(Door.Kind kind) implements Area {
            @Override
            public String label() {
                return kind.noun() + "s";
            }
        }

        /** The profile, or one field of it. */
        record Profile(String label) implements Area {}

        /** The account itself. */
        record Account(String label) implements Area {}
    }

    /** What the fact is about, for use in a sentence. */
    public Prose thing() {
        var thing = Prose.NONE.free(what);
        return switch (area) {
            case Area.Inside door -> thing.say(" in ").free(door.label());
            case Area.Doors doors -> Prose.of(doors.kind().noun() + " ").then(thing);
            case Area.Profile _, Area.Account _ -> thing;
        };
    }
}
