package dev.guestlist.apply;

/**
 * A run in numbers of changes.
 *
 * @param alreadySo applied, but there was nothing left to do
 */
public record Tally(int planned, int applied, int alreadySo, int failed, int skipped, int waiting) {
    public static Tally of(RunReport report) {
        var applied = 0;
        var alreadySo = 0;
        var failed = 0;
        var skipped = 0;
        var waiting = 0;
        for (var outcome : report.outcomes()) {
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
                case Outcome.Skipped _ -> skipped++;
                case Outcome.StillWaiting _ -> waiting++;
            }
        }
        return new Tally(
                report.plan().changes().size(), applied, alreadySo, failed, skipped, waiting);
    }
}
