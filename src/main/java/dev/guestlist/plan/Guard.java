package dev.guestlist.plan;

import java.util.List;
import java.util.OptionalInt;

/** Stands between a plan and its execution. May only refuse: a plan is applied whole or not. */
public final class Guard {
    private Guard() {}

    /**
     * What still speaks against applying the plan; empty = it may be applied.
     *
     * @throws IllegalArgumentException if the plan is forbidden: its errors are to be shown and
     *     mended, no number outweighs them
     */
    public static List<Violation> objections(Plan plan, Allowance allowance) {
        return switch (plan.verdict()) {
            case Verdict.Allowed _ -> List.of();
            case Verdict.NeedsApproval needs ->
                    needs.violations().stream()
                            .filter(violation -> !covers(allowance, violation, needs.unlicensed()))
                            .toList();
            case Verdict.Forbidden _ ->
                    throw new IllegalArgumentException("a plan with errors can't be weighed");
        };
    }

    private static boolean covers(Allowance allowance, Violation violation, int unlicensed) {
        return switch (violation) {
            case Violation.TooManyRemovals removals ->
                    names(allowance.removals(), removals.guests());
            case Violation.TooFewSeats _ -> names(allowance.unlicensed(), unlicensed);
        };
    }

    private static boolean names(OptionalInt named, int number) {
        return named.isPresent() && named.getAsInt() == number;
    }
}
