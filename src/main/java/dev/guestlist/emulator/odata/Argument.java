package dev.guestlist.emulator.odata;

/**
 * A named argument of a function or of a key.
 *
 * @param name empty for the single unnamed key of {@code systemusers(3063451f-…)}
 */
public record Argument(String name, Literal value) {}
