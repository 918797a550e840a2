package dev.guestlist.apply;

import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.HeldBack;

import java.time.Instant;
import java.util.List;

/**
 * The result of one apply without the plan it carried out: the content of a report file.
 *
 * @param tool name and version of the program
 * @param heldBack what the plan left out
 * @param outcomes one per change of the plan, in plan order
 */
public record RunSummary(
        String tool,
        String tenantId,
        Fingerprint fingerprint,
        RunReport.Ending ending,
        Instant started,
        Instant finished,
        Counts counts,
        List<HeldBack> heldBack,
        List<Outcome> outcomes) {
    /**
     * The number of changes by outcome.
     *
     * @param applied now or before
     * @param alreadySo applied before this run, by somebody else or by an earlier run; included in
     *     applied
     */
    public record Counts(
            int planned, int applied, int alreadySo, int failed, int skipped, int waiting) {

        public static Counts of(List<Outcome> outcomes) {
            var applied = 0;
            var alreadySo = 0;
            var failed = 0;
            var skipped = 0;
            var waiting = 0;
            for (var outcome : outcomes) {
                switch (outcome) {
                    case Outcome.Applied done -> {
                        applied++;
                        alreadySo +=
                                switch (done.receipt().effect()) {
                                    case DONE -> 0;
                                    case ALREADY_SO -> 1;
                                };
                    }
                    case Outcome.Failed _ -> failed++;
                    case Outcome.NotTried _ -> skipped++;
                    case Outcome.StillWaiting _ -> waiting++;
                }
            }
            return new Counts(outcomes.size(), applied, alreadySo, failed, skipped, waiting);
        }
    }

    public RunSummary {
        heldBack = List.copyOf(heldBack);
        outcomes = List.copyOf(outcomes);
    }
}
