package dev.guestlist.render;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.tenant.Receipt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports for the tests of this package, made by hand. */
public final class Reports {
    private Reports() {}

    /** Everything went well. */
    public static RunReport complete() {
        return report(outcomes(), RunReport.Ending.COMPLETED);
    }

    /** Nothing failed, but somebody was held back. */
    public static RunReport heldBack() {
        return new RunReport(
                Plans.heldBack(),
                List.of(),
                RunReport.Ending.COMPLETED,
                Plans.READ_AT,
                Plans.READ_AT.plus(Duration.ofMillis(400)));
    }

    /** One of each: done, already so, failed, not tried, waiting. */
    public static RunReport mixed() {
        var outcomes = outcomes();
        var changes = Plans.rich().changes();
        var last = changes.size() - 1;
        outcomes.set(
                3,
                new Outcome.Failed(
                        changes.get(3),
                        "403: the application user may not revoke roles",
                        Optional.of("give \"Guestlist apply\" System Administrator in sales"),
                        Optional.of("5b1e0c2a-7d11-4c57-9b52-0a8c7f6e1d20")));
        outcomes.set(
                5,
                new Outcome.Skipped(
                        changes.get(5), "revoke Salesperson (Partners) in sales failed"));
        outcomes.set(
                last,
                new Outcome.StillWaiting(
                        changes.get(last), "noah.brown@fabrikam.com to be known in sales"));
        outcomes.set(0, new Outcome.Applied(changes.get(0), already(), Duration.ofMillis(80)));
        return report(outcomes, RunReport.Ending.COMPLETED);
    }

    private static RunReport report(List<Outcome> outcomes, RunReport.Ending ending) {
        return new RunReport(
                Plans.rich(),
                outcomes,
                ending,
                Plans.READ_AT,
                Plans.READ_AT.plus(Duration.ofMillis(12_400)));
    }

    private static List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        for (var change : Plans.rich().changes()) {
            var took = Duration.ofMillis(300L + 173L * outcomes.size());
            outcomes.add(new Outcome.Applied(change, done(), took));
        }
        return outcomes;
    }

    private static Receipt done() {
        return new Receipt(Receipt.Effect.DONE, Optional.of("request-1"));
    }

    public static Receipt already() {
        return new Receipt(Receipt.Effect.ALREADY_SO, Optional.empty());
    }
}
