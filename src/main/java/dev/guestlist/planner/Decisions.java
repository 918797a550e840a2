package dev.guestlist.planner;

import dev.guestlist.model.Problem;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Waiting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was decided for all guests, in any order: the plan is sorted once, at the end. */
final class Decisions {
    private final List<Change> changes = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> needed = new HashMap<>();
    private final Map<String, Integer> released = new HashMap<>();

    private int guests;
    private int leavers;

    /** Counts a guest who was considered, whether or not there is anything to do. */
    void addGuest() {
        guests++;
    }

    /** Counts somebody who has access and is not to have any, but is no guest in the files. */
    void addLeaver() {
        leavers++;
    }

    void add(Change change) {
        changes.add(change);
    }

    void add(Waiting wait) {
        waiting.add(wait);
    }

    void add(HeldBack held) {
        heldBack.add(held);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void needSeat(String licenseKey) {
        needed.merge(licenseKey, 1, Integer::sum);
    }

    void releaseSeat(String licenseKey) {
        released.merge(licenseKey, 1, Integer::sum);
    }

    int guests() {
        return guests;
    }

    int leavers() {
        return leavers;
    }

    List<Change> changes() {
        return changes;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    List<HeldBack> heldBack() {
        return heldBack;
    }

    List<Problem> problems() {
        return problems;
    }

    int seatsNeeded(String licenseKey) {
        return needed.getOrDefault(licenseKey, 0);
    }

    int seatsReleased(String licenseKey) {
        return released.getOrDefault(licenseKey, 0);
    }
}
