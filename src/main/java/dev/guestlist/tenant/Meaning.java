package dev.guestlist.tenant;

import dev.guestlist.tenant.TenantException.Kind;

import java.util.Optional;

/**
 * What the failure of a call means for the guests. Each service has one table of meanings; the
 * caller decides how to act on a meaning.
 */
public sealed interface Meaning {
    /** Not a failure: somebody else, or an earlier run, had already made the change. */
    record AlreadySo() implements Meaning {}

    /**
     * A failure, and what to do about it.
     *
     * @param because a clause, without a full stop
     * @param hint a sentence
     */
    record Failure(Kind kind, String because, Optional<String> hint) implements Meaning {

        /** The reason as a sentence; some messages from services already end with a full stop. */
        public String sentence() {
            return because.endsWith(".") ? because : because + ".";
        }

        /** Reason and advice, where it is already clear what was tried. */
        public String inFull() {
            return hint.map(advice -> sentence() + " " + advice).orElseGet(this::sentence);
        }
    }
}
