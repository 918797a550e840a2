package dev.guestlist.render;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.apply.Tally;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an apply did, for scripts. Times are in milliseconds; an outcome holds its change as the
 * plan file does.
 */
public final class ReportJson {
    private static final int FORMAT = 1;

    private ReportJson() {}

    public static String write(RunReport report) {
        var tally = Tally.of(report);
        var header = report.plan().header();
        return JsonText.of(
                Tree.object()
                        .put("format", FORMAT)
                        .put("tool", header.tool())
                        .put("tenant", header.tenant().id())
                        .put("fingerprint", report.plan().fingerprint().value())
                        .put("ending", Tree.name(report.ending()))
                        .put("started", report.started().toString())
                        .put("finished", report.finished().toString())
                        .set("counts", counts(tally))
                        .set("outcomes", Tree.array(report.outcomes(), ReportJson::outcome)));
    }

    private static ObjectNode counts(Tally tally) {
        return Tree.object()
                .put("planned", tally.planned())
                .put("applied", tally.applied())
                .put("alreadySo", tally.alreadySo())
                .put("failed", tally.failed())
                .put("skipped", tally.skipped())
                .put("waiting", tally.waiting());
    }

    private static ObjectNode outcome(Outcome outcome) {
        var node =
                switch (outcome) {
                    case Outcome.Applied applied -> applied(applied);
                    case Outcome.Failed failed ->
                            Tree.object()
                                    .put("result", "failed")
                                    .put("message", failed.message())
                                    .set("hint", Tree.text(failed.hint()))
                                    .set("requestId", Tree.text(failed.requestId()));
                    case Outcome.Skipped skipped ->
                            Tree.object()
                                    .put("result", "skipped")
                                    .put("because", skipped.because());
                    case Outcome.StillWaiting waiting ->
                            Tree.object().put("result", "waiting").put("for", waiting.waitingFor());
                };
        return node.set("change", ChangeTree.of(outcome.change()));
    }

    private static ObjectNode applied(Outcome.Applied applied) {
        var receipt = applied.receipt();
        return Tree.object()
                .put("result", "applied")
                .put("effect", Tree.name(receipt.effect()))
                .put("milliseconds", applied.took().toMillis())
                .set("requestId", Tree.text(receipt.requestId()));
    }
}
