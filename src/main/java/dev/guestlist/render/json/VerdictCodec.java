package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.TEXT;
import static dev.guestlist.render.json.Codec.list;
import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.LICENSE;
import static dev.guestlist.render.json.PartCodecs.LIMITS;

import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;

import java.util.List;

/** Whether a plan may be applied, and the numbers that decide it. */
final class VerdictCodec {
    private VerdictCodec() {}

    static final ObjectCodec<LossCount> LOSSES =
            object(json ->
                    new LossCount(
                            json.number("all", LossCount::all),
                            json.number("some", LossCount::some)));

    static final ObjectCodec<SeatBudget> SEATS =
            object(json ->
                    new SeatBudget(
                            json.with("license", LICENSE, SeatBudget::license),
                            json.number("seats", SeatBudget::seats),
                            json.number("consumed", SeatBudget::consumed),
                            json.number("released", SeatBudget::released),
                            json.number("needed", SeatBudget::needed),
                            json.number("keepFree", SeatBudget::keepFree),
                            json.with("unserved", list(TEXT), SeatBudget::unserved)));

    private static final ObjectCodec<Violation.TooManyRemovals> TOO_MANY_REMOVALS =
            object(json -> {
                var guests = json.number("guests", violation -> violation.losses().guests());
                var losses = json.with("losses", LOSSES, Violation.TooManyRemovals::losses);
                if (guests != losses.guests()) {
                    throw new IllegalArgumentException("guests is not the sum of losses");
                }
                return new Violation.TooManyRemovals(
                        losses,
                        json.number("managed", Violation.TooManyRemovals::managed),
                        json.with("limits", LIMITS, Violation.TooManyRemovals::limits));
            });

    private static final ObjectCodec<Violation.TooFewSeats> TOO_FEW_SEATS =
            object(json ->
                    new Violation.TooFewSeats(
                            json.with("budget", SEATS, Violation.TooFewSeats::budget)));

    private static final ObjectCodec<Violation.BrokenRules> BROKEN_RULES =
            object(json ->
                    new Violation.BrokenRules(
                            json.number("problems", Violation.BrokenRules::problems)));

    private static final ObjectCodec<Violation.ProtectedGuests> PROTECTED_GUESTS =
            object(json ->
                    new Violation.ProtectedGuests(
                            json.with("guests", list(TEXT), Violation.ProtectedGuests::guests)));

    private static final ObjectCodec<Violation> VIOLATION =
            Union.of(
                    "kind",
                    List.of(
                            new Union.Case<>(
                                    "tooManyRemovals",
                                    Violation.TooManyRemovals.class,
                                    TOO_MANY_REMOVALS),
                            new Union.Case<>(
                                    "brokenRules", Violation.BrokenRules.class, BROKEN_RULES),
                            new Union.Case<>(
                                    "protectedGuests",
                                    Violation.ProtectedGuests.class,
                                    PROTECTED_GUESTS),
                            new Union.Case<>(
                                    "tooFewSeats", Violation.TooFewSeats.class, TOO_FEW_SEATS)));

    static final ObjectCodec<Verdict> VERDICT =
            Union.of(
                    "kind",
                    List.of(
                            new Union.Case<>(
                                    "allowed",
                                    Verdict.Allowed.class,
                                    object(_ -> new Verdict.Allowed())),
                            new Union.Case<>(
                                    "needsApproval",
                                    Verdict.NeedsApproval.class,
                                    object(json ->
                                            new Verdict.NeedsApproval(
                                                    json.with(
                                                            "violations",
                                                            list(VIOLATION),
                                                            Verdict.NeedsApproval::violations)))),
                            new Union.Case<>(
                                    "forbidden",
                                    Verdict.Forbidden.class,
                                    object(_ -> new Verdict.Forbidden()))));
}
