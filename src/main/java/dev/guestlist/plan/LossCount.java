package dev.guestlist.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * How many guests lose access. Titles, summaries, limits and files all count with this, so that
 * they agree.
 *
 * @param all guests who lose all access, because their last day has passed
 * @param some guests who stay and lose something; one role in exchange for another is no loss
 */
public record LossCount(int all, int some) {
    public LossCount {
        if (all < 0 || some < 0) {
            throw new IllegalArgumentException("a number of guests can't be negative");
        }
    }

    static LossCount of(List<Change> changes) {
        var all = new HashSet<Subject>();
        var some = new HashSet<Subject>();
        for (var loss : losses(changes)) {
            (loss.phase() == Phase.LEAVING ? all : some).add(loss.subject());
        }
        return new LossCount(all.size(), some.size());
    }

    /** The changes through which somebody loses access. */
    public static List<Change> losses(List<Change> changes) {
        var exchanged = exchanged(changes);
        var losses = new ArrayList<Change>();
        for (var change : changes) {
            if (change.takesAccess() && !exchanged.contains(change)) {
                losses.add(change);
            }
        }
        return losses;
    }

    /** The revocations that are part of an exchange, by identity. */
    static Set<Change> exchanged(List<Change> changes) {
        Set<Change> exchanged = Collections.newSetFromMap(new IdentityHashMap<>());
        Exchange.among(changes).forEach(exchange -> exchanged.add(exchange.taken()));
        return exchanged;
    }

    /** Everybody who loses anything. */
    public int guests() {
        return all + some;
    }
}
