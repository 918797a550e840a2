package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;

import java.util.Set;

/**
 * A door of the files that can't be told apart in the tenant: nothing has its name, or several
 * things have it. Nobody gains anything here, and nobody is known to lose anything.
 *
 * @param insiders object ids of guests who are at one of several candidates
 */
record LockedDoor(HeldBack.At at, Problem because, Set<String> insiders) {
    LockedDoor {
        insiders = Set.copyOf(insiders);
    }

    static LockedDoor of(Door.Kind kind, String key, Problem because) {
        return new LockedDoor(new HeldBack.At(kind, key), because, Set.of());
    }

    Fault fault() {
        return new Fault(at, because);
    }

    /**
     * Holds back a guest whose block names the door, even one who leaves: what they have here may
     * exist under another name.
     */
    void compare(Traveller traveller, Steps steps) {
        var isNamed = traveller.guest().access().keys(at.kind()).contains(at.key());
        var isInside = traveller.live().map(LiveGuest::objectId).filter(insiders::contains);
        if (isNamed) {
            steps.miss(at, because);
        } else if (isInside.isPresent()) {
            steps.hold(at, because);
        }
    }
}
