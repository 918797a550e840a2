package dev.guestlist.render;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An apply in numbers, and what they mean for the person who started it. */
record Tally(int planned, int applied, int alreadySo, int failed, int skipped, int waiting) {
    static Tally of(RunReport report) {
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

    /** {@code Applied 30 of 34 changes for 9 guests in 12 s: 1 failed, 2 not tried, 1 waiting.} */
    String sentence(RunReport report) {
        var guests =
                report.plan().changes().stream().map(change -> change.subject()).distinct().count();
        var parts = new ArrayList<String>();
        add(parts, failed, "failed");
        add(parts, skipped, "not tried");
        add(parts, waiting, "waiting");
        add(parts, alreadySo, "already so");
        var took = Duration.between(report.started(), report.finished());
        return "Applied "
                + applied
                + " of "
                + Phrases.count(planned, "change", "changes")
                + " for "
                + Phrases.guests((int) guests)
                + " in "
                + Phrases.duration(took)
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                + ".";
    }

    /** What to do next, a sentence each; empty when all is well. */
    List<String> advice(RunReport report) {
        var advice = new ArrayList<String>();
        switch (report.ending()) {
            case COMPLETED -> {}
            case INTERRUPTED ->
                    advice.add(
                            "Interrupted: calls under way were finished, nothing was rolled back.");
            case STOPPED -> advice.add("Stopped: the tenant made going on pointless.");
        }
        if (failed > 0) {
            advice.add("Mend what failed, then apply again.");
        } else if (skipped > 0) {
            advice.add("Apply again to go on.");
        } else if (waiting > 0) {
            advice.add("Apply again later: what waits only needs time.");
        }
        if (!report.complete()) {
            advice.add("The next run goes on from here: nothing is done twice, no second mail.");
        }
        return advice;
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
