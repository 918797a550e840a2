package dev.guestlist.model;

/** How serious a {@link Problem} is, the worst first. */
public enum Severity {
    /** Nothing may be written. */
    ERROR,
    /** Worth a look; does not stop anything. */
    WARNING
}
