package dev.guestlist.render.page;

/** How good or bad the news is. */
public enum Tone {
    PLAIN,
    GOOD,
    WARN,
    BAD
}
