package dev.guestlist.planner;

import dev.guestlist.model.Guest;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Waiting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was decided for all guests, in any order: the plan is sorted once, at the end. */
final class Decisions {
    private final List<Change> changes = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<HeldBack> heldBack = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, SortedMap<SourceLocation, String>> needed = new HashMap<>();
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

    void needSeat(String licenseKey, Guest guest) {
        needed.computeIfAbsent(licenseKey, _ -> new TreeMap<>())
                .put(guest.where(), guest.email().value());
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

    /** Addresses of those who need a seat, in the order of the files. */
    List<String> seatsNeeded(String licenseKey) {
        return List.copyOf(needed.getOrDefault(licenseKey, Collections.emptySortedMap()).values());
    }

    int seatsReleased(String licenseKey) {
        return released.getOrDefault(licenseKey, 0);
    }
}
