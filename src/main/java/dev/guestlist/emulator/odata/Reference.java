package dev.guestlist.emulator.odata;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A primitive property that a filter names, and the conditions that can be made of it. */
record Reference<R>(
        Scope<R> scope, String path, ValueKind kind, Function<R, ? extends Optional<?>> read) {

    void use(Operation operation) {
        scope.use(path, operation);
    }

    Rules.Condition<R> compare(Operation operation, Literal literal) {
        if (literal instanceof Literal.Null) {
            return compareNull(operation);
        }
        use(operation);
        var operand = operand(literal);
        return row ->
                value(row)
                        .map(value -> holds(operation, compareValues(value, operand)))
                        .orElse(operation == Operation.NOT_EQUAL);
    }

    Rules.Condition<R> compare(Operation operation, Reference<R> other) {
        use(operation);
        other.use(operation);
        if (kind != other.kind || kind == ValueKind.ENTITY) {
            throw new GaveUp(new QueryProblem.WrongType(path, kind, other.path));
        }
        return row -> {
            var left = value(row);
            var right = other.value(row);
            if (left.isPresent() && right.isPresent()) {
                return holds(operation, compareValues(left.get(), right.get()));
            }
            var bothNull = left.isEmpty() && right.isEmpty();
            return (operation == Operation.EQUAL && bothNull)
                    || (operation == Operation.NOT_EQUAL && !bothNull);
        };
    }

    Rules.Condition<R> among(List<Literal> literals) {
        use(Operation.IN);
        var withNull = literals.stream().anyMatch(Literal.Null.class::isInstance);
        var operands =
                literals.stream()
                        .filter(literal -> !(literal instanceof Literal.Null))
                        .map(this::operand)
                        .map(Reference::folded)
                        .collect(Collectors.toUnmodifiableSet());
        return row -> value(row).map(value -> operands.contains(folded(value))).orElse(withNull);
    }

    Rules.Condition<R> text(Operation operation, Literal literal) {
        use(operation);
        if (kind != ValueKind.TEXT || !(literal instanceof Literal.Text(var pattern))) {
            throw new GaveUp(new QueryProblem.WrongType(path, kind, literal.show()));
        }
        var rules = scope.rules().texts(path);
        var test =
                switch (operation) {
                    case STARTS_WITH -> rules.startsWith(pattern);
                    case ENDS_WITH -> rules.endsWith(pattern);
                    default -> rules.contains(pattern);
                };
        return row -> value(row).map(value -> test.test((String) value)).orElse(false);
    }

    Rules.Condition<R> isTrue() {
        if (kind != ValueKind.BOOLEAN) {
            throw new GaveUp(new QueryProblem.WrongType(path, kind, "true"));
        }
        return compare(Operation.EQUAL, new Literal.Truth(true));
    }

    int compareNullsFirst(R left, R right) {
        return Comparator.nullsFirst(this::compareValues)
                .compare(value(left).orElse(null), value(right).orElse(null));
    }

    private Rules.Condition<R> compareNull(Operation operation) {
        use(Operation.NULL);
        return switch (operation) {
            case EQUAL -> row -> read.apply(row).isEmpty();
            case NOT_EQUAL -> {
                use(Operation.NOT_EQUAL);
                yield row -> read.apply(row).isPresent();
            }
            default -> throw new GaveUp(new QueryProblem.WrongType(path, kind, "null"));
        };
    }

    private Comparable<?> operand(Literal literal) {
        return kind.accept(literal)
                .orElseThrow(
                        () -> new GaveUp(new QueryProblem.WrongType(path, kind, literal.show())));
    }

    private Optional<Comparable<?>> value(R row) {
        return read.apply(row).map(kind::widen);
    }

    private static Object folded(Comparable<?> value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    static boolean holds(Operation operation, int order) {
        return switch (operation) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            default -> throw new IllegalStateException(operation + " is no comparison");
        };
    }

    @SuppressWarnings("unchecked") // both sides are of this property's kind
    private int compareValues(Comparable<?> left, Comparable<?> right) {
        if (left instanceof String text) {
            return scope.rules().texts(path).compare(text, (String) right);
        }
        if (left instanceof UUID id) {
            return Guids.compare(id, (UUID) right);
        }
        return ((Comparable<Object>) left).compareTo(right);
    }
}
