package dev.guestlist.emulator.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What has still to happen, in order of time and then of entry. Guarded by the tenant's lock. */
public final class Agenda {

    private record Entry(Instant due, long number, Runnable task) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
    private long entered;
    private Optional<Instant> running = Optional.empty();
    private volatile Instant next = Instant.MAX;

    /** Notes a task for a time; a time in the past means the next look. */
    public void at(Instant due, Runnable task) {
        entries.add(new Entry(due, entered, task));
        entered++;
        next = entries.element().due();
    }

    /** Whether something is due; may be asked without the lock. */
    public boolean isDue(Instant now) {
        return !now.isBefore(next);
    }

    /** Does everything that is due, also what comes due by doing it. */
    public void run(Instant now) {
        while (!entries.isEmpty() && !entries.element().due().isAfter(now)) {
            var entry = entries.remove();
            running = Optional.of(entry.due());
            entry.task().run();
            running = Optional.empty();
        }
        next = entries.isEmpty() ? Instant.MAX : entries.element().due();
    }

    /**
     * The time for which the task under way was noted: it happens then, however late it is done.
     */
    public Optional<Instant> running() {
        return running;
    }

    /** How many tasks wait. */
    public int size() {
        return entries.size();
    }
}
