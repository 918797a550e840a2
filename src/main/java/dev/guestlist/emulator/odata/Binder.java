package dev.guestlist.emulator.odata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Checks a query against a type and an API's rules, and makes it executable.
 *
 * @param <R> the rows that are asked about
 */
public final class Binder<R> {
    private final Shape<R> shape;
    private final Rules rules;

    /** A binder for queries on {@code shape}. */
    public Binder(Shape<R> shape, Rules rules) {
        this.shape = shape;
        this.rules = rules;
    }

    /**
     * The filter as a condition on rows. Comparing null with anything but {@code eq null} and
     * {@code ne} is false.
     */
    public Parsed<Rules.Condition<R>> filter(Expression filter) {
        return Parsed.of(() -> new FilterBinding<>(Scope.top(shape, rules)).condition(filter));
    }

    /** The filter as a condition; every row where there is no filter. */
    public Parsed<Rules.Condition<R>> filter(Optional<Expression> filter) {
        return filter.map(this::filter).orElseGet(() -> Parsed.good(_ -> true));
    }

    /** The order; rows without a value come first when ascending. Empty without items. */
    public Parsed<Optional<Comparator<R>>> order(List<OrderItem> items) {
        return Parsed.of(() -> {
            var comparators = new ArrayList<Comparator<R>>();
            for (var item : items) {
                comparators.add(comparator(item));
            }
            return comparators.stream().reduce(Comparator::thenComparing);
        });
    }

    private Comparator<R> comparator(OrderItem item) {
        var reference = Scope.top(shape, rules).reference(item.path());
        reference.use(Operation.ORDER_BY);
        if (reference.kind() == ValueKind.ENTITY) {
            throw new GaveUp(new QueryProblem.NotSupported(reference.path(), Operation.ORDER_BY));
        }
        Comparator<R> ascending = (left, right) -> reference.compareNullsFirst(left, right);
        return switch (item.direction()) {
            case ASCENDING -> ascending;
            case DESCENDING -> ascending.reversed();
        };
    }
}
