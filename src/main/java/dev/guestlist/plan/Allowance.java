package dev.guestlist.plan;

import java.util.OptionalInt;

/**
 * The numbers a person named to approve a plan that exceeds its limits. A number counts only if it
 * equals the plan's own, so that an approval never covers more than the person has seen.
 *
 * @param removals guests who may lose something
 * @param unlicensed guests who may go without a license, all products together
 */
public record Allowance(OptionalInt removals, OptionalInt unlicensed) {
    /** Nothing named. */
    public static final Allowance NONE = new Allowance(OptionalInt.empty(), OptionalInt.empty());

    /**
     * Whether the approved number covers the violation.
     *
     * @param missing licenses that the whole plan is short of
     */
    boolean covers(Violation violation, int missing) {
        return switch (violation) {
            case Violation.TooManyRemovals many -> names(removals, many.losses().guests());
            case Violation.BrokenRules _, Violation.ProtectedGuests _ -> false;
            case Violation.TooFewSeats _ -> names(unlicensed, missing);
        };
    }

    private static boolean names(OptionalInt named, int number) {
        return named.isPresent() && named.getAsInt() == number;
    }
}
