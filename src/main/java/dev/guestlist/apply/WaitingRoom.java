package dev.guestlist.apply;

import dev.guestlist.tenant.Wait;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the journeys of a run are waiting for. Can be used from any thread. */
final class WaitingRoom {
    private final List<Seat> seats = new ArrayList<>();

    /** One journey's wait. */
    record Seat(String what, Instant since, Instant until) {}

    synchronized Seat enter(Seat seat) {
        seats.add(seat);
        return seat;
    }

    synchronized void leave(Seat seat) {
        seats.remove(seat);
    }

    /**
     * One wait for all who wait for the same, from the first who came to the last who may leave.
     */
    synchronized List<Wait> waits(Instant now) {
        Map<String, Seat> together = new TreeMap<>();
        for (var seat : seats) {
            together.merge(seat.what(), seat, WaitingRoom::both);
        }
        return together.values().stream()
                .map(seat ->
                        new Wait(
                                seat.what(),
                                Duration.between(seat.since(), now),
                                Duration.between(now, seat.until())))
                .toList();
    }

    private static Seat both(Seat one, Seat other) {
        return new Seat(
                one.what(),
                one.since().isBefore(other.since()) ? one.since() : other.since(),
                one.until().isAfter(other.until()) ? one.until() : other.until());
    }
}
