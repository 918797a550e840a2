package dev.guestlist.emulator.odata;

import java.util.Objects;

/**
 * One item of {@code $expand}.
 *
 * @param property the navigation property, or {@code *}
 * @param form whether the entities or only their references are wanted
 * @param options what stood in the parentheses
 */
public record ExpandItem(String property, Form form, QueryOptions options) {

    /** {@code nav} or {@code nav/$ref}. */
    public enum Form {
        ENTITIES,
        REFERENCES
    }

    public ExpandItem {
        Objects.requireNonNull(options);
    }
}
