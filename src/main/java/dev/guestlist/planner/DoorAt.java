package dev.guestlist.planner;

import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Target;

import java.util.List;
import java.util.Optional;

/**
 * A door of the files as the tenant has it: found by name, remembered by id. It holds the live
 * thing it stands for, and so it can say what a guest must gain or lose at it.
 */
sealed interface DoorAt permits GroupAt, ProductAt, EnvironmentAt {
    Target target();

    /** The door in the files. */
    SourceLocation where();

    /** Adds what the traveller is to gain and to lose here. */
    void compare(Traveller traveller, Steps steps);

    /** What the guest holds here, as people say it; empty if nothing. */
    List<String> heldBy(LiveGuest guest);

    /** What the decisions do to the seats behind this door; empty where seats are not counted. */
    default Optional<SeatBudget> seats(Decisions decisions) {
        return Optional.empty();
    }
}
