package dev.guestlist.render;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;

import java.util.List;

/** What an apply came to, as a comment: what did not happen first, what did folded below. */
record ReportMarkdown(RunReport report, Tally tally) {
    private static final String HEAD = "| | Guest | Change | Why |\n|---|---|---|---|\n";

    ReportMarkdown(RunReport report) {
        this(report, Tally.of(report));
    }

    String text() {
        var comment = new Comment().add(title()).add(tally.sentence(report) + "\n\n");
        var open = rows(List.of("failed", "waiting", "not tried"));
        if (!open.isEmpty()) {
            comment.addAll(HEAD, open, "\n", "changes");
        }
        tally.advice(report).forEach(advice -> comment.add(advice + "\n"));
        var done = rows(List.of("done"));
        if (!done.isEmpty()) {
            comment.addAll(
                    "\n<details><summary>Done</summary>\n\n" + HEAD,
                    done,
                    "\n</details>\n",
                    "changes");
        }
        return comment.toString();
    }

    private String title() {
        var plan = report.plan();
        return "<!-- guestlist: command=apply tenant="
                + GitHub.metadata(plan.header().tenant().id())
                + " fingerprint="
                + plan.fingerprint().shortForm()
                + " -->\n### Guest access, "
                + GitHub.text(plan.header().tenant().displayName())
                + ": "
                + worst()
                + "\n\n";
    }

    private String worst() {
        if (tally.failed() > 0) {
            return Phrases.count(tally.failed(), "change", "changes") + " failed";
        }
        if (report.complete()) {
            return "applied";
        }
        return switch (report.ending()) {
            case INTERRUPTED -> "interrupted";
            case STOPPED -> "stopped";
            case COMPLETED ->
                    Phrases.count(
                            tally.waiting() + tally.skipped(), "change waits", "changes wait");
        };
    }

    /** Rows of these results, in this order of results. */
    private List<String> rows(List<String> results) {
        return results.stream()
                .flatMap(result ->
                        report.outcomes().stream()
                                .filter(outcome -> result(outcome).equals(result))
                                .map(outcome -> row(result, outcome)))
                .toList();
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> "done";
            case Outcome.Failed _ -> "failed";
            case Outcome.Skipped _ -> "not tried";
            case Outcome.StillWaiting _ -> "waiting";
        };
    }

    private static String row(String result, Outcome outcome) {
        return "| "
                + result
                + " | "
                + GuestTable.who(outcome.change().guest().orElseThrow())
                + " | "
                + GitHub.text(Deed.of(outcome.change()).asAsked())
                + " | "
                + why(outcome)
                + " |\n";
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied applied ->
                    GitHub.code(applied.change().reason().where().fileAndLine());
            case Outcome.Failed failed ->
                    GitHub.text(failed.message())
                            + failed.hint().map(hint -> "<br>" + GitHub.text(hint)).orElse("")
                            + failed.requestId()
                                    .map(id -> "<br>request " + GitHub.code(id))
                                    .orElse("");
            case Outcome.Skipped skipped -> GitHub.text(skipped.because());
            case Outcome.StillWaiting waiting -> "for " + GitHub.text(waiting.waitingFor());
        };
    }
}
