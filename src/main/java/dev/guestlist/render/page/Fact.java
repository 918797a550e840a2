package dev.guestlist.render.page;

/**
 * One line about a guest: the area, whether something is added or removed, what, and why.
 *
 * @param note position in the files or a reason; may be empty
 */
public record Fact(Area area, Sign sign, String what, String note) {
    /**
     * Which part of a guest's access a fact is about. What gives access to applications comes
     * first.
     */
    public enum Topic {
        ENVIRONMENT,
        GROUPS,
        LICENSES,
        PROFILE,
        ACCOUNT
    }

    /**
     * A part of a guest's access.
     *
     * @param label the word before the fact
     */
    public record Area(Topic topic, String label) {
        public static final Area GROUPS = new Area(Topic.GROUPS, "groups");
        public static final Area LICENSES = new Area(Topic.LICENSES, "licenses");
        public static final Area PROFILE = new Area(Topic.PROFILE, "profile");
        public static final Area UNTIL = new Area(Topic.ACCOUNT, "until");
        public static final Area INVITATION = new Area(Topic.ACCOUNT, "invitation");
        public static final Area ACCOUNT = new Area(Topic.ACCOUNT, "account");
    }

    /** What the fact is about, for use in a sentence. */
    public Prose thing() {
        var thing = Prose.NONE.free(what);
        return switch (area.topic()) {
            case ENVIRONMENT -> thing.say(" in ").free(area.label());
            case GROUPS -> Prose.of("group ").then(thing);
            case LICENSES -> Prose.of("license ").then(thing);
            case PROFILE, ACCOUNT -> thing;
        };
    }
}
