package dev.guestlist.plan;

import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;
import dev.guestlist.model.Severity;

import java.util.ArrayList;
import java.util.List;

/** Weighs a plan against its problems, the limits of the files and the seats of the tenant. */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(
            List<Change> changes,
            int managed,
            Limits limits,
            List<SeatBudget> seats,
            List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            return new Verdict.Forbidden();
        }
        var violations = new ArrayList<Violation>();
        var losers = losers(changes);
        if (exceeds(losers, managed, limits)) {
            violations.add(new Violation.TooManyRemovals(losers, managed, limits));
        }
        seats.stream()
                .filter(budget -> budget.missing() > 0)
                .forEach(budget -> violations.add(new Violation.TooFewSeats(budget)));
        return violations.isEmpty() ? new Verdict.Allowed() : new Verdict.NeedsApproval(violations);
    }

    private static int losers(List<Change> changes) {
        return (int)
                changes.stream().filter(Change::takesAccess).map(Change::guest).distinct().count();
    }

    private static boolean exceeds(int guests, int managed, Limits limits) {
        return guests > limits.removals()
                || (managed >= Limits.PERCENT_APPLIES_FROM
                        && guests * 100L > (long) limits.percent() * managed);
    }
}
