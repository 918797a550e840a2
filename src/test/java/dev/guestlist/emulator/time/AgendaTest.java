package dev.guestlist.emulator.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class AgendaTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void what_is_due_is_done_in_order_of_time_and_then_of_entry() {
        var agenda = new Agenda();
        var done = new ArrayList<String>();
        agenda.at(NOON.plusSeconds(2), () -> done.add("later"));
        agenda.at(NOON.plusSeconds(1), () -> done.add("first"));
        agenda.at(NOON.plusSeconds(1), () -> done.add("second"));
        agenda.at(NOON.plusSeconds(9), () -> done.add("not yet"));
        assertFalse(agenda.isDue(NOON));
        assertTrue(agenda.isDue(NOON.plusSeconds(1)));
        agenda.run(NOON.plusSeconds(2));
        assertEquals(List.of("first", "second", "later"), done);
        assertEquals(1, agenda.size());
    }

    @Test
    void a_written_value_is_seen_only_after_replication() {
        var value = new Replicated<>("old");
        value.write(Optional.of("new"), NOON, NOON.plusSeconds(1));
        assertEquals(Optional.of("new"), value.written());
        assertEquals(Optional.of("old"), value.seen(NOON));
        assertEquals(Optional.of("new"), value.seen(NOON.plusSeconds(1)));
    }

    @Test
    void a_removed_value_lingers_for_readers() {
        var value = new Replicated<>("here");
        value.write(Optional.empty(), NOON, NOON.plusSeconds(1));
        assertFalse(value.isGone(NOON));
        assertEquals(Optional.of("here"), value.seen(NOON));
        assertTrue(value.isGone(NOON.plusSeconds(1)));
    }

    @Test
    void a_standing_clock_moves_only_when_told() {
        var clock = VirtualClock.standingAt(NOON);
        clock.advance(Duration.ofHours(6));
        assertEquals(NOON.plusSeconds(6 * 3600), clock.instant());
    }
}
