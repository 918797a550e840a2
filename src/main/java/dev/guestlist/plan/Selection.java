package dev.guestlist.plan;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Email;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;

/**
 * The part of the files that a plan is about. A plan is narrowed before it is made: limits, rules
 * and seats judge what is in it and nothing else.
 *
 * @param only these people; everybody if empty
 */
public record Selection(SortedSet<Email> only, Extent extent) {
    public static final Selection ALL =
            new Selection(Collections.emptySortedSet(), Extent.EVERYTHING);

    /** What is planned for somebody. */
    public enum Extent {
        EVERYTHING,
        /**
         * What a day brings: leavers, and what is given to guests whose first day or invitation is
         * a few days old. Drift stays.
         */
        DUE,
        /** Only leavers. */
        REMOVALS
    }

    public Selection {
        only = Copies.sorted(only);
    }

    public boolean isOfSome() {
        return !only.isEmpty();
    }

    public boolean includes(Email email) {
        return only.isEmpty() || only.contains(email);
    }

    /** Whether it includes somebody with one of these addresses. */
    public boolean includesAny(Collection<Email> addresses) {
        return only.isEmpty() || addresses.stream().anyMatch(only::contains);
    }
}
