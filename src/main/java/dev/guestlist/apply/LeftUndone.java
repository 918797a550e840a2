package dev.guestlist.apply;

import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The acts of one guest that were not done, and what they prevent. */
final class LeftUndone {
    private final List<Exchange> exchanges;
    private final List<Act> acts = new ArrayList<>();

    /**
     * @param changes all changes of the guest
     */
    LeftUndone(List<Change> changes) {
        this.exchanges = Exchange.among(changes);
    }

    void add(Act act) {
        acts.add(act);
    }

    /** Why a change must not be made; empty if everything that it needs was done. */
    Optional<String> prevents(Change change) {
        return acts.stream()
                .filter(earlier -> change.act().needs(earlier))
                .findFirst()
                .map(missing -> "needs " + missing.kind().word() + ", which was not done")
                .or(() -> prevents(change, exchanges));
    }

    private Optional<String> prevents(Change change, List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(exchange -> exchange.taken().equals(change))
                .filter(exchange -> acts.contains(exchange.given().act()))
                .findFirst()
                .map(exchange ->
                        "it is revoked once %s is granted, which was not done"
                                .formatted(exchange.grant().role().name()));
    }
}
