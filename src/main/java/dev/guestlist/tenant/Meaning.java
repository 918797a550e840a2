package dev.guestlist.tenant;

import dev.guestlist.tenant.TenantException.Kind;

import java.util.Optional;

/**
 * What the failure of a call means for the guests. Each service has one table of these; what is
 * made of a meaning is for whoever called to decide.
 */
public sealed interface Meaning {
    /** No failure at all: somebody else, or an earlier run, had done what was asked for. */
    record AlreadySo() implements Meaning {}

    /**
     * A failure, and what to do about it.
     *
     * @param because a clause, without a full stop
     * @param hint a sentence
     */
    record Failure(Kind kind, String because, Optional<String> hint) implements Meaning {

        /** The reason as a sentence; services end some of their own words with a full stop. */
        public String sentence() {
            return because.endsWith(".") ? because : because + ".";
        }

        /** Reason and advice, for those who know already what was tried. */
        public String inFull() {
            return hint.map(advice -> sentence() + " " + advice).orElseGet(this::sentence);
        }
    }
}
