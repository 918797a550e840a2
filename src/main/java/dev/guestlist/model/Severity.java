package dev.guestlist.model;

/** How much a {@link Problem} matters, the worst first. */
public enum Severity {
    /** Nothing may be written. */
    ERROR,
    /** Worth a person's look; does not stop anything. */
    WARNING
}
