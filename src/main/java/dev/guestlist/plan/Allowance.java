package dev.guestlist.plan;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The numbers a person has named to let a plan pass its limits. A number counts only if it is
 * exactly the plan's own, so that an approval never covers more than the person has seen.
 *
 * @param removals guests who may lose something
 * @param unlicensed guests who may go without a licence, all products together
 */
public record Allowance(OptionalInt removals, OptionalInt unlicensed) {
    /** Nothing named. */
    public static final Allowance NONE = new Allowance(OptionalInt.empty(), OptionalInt.empty());

    public Allowance {
        Objects.requireNonNull(removals);
        Objects.requireNonNull(unlicensed);
    }
}
