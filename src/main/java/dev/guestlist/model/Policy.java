package dev.guestlist.model;

import java.util.List;

/**
 * What the files say about every plan.
 *
 * @param rules at most one of each name, in the order of their names
 */
public record Policy(Limits limits, List<Rule> rules, Strangers strangers) {
    /** For files that say nothing. */
    public static final Policy STANDARD =
            new Policy(
                    Limits.STANDARD,
                    List.of(new Rule.UnsupportedFeatures(Severity.WARNING)),
                    new Strangers.Report());

    /** What happens to guests with access whom no file names. */
    public sealed interface Strangers {
        /** They are listed. */
        record Report() implements Strangers {}

        /**
         * They lose it.
         *
         * @param where the files say so
         */
        record Revoke(SourceLocation where) implements Strangers {}
    }

    public Policy {
        rules = List.copyOf(rules);
    }

    /** The same with other limits. */
    public Policy with(Limits others) {
        return new Policy(others, rules, strangers);
    }
}
