package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Expression;
import dev.guestlist.emulator.odata.Literal;

/** Limits on the size of a filter (learn.microsoft.com/graph/filter-query-parameter). */
final class FilterLimits {

    private static final int LARGEST_LIST = 15;
    private static final int LONGEST_OPERAND = 120;

    private FilterLimits() {}

    /** Refuses what is too large, wherever in the filter it stands. */
    static void check(Expression filter) {
        switch (filter) {
            case Expression.And(var left, var right) -> both(left, right);
            case Expression.Or(var left, var right) -> both(left, right);
            case Expression.Not(var operand) -> check(operand);
            case Expression.Lambda lambda -> lambda.condition().ifPresent(FilterLimits::check);
            case Expression.Comparison(var operation, var left, var right) -> both(left, right);
            case Expression.Among(var left, var values) -> list(values.size());
            case Expression.Constant(Literal.Text(var text)) -> operand(text);
            case Expression.Constant other -> {}
            case Expression.Path path -> {}
            case Expression.Call call -> call.arguments().forEach(FilterLimits::check);
            case Expression.NamedCall call -> {}
            case Expression.Count count -> {}
        }
    }

    private static void both(Expression left, Expression right) {
        check(left);
        check(right);
    }

    private static void list(int size) {
        if (size > LARGEST_LIST) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery(
                            "Too many child clauses specified in search filter expression"
                                    + " containing 'OR' operators: "
                                    + size
                                    + ". Max allowed: "
                                    + LARGEST_LIST
                                    + "."));
        }
    }

    private static void operand(String text) {
        if (text.length() > LONGEST_OPERAND) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery(
                            "The filter value is longer than " + LONGEST_OPERAND + " characters."));
        }
    }
}
