package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Selection.Extent;
import dev.guestlist.plan.Waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one guest gains and loses, door by door. Groups come first, see {@link #leaves}. */
final class Steps {
    private final Traveller traveller;
    private final Decisions decisions;
    private final List<String> groupsLeft = new ArrayList<>(0);
    private final Map<HeldBack.At, Problem> missed = new HashMap<>(0);

    private final Extent extent;

    Steps(Traveller traveller, Decisions decisions, Extent extent) {
        this.traveller = traveller;
        this.decisions = decisions;
        this.extent = extent;
    }

    /**
     * Adds something that the files declare.
     *
     * @param where they declare it
     */
    void give(Act act, SourceLocation where) {
        add(act, new Reason.Declared(where));
    }

    /** Adds something that the guest must lose; who stays loses nothing that is only drift. */
    void take(Act act) {
        if (extent == Extent.DUE && traveller.phase() != Phase.LEAVING) {
            return;
        }
        if (act instanceof GroupAct.LeaveGroup leave) {
            groupsLeft.add(leave.group().id());
        }
        add(act, traveller.surplus());
    }

    /** Whether the guest will leave the group with this id, as decided at the group's door. */
    boolean leaves(String groupId) {
        return groupsLeft.contains(groupId);
    }

    /** Leaves out what the guest would gain or lose at a door. */
    void hold(HeldBack.At door, Problem because) {
        decisions.add(HeldBack.of(Optional.of(traveller.person()), Optional.of(door), because));
    }

    /** Leaves out what the guest would gain at a door, and remembers that it is missing. */
    void miss(HeldBack.At door, Problem because) {
        hold(door, because);
        missed.putIfAbsent(door, because);
    }

    /** Why the guest does not get what the door gives, if it was held back. */
    Optional<Problem> missed(Door.Kind kind, String key) {
        return Optional.ofNullable(missed.get(new HeldBack.At(kind, key)));
    }

    void add(Waiting wait) {
        decisions.add(wait);
    }

    void add(Problem problem) {
        decisions.add(problem);
    }

    void needSeat(String licenseKey) {
        decisions.needSeat(licenseKey, traveller.guest());
    }

    void releaseSeat(String licenseKey) {
        decisions.releaseSeat(licenseKey);
    }

    private void add(Act act, Reason reason) {
        decisions.add(new Change(traveller.person(), reason, traveller.phase(), act));
    }
}
