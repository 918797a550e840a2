package dev.guestlist.plan;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Rule;

import java.util.List;

/**
 * Everything that was decided, and the only thing passed on from deciding to showing and applying.
 *
 * @param changes in the order of execution, see {@link Change#inOrder}
 * @param waiting sorted by guest
 * @param heldBack what the plan leaves out, sorted by position, then by guest
 * @param unlisted sorted by guest
 * @param counts of guests
 * @param seats by license key, only for licenses in the files
 * @param problems sorted by position, warnings of the files included
 */
public record Plan(
        Header header,
        List<Change> changes,
        List<Waiting> waiting,
        List<HeldBack> heldBack,
        List<Unlisted> unlisted,
        Counts counts,
        List<SeatBudget> seats,
        Verdict verdict,
        List<Problem> problems,
        Fingerprint fingerprint) {
    /**
     * Guests by what the plan means for them.
     *
     * @param declared guests in the files
     * @param managed guests in the files who are in the tenant
     * @param unchanged guests in the files who already match them; without those whose state could
     *     not be read and those who are held back
     * @param unmanaged guests in the tenant who are not in any file
     */
    public record Counts(int declared, int managed, int unchanged, int unmanaged) {}

    public Plan {
        changes = List.copyOf(changes);
        waiting = List.copyOf(waiting);
        heldBack = List.copyOf(heldBack);
        unlisted = List.copyOf(unlisted);
        seats = List.copyOf(seats);
        problems = List.copyOf(problems);
    }

    public boolean hasChanges() {
        return !changes.isEmpty();
    }

    /** Whether something in the tenant must be fixed before everything can be applied. */
    public boolean holdsBack() {
        return !heldBack.isEmpty();
    }

    /** How many guests are held back somewhere. */
    public int guestsHeldBack() {
        return (int) heldBack.stream().flatMap(held -> held.guest().stream()).distinct().count();
    }

    /** Whether something must be fixed before anything can be planned. */
    public boolean hasErrors() {
        return errors() > 0;
    }

    /** How many errors there are. A broken rule is none: it refuses a plan, but is part of it. */
    public int errors() {
        return (int)
                problems.stream()
                        .filter(problem -> problem.isError() && !Rule.isBrokenBy(problem))
                        .count();
    }

    /** Whether the fingerprint is that of the changes: a saved plan may have been edited. */
    public boolean agreesWithItsFingerprint() {
        return fingerprint.equals(Fingerprint.of(header.tenant(), changes));
    }

    /** How many guests lose all access, and how many something. */
    public LossCount losses() {
        return LossCount.of(changes);
    }
}
