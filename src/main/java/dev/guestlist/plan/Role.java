package dev.guestlist.plan;

import java.util.Objects;

/** The copy of a security role that belongs to one business unit of an environment. */
public record Role(String name, String id, Unit unit) {
    /** A business unit. */
    public record Unit(String name, String id) {
        public Unit {
            Objects.requireNonNull(name);
            Objects.requireNonNull(id);
        }
    }

    public Role {
        Objects.requireNonNull(name);
        Objects.requireNonNull(id);
        Objects.requireNonNull(unit);
    }
}
