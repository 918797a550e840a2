package dev.guestlist.planner;

import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.RoleOrigin;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Target;

import java.util.List;
import java.util.Optional;

/**
 * A door of the files as it exists in the tenant: found by name, identified by id. It holds the
 * live object it stands for, so it can say what a guest must gain or lose there.
 */
interface DoorAt {
    Target target();

    /** The door in the files. */
    SourceLocation where();

    /** Adds what the traveller gains and loses here. */
    void compare(Traveller traveller, Steps steps);

    /** What the guest has here, in readable form; empty if nothing. */
    List<String> heldBy(LiveGuest guest);

    /** Where all that the guest has here comes from; empty if something was given by hand. */
    default Optional<RoleOrigin> origin(LiveGuest guest) {
        return Optional.empty();
    }

    /** How the decisions change the seats of this door; empty if it has no seats to count. */
    default Optional<SeatBudget> seats(Decisions decisions) {
        return Optional.empty();
    }
}
