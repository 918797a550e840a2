package dev.guestlist.plan;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been decided, collected guest by guest and door by door. The order does not matter here:
 * the plan is put in order once, at its end.
 */
final class Steps {
    private final List<Change> changes = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Seats> seats = new TreeMap<>();

    private int guests;

    /** One more guest has been looked at, whether or not there is anything to do. */
    void addGuest() {
        guests++;
    }

    void add(Change change) {
        changes.add(change);
    }

    void add(Waiting wait) {
        waiting.add(wait);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(String licenseKey, Seats change) {
        seats.merge(licenseKey, change, Seats::plus);
    }

    void addAll(Steps others) {
        changes.addAll(others.changes);
        waiting.addAll(others.waiting);
        problems.addAll(others.problems);
        others.seats.forEach(this::add);
        guests += others.guests;
    }

    int guests() {
        return guests;
    }

    List<Change> changes() {
        return changes;
    }

    List<Waiting> waiting() {
        return waiting;
    }

    List<Problem> problems() {
        return problems;
    }

    Seats seats(String licenseKey) {
        return seats.getOrDefault(licenseKey, Seats.NONE);
    }
}
