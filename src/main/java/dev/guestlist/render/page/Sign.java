package dev.guestlist.render.page;

/** What becomes of something, at a glance; the order is a legend's. */
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
