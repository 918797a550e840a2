package dev.guestlist.model;

/**
 * A part of the tenant that could not be read completely. Guests behind a gap are not changed, and
 * nothing is written.
 */
public sealed interface Gap {
    /** The reason, in a sentence that a person can act on. */
    String because();

    /** The list of guests itself: nothing can be concluded about anyone. */
    record Guests(String because) implements Gap {}

    /** All doors of a kind: the products and their seats. */
    record AllDoors(Door.Kind kind, String because) implements Gap {}

    /** One door: the members of a group; the users, roles or business units of an environment. */
    record AtDoor(Door.Kind kind, String key, String because) implements Gap {}
}
