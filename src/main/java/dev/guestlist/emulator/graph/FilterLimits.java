package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Expression;
import dev.guestlist.emulator.odata.Literal;

import java.util.Set;
import java.util.TreeSet;

/** Limits on the size of a filter (learn.microsoft.com/graph/filter-query-parameter). */
final class FilterLimits {

    private static final int LARGEST_LIST = 15;
    private static final int LONGEST_OPERAND = 120;

    private FilterLimits() {}

    /** Refuses what is too large, and sign-ins together with anything else. */
    static void check(Expression filter) {
        checkSizes(filter);
        var paths = new TreeSet<String>();
        collect(filter, paths);
        var signIns = paths.stream().filter(path -> path.startsWith("signInActivity")).count();
        if (signIns > 0 && signIns < paths.size()) {
            throw new GraphRefused(
                    GraphError.unsupportedQuery(
                            "Filter not supported: 'signInActivity' cannot be combined with other"
                                    + " properties."));
        }
    }

    private static void collect(Expression filter, Set<String> paths) {
        switch (filter) {
            case Expression.And(var left, var right) -> collect(left, right, paths);
            case Expression.Or(var left, var right) -> collect(left, right, paths);
            case Expression.Not(var operand) -> collect(operand, paths);
            case Expression.Comparison(var operation, var left, var right) ->
                    collect(left, right, paths);
            case Expression.Among(var left, var values) -> collect(left, paths);
            case Expression.Path path -> paths.add(path.text());
            case Expression.Call call -> call.arguments().forEach(a -> collect(a, paths));
            case Expression.Lambda lambda -> paths.add(lambda.toString());
            case Expression.Count count -> paths.add(count.toString());
            case Expression.Constant constant -> {}
            case Expression.NamedCall call -> {}
        }
    }

    private static void collect(Expression left, Expression right, Set<String> paths) {
        collect(left, paths);
        collect(right, paths);
    }

    private static void checkSizes(Expression filter) {
        switch (filter) {
            case Expression.And(var left, var right) -> both(left, right);
            case Expression.Or(var left, var right) -> both(left, right);
            case Expression.Not(var operand) -> checkSizes(operand);
            case Expression.Lambda lambda -> lambda.condition().ifPresent(FilterLimits::checkSizes);
            case Expression.Comparison(var operation, var left, var right) -> both(left, right);
            case Expression.Among(var left, var values) -> list(values.size());
            case Expression.Constant(Literal.Text(var text)) -> operand(text);
            case Expression.Constant other -> {}
            case Expression.Path path -> {}
            case Expression.Call call -> call.arguments().forEach(FilterLimits::checkSizes);
            case Expression.NamedCall call -> {}
            case Expression.Count count -> {}
        }
    }

    private static void both(Expression left, Expression right) {
        checkSizes(left);
        checkSizes(right);
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
