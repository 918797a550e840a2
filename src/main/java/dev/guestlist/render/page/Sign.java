package dev.guestlist.render.page;

/** What happens to something, at a glance; in the order of the legend. */
public enum Sign {
    TAKE,
    /** Only the tenant has it. */
    EXTRA,
    /** Only the files have it. */
    LACKING,
    ALTER,
    GIVE,
    WAIT,
    UNLISTED,
    FAILED,
    NONE
}
