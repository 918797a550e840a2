package dev.guestlist.render.page;

/** How news is meant. */
public enum Tone {
    PLAIN,
    GOOD,
    WARN,
    BAD
}
