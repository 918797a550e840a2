package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.NUMBER;
import static dev.guestlist.render.json.Codec.choice;
import static dev.guestlist.render.json.Codec.list;
import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.FINGERPRINT;
import static dev.guestlist.render.json.PartCodecs.HELD_BACK;
import static dev.guestlist.render.json.PartCodecs.INSTANT;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.apply.RunSummary;
import dev.guestlist.model.Checked;
import dev.guestlist.tenant.Receipt;

import java.time.Duration;
import java.util.List;

/**
 * The result of an apply, for scripts. Durations are in milliseconds; an outcome contains its
 * change in the form of the plan file.
 */
public final class ReportJson {
    private static final Document<RunSummary> DOCUMENT =
            new Document<>(
                    summary(),
                    "bad-report-file",
                    "report",
                    "reports are written by guestlist apply --report");

    private ReportJson() {}

    public static String write(RunReport report) {
        return DOCUMENT.write(report.summary());
    }

    /**
     * A report's summary, or one error, {@code bad-report-file}, that says what is wrong with it.
     */
    public static Checked<RunSummary> read(String text) {
        return DOCUMENT.read(text);
    }

    private static ObjectCodec<RunSummary> summary() {
        return object(json ->
                new RunSummary(
                        json.text("tool", RunSummary::tool),
                        json.text("tenant", RunSummary::tenantId),
                        json.with("fingerprint", FINGERPRINT, RunSummary::fingerprint),
                        json.with("ending", choice(RunReport.Ending.values()), RunSummary::ending),
                        json.with("started", INSTANT, RunSummary::started),
                        json.with("finished", INSTANT, RunSummary::finished),
                        json.with("counts", counts(), RunSummary::counts),
                        json.with("heldBack", list(HELD_BACK), RunSummary::heldBack),
                        json.with("outcomes", list(outcome()), RunSummary::outcomes)));
    }

    private static ObjectCodec<RunSummary.Counts> counts() {
        return object(json ->
                new RunSummary.Counts(
                        json.number("planned", RunSummary.Counts::planned),
                        json.number("applied", RunSummary.Counts::applied),
                        json.number("alreadySo", RunSummary.Counts::alreadySo),
                        json.number("failed", RunSummary.Counts::failed),
                        json.number("skipped", RunSummary.Counts::skipped),
                        json.number("waiting", RunSummary.Counts::waiting)));
    }

    private static ObjectCodec<Outcome> outcome() {
        return Union.of(
                "result",
                List.of(
                        new Union.Case<>("applied", Outcome.Applied.class, APPLIED),
                        new Union.Case<>("failed", Outcome.Failed.class, FAILED),
                        new Union.Case<>("skipped", Outcome.NotTried.class, SKIPPED),
                        new Union.Case<>("waiting", Outcome.StillWaiting.class, WAITING)));
    }

    private static final Codec<Duration> MILLISECONDS =
            NUMBER.as(took -> Math.toIntExact(took.toMillis()), Duration::ofMillis);

    private static final ObjectCodec<Outcome.Applied> APPLIED =
            object(json -> {
                var effect =
                        json.with(
                                "effect",
                                choice(Receipt.Effect.values()),
                                applied -> applied.receipt().effect());
                var took = json.with("milliseconds", MILLISECONDS, Outcome.Applied::took);
                var requestId =
                        json.optionalText("requestId", applied -> applied.receipt().requestId());
                var change = json.with("change", ChangeCodec.CHANGE, Outcome.Applied::change);
                return new Outcome.Applied(change, new Receipt(effect, requestId), took);
            });

    private static final ObjectCodec<Outcome.Failed> FAILED =
            object(json -> {
                var message = json.text("message", Outcome.Failed::message);
                var hint = json.optionalText("hint", Outcome.Failed::hint);
                var requestId = json.optionalText("requestId", Outcome.Failed::requestId);
                var change = json.with("change", ChangeCodec.CHANGE, Outcome.Failed::change);
                return new Outcome.Failed(change, message, hint, requestId);
            });

    private static final ObjectCodec<Outcome.NotTried> SKIPPED =
            object(json -> {
                var because = json.text("because", Outcome.NotTried::because);
                var change = json.with("change", ChangeCodec.CHANGE, Outcome.NotTried::change);
                var unreached = new Outcome.Unreached(change);
                return because.equals(unreached.because())
                        ? unreached
                        : new Outcome.Skipped(change, because);
            });

    private static final ObjectCodec<Outcome.StillWaiting> WAITING =
            object(json -> {
                var waitingFor = json.text("for", Outcome.StillWaiting::waitingFor);
                var change = json.with("change", ChangeCodec.CHANGE, Outcome.StillWaiting::change);
                return new Outcome.StillWaiting(change, waitingFor);
            });
}
