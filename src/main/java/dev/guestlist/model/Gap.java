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

    /** The members of a group. */
    record Group(String key, String because) implements Gap {}

    /** The products and their seats. */
    record Licenses(String because) implements Gap {}

    /** An environment: its users, roles or business units. */
    record Environment(String key, String because) implements Gap {}
}
