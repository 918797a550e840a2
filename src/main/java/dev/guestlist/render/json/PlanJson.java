package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.TEXT;
import static dev.guestlist.render.json.Codec.list;
import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.DATE;
import static dev.guestlist.render.json.PartCodecs.ENVIRONMENT;
import static dev.guestlist.render.json.PartCodecs.FINGERPRINT;
import static dev.guestlist.render.json.PartCodecs.HELD_BACK;
import static dev.guestlist.render.json.PartCodecs.INSTANT;
import static dev.guestlist.render.json.PartCodecs.ORIGIN;
import static dev.guestlist.render.json.PartCodecs.PERSON;
import static dev.guestlist.render.json.PartCodecs.PROBLEM;
import static dev.guestlist.render.json.VerdictCodec.LOSSES;
import static dev.guestlist.render.json.VerdictCodec.SEATS;
import static dev.guestlist.render.json.VerdictCodec.VERDICT;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Unlisted;
import dev.guestlist.plan.Waiting;

import java.util.List;
import java.util.Optional;

/**
 * The plan file: {@code schema/plan.schema.json}. Lossless both ways, and the same bytes for the
 * same plan. It contains no secrets and no links that redeem an invitation, since a {@link Plan}
 * contains none.
 */
public final class PlanJson {
    private static final Document<Plan> DOCUMENT =
            new Document<>(
                    plan(),
                    "bad-plan-file",
                    "plan file",
                    "create a new one with guestlist plan --out");

    private static final Problem ALTERED =
            Problem.error(
                            "altered-plan-file",
                            "it was changed after it was made: its content does not match its"
                                    + " digest")
                    .withHint("create a new one with guestlist plan --out");

    private PlanJson() {}

    public static String write(Plan plan) {
        return Digest.sign(DOCUMENT.write(plan));
    }

    /**
     * A plan file's plan, or one error that says what is wrong with it: {@code bad-plan-file}, or
     * {@code altered-plan-file} if somebody edited it.
     */
    public static Checked<Plan> read(String text) {
        var signed = Digest.in(text);
        var plan = DOCUMENT.read(signed.document());
        return plan.hasErrors() || signed.holds() ? plan : Checked.failed(List.of(ALTERED));
    }

    /**
     * Name and version of the program that made a plan file, as far as it can still be read; empty
     * if the text is no plan file.
     */
    public static Optional<String> maker(String text) {
        return DOCUMENT.textOf("tool", text);
    }

    private static ObjectCodec<Plan> plan() {
        return object(json -> {
            var header = json.among(HeaderCodec.HEADER, Plan::header);
            var verdict = json.with("verdict", VERDICT, Plan::verdict);
            var counts = json.with("counts", counts(), Plan::counts);
            var losses = json.with("losses", LOSSES, Plan::losses);
            var changes = json.with("changes", list(ChangeCodec.CHANGE), Plan::changes);
            var waiting = json.with("waiting", list(waiting()), Plan::waiting);
            var heldBack = json.with("heldBack", list(HELD_BACK), Plan::heldBack);
            var unlisted = json.with("unlisted", list(unlisted()), Plan::unlisted);
            var seats = json.with("seats", list(SEATS), Plan::seats);
            var problems = json.with("problems", list(PROBLEM), Plan::problems);
            var fingerprint = json.with("fingerprint", FINGERPRINT, Plan::fingerprint);
            var plan =
                    new Plan(
                            header,
                            changes,
                            waiting,
                            heldBack,
                            unlisted,
                            counts,
                            seats,
                            verdict,
                            problems,
                            fingerprint);
            if (!plan.losses().equals(losses)) {
                throw new IllegalArgumentException("losses are not those of the changes");
            }
            return plan;
        });
    }

    private static ObjectCodec<Plan.Counts> counts() {
        return object(json ->
                new Plan.Counts(
                        json.number("declared", Plan.Counts::declared),
                        json.number("managed", Plan.Counts::managed),
                        json.number("unchanged", Plan.Counts::unchanged),
                        json.number("unmanaged", Plan.Counts::unmanaged)));
    }

    private static ObjectCodec<Waiting> waiting() {
        return Union.of(
                "for",
                List.of(
                        new Union.Case<>(
                                "acceptance",
                                Waiting.Acceptance.class,
                                object(json ->
                                        new Waiting.Acceptance(
                                                json.with(
                                                        "guest", PERSON, Waiting.Acceptance::guest),
                                                json.with(
                                                        "since",
                                                        INSTANT,
                                                        Waiting.Acceptance::since)))),
                        new Union.Case<>(
                                "start",
                                Waiting.Start.class,
                                object(json ->
                                        new Waiting.Start(
                                                json.with("guest", PERSON, Waiting.Start::guest),
                                                json.with("on", DATE, Waiting.Start::on)))),
                        new Union.Case<>(
                                "row",
                                Waiting.UserRow.class,
                                object(json ->
                                        new Waiting.UserRow(
                                                json.with("guest", PERSON, Waiting.UserRow::guest),
                                                json.with(
                                                        "environment",
                                                        ENVIRONMENT,
                                                        Waiting.UserRow::environment))))));
    }

    private static ObjectCodec<Unlisted> unlisted() {
        return object(json ->
                new Unlisted(
                        json.with("guest", PERSON, Unlisted::guest),
                        json.with("holds", list(TEXT), Unlisted::holds),
                        json.ifAny("origin", ORIGIN, Unlisted::origin)));
    }
}
