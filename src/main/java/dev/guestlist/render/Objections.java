package dev.guestlist.render;

import dev.guestlist.model.Limits;
import dev.guestlist.plan.Violation;

import java.util.List;
import java.util.TreeSet;

/** What speaks against a plan and how to let it pass, in words that are not escaped yet. */
final class Objections {
    private Objections() {}

    /** {@code 5}, or {@code 5 and 10 %} where the share counts too. */
    static String limit(Limits limits, int managed) {
        return managed < Limits.PERCENT_APPLIES_FROM
                ? "limit " + limits.removals()
                : "limit " + limits.removals() + " and " + limits.percent() + " %";
    }

    static String sentence(Violation violation) {
        return switch (violation) {
            case Violation.TooManyRemovals removals ->
                    Phrases.guests(removals.guests())
                            + " of "
                            + removals.managed()
                            + " would lose access ("
                            + limit(removals.limits(), removals.managed())
                            + ")";
            case Violation.TooFewSeats seats ->
                    seats.budget().license().key()
                            + " is short of "
                            + Phrases.count(seats.budget().missing(), "seat", "seats")
                            + " ("
                            + Phrases.seats(seats.budget())
                            + ")";
        };
    }

    /** What to do, and what to type if the plan is meant. */
    static String remedy(List<Violation> violations) {
        return buyable(violations) + "If this is meant, apply with " + options(violations) + ".";
    }

    /** {@code Buy or free 3 seats. }, where that would help. */
    static String buyable(List<Violation> violations) {
        var missing = unlicensed(violations);
        return missing == 0 ? "" : "Buy or free " + Phrases.count(missing, "seat", "seats") + ". ";
    }

    /** The options that let the plan pass; the numbers are the plan's own. */
    static String options(List<Violation> violations) {
        var options = new TreeSet<String>();
        for (var violation : violations) {
            options.add(
                    switch (violation) {
                        case Violation.TooManyRemovals removals ->
                                "--allow-removals " + removals.guests();
                        case Violation.TooFewSeats _ ->
                                "--allow-unlicensed " + unlicensed(violations);
                    });
        }
        return String.join(" ", options);
    }

    private static int unlicensed(List<Violation> violations) {
        var missing = 0;
        for (var violation : violations) {
            missing +=
                    switch (violation) {
                        case Violation.TooManyRemovals _ -> 0;
                        case Violation.TooFewSeats seats -> seats.budget().missing();
                    };
        }
        return missing;
    }
}
