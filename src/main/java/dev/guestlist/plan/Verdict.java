package dev.guestlist.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;
import dev.guestlist.model.Rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Whether a plan may be applied, given its problems, the limits in the files and the seats in the
 * tenant. A verdict can only refuse: a plan is applied whole or not at all.
 */
public sealed interface Verdict {
    record Allowed() implements Verdict {}

    /** Only after a person approves the numbers. */
    record NeedsApproval(List<Violation> violations) implements Verdict {
        public NeedsApproval {
            violations = List.copyOf(violations);
        }

        /** How many licenses would be missing, all products together. */
        public int unlicensed() {
            return violations.stream().mapToInt(Violation::missingSeats).sum();
        }
    }

    /** Not at all: the plan contains errors. */
    record Forbidden() implements Verdict {}

    /**
     * Judges what a plan would do.
     *
     * @param managed guests in the files who are in the tenant
     */
    static Verdict of(
            List<Change> changes,
            int managed,
            Limits limits,
            List<SeatBudget> seats,
            List<Problem> problems) {
        var broken = problems.stream().filter(Problem::isError).filter(Rule::isBrokenBy).count();
        if (problems.stream().filter(Problem::isError).count() > broken) {
            return new Forbidden();
        }
        var violations = new ArrayList<Violation>();
        if (broken > 0) {
            violations.add(new Violation.BrokenRules((int) broken));
        }
        var losers = protectedLosers(changes, limits);
        if (!losers.isEmpty()) {
            violations.add(new Violation.ProtectedGuests(losers));
        }
        var losses = LossCount.of(changes);
        if (exceeds(losses.guests(), managed, limits)) {
            violations.add(new Violation.TooManyRemovals(losses, managed, limits));
        }
        seats.stream()
                .filter(budget -> budget.missing() > 0)
                .forEach(budget -> violations.add(new Violation.TooFewSeats(budget)));
        return violations.isEmpty() ? new Allowed() : new NeedsApproval(violations);
    }

    /**
     * What still prevents the plan from being applied; empty if it may be applied.
     *
     * @throws IllegalArgumentException if the plan is forbidden: its errors must be shown and
     *     fixed, and no approval overrides them
     */
    default List<Violation> objections(Allowance allowance) {
        return switch (this) {
            case Allowed _ -> List.of();
            case NeedsApproval needs ->
                    needs.violations().stream()
                            .filter(violation -> !allowance.covers(violation, needs.unlicensed()))
                            .toList();
            case Forbidden _ ->
                    throw new IllegalArgumentException("a plan with errors can't be weighed");
        };
    }

    /** Guests who would lose something, and may not whoever approves. */
    private static List<String> protectedLosers(List<Change> changes, Limits limits) {
        if (limits.protectedGuests().isEmpty()) {
            return List.of();
        }
        return changes.stream()
                .collect(groupingBy(Change::subject, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .filter(each -> !LossCount.losses(each.getValue()).isEmpty())
                .filter(each ->
                        each.getKey() instanceof Person person
                                && limits.protectedGuests().contains(person.email()))
                .map(each -> each.getKey().label())
                .sorted()
                .toList();
    }

    private static boolean exceeds(int guests, int managed, Limits limits) {
        return guests > limits.removals()
                || (managed >= Limits.PERCENT_APPLIES_FROM
                        && guests * 100L > (long) limits.percent() * managed);
    }
}
