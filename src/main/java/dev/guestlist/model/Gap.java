package dev.guestlist.model;

import java.util.Objects;

/**
 * A part of the tenant that could not be read to its end. Nobody behind a gap is changed, and
 * nothing is written.
 */
public sealed interface Gap {
    /** Why, in a sentence a person can act on. */
    String because();

    /** The list of guests itself: no conclusion about anybody. */
    record Guests(String because) implements Gap {
        public Guests {
            Objects.requireNonNull(because);
        }
    }

    /** The members of a group. */
    record Group(String key, String because) implements Gap {
        public Group {
            Objects.requireNonNull(key);
            Objects.requireNonNull(because);
        }
    }

    /** The products and their seats. */
    record Licenses(String because) implements Gap {
        public Licenses {
            Objects.requireNonNull(because);
        }
    }

    /** An environment: its users, roles or business units. */
    record Environment(String key, String because) implements Gap {
        public Environment {
            Objects.requireNonNull(key);
            Objects.requireNonNull(because);
        }
    }
}
