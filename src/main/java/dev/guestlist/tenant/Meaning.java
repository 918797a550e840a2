package dev.guestlist.tenant;

import dev.guestlist.tenant.TenantException.Kind;

import java.util.Optional;
import java.util.Set;

/**
 * What the failure of a call means for the guests. Each service has one table of meanings; the
 * caller decides how to act on a meaning.
 */
public sealed interface Meaning {
    /** Not a failure: somebody else, or an earlier run, had already made the change. */
    record AlreadySo() implements Meaning {}

    /**
     * When time resolves a failure, and what is true otherwise.
     *
     * @param after one of these must have happened a short while ago
     * @param otherwise a clause, without a full stop
     * @param hint a sentence
     */
    record Cure(Set<Recently> after, String otherwise, Optional<String> hint) {
        public Cure {
            after = Set.copyOf(after);
        }
    }

    /** Who else fails in the same way, until a person has acted. */
    enum Reach {
        ONE_GUEST,
        /** Everybody at the same group, license or environment. */
        TARGET,
        /** Everybody for whom the same is done. */
        EVERYBODY
    }

    /**
     * A failure, and what to do about it.
     *
     * @param because a clause, without a full stop
     * @param hint a sentence
     */
    record Failure(
            Kind kind, String because, Optional<String> hint, Optional<Cure> cure, Reach reach)
            implements Meaning {
        public Failure(Kind kind, String because, Optional<String> hint) {
            this(kind, because, hint, Optional.empty(), Reach.ONE_GUEST);
        }

        /** The same with other words. */
        public Failure saying(String words) {
            return new Failure(kind, words, hint, cure, reach);
        }

        /** The same, resolved by time only after one of these. */
        public Failure onlyAfter(Cure condition) {
            return new Failure(kind, because, hint, Optional.of(condition), reach);
        }

        /** The same for others too. */
        public Failure reaching(Reach others) {
            return new Failure(kind, because, hint, cure, others);
        }

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
