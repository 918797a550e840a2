package dev.guestlist.apply;

import dev.guestlist.plan.Plan;

import java.time.Instant;
import java.util.List;

/**
 * What one apply did.
 *
 * @param outcomes one per change of the plan, in plan order
 */
public record RunReport(
        Plan plan, List<Outcome> outcomes, Ending ending, Instant started, Instant finished) {
    /** How the run ended. */
    public enum Ending {
        COMPLETED,
        /** A person asked to stop; calls in progress were finished. */
        INTERRUPTED,
        /** A failure meant that no later change could succeed. */
        STOPPED
    }

    public RunReport {
        outcomes = List.copyOf(outcomes);
    }

    /** Whether every change was applied. Somebody may be held back even so. */
    public boolean complete() {
        return outcomes.stream().allMatch(Outcome.Applied.class::isInstance);
    }

    public RunSummary summary() {
        return new RunSummary(
                plan.header().tool(),
                plan.header().tenant().id(),
                plan.fingerprint(),
                ending,
                started,
                finished,
                RunSummary.Counts.of(outcomes),
                plan.heldBack(),
                outcomes);
    }
}
