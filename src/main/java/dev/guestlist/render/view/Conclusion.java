package dev.guestlist.render.view;

import dev.guestlist.apply.RunReport;
import dev.guestlist.apply.RunSummary;
import dev.guestlist.plan.Change;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Tone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a run means for the person who started it. */
record Conclusion(RunReport report, RunSummary.Counts counts) {
    static Conclusion of(RunReport report) {
        return new Conclusion(report, RunSummary.Counts.of(report.outcomes()));
    }

    /** The most serious result, for a title. */
    String title() {
        if (counts.failed() > 0) {
            return Phrases.count(counts.failed(), "change", "changes") + " failed";
        }
        if (report.complete()) {
            return holds().after("applied");
        }
        return switch (report.ending()) {
            case INTERRUPTED -> "interrupted";
            case STOPPED -> "stopped";
            case COMPLETED ->
                    Phrases.count(
                            counts.waiting() + counts.skipped(),
                            "change not applied yet",
                            "changes not applied yet");
        };
    }

    /** {@code Applied 30 of 34 changes for 9 guests in 12 s: 1 failed, 2 not tried, 1 waiting.} */
    Sentence sentence() {
        var guests = report.plan().changes().stream().map(Change::subject).distinct().count();
        var parts = new ArrayList<String>();
        add(parts, counts.failed(), "failed");
        add(parts, counts.skipped(), "not tried");
        add(parts, counts.waiting(), "waiting");
        add(parts, counts.alreadySo(), "already so");
        holds().phrase().ifPresent(parts::add);
        var took = Duration.between(report.started(), report.finished());
        return Sentence.whole(
                tone(),
                "Applied "
                        + counts.applied()
                        + " of "
                        + Phrases.count(counts.planned(), "change", "changes")
                        + " for "
                        + Phrases.guests((int) guests)
                        + " in "
                        + Phrases.duration(took)
                        + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                        + ".");
    }

    /** What to do next, a sentence each; empty when all is well. */
    List<String> advice() {
        var advice = new ArrayList<String>();
        switch (report.ending()) {
            case COMPLETED -> {}
            case INTERRUPTED ->
                    advice.add(
                            "Interrupted: calls in progress were finished, and nothing"
                                    + " was rolled back.");
            case STOPPED ->
                    advice.add(
                            "Stopped: the tenant rejected the credentials or could not"
                                    + " be reached, so no later change could succeed.");
        }
        if (counts.failed() > 0) {
            advice.add("Fix the failures above, then run apply again.");
        } else if (counts.skipped() > 0) {
            advice.add("Run apply again to continue.");
        } else if (counts.waiting() > 0) {
            advice.add("Run apply again later: the waiting changes only need time.");
        }
        if (report.plan().holdsBack()) {
            advice.add("Fix what is held back in the tenant or the files, then run apply again.");
        }
        if (!report.complete()) {
            advice.add(
                    "The next run continues from here: no change is made twice,"
                            + " and no second invitation is sent.");
        }
        return advice;
    }

    private Holds holds() {
        return new Holds(report.plan());
    }

    private Tone tone() {
        if (report.complete()) {
            return report.plan().holdsBack() ? Tone.WARN : Tone.GOOD;
        }
        return counts.failed() > 0 ? Tone.BAD : Tone.WARN;
    }

    private static void add(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
