package dev.guestlist.emulator.odata;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Conditions on collections: {@code any}, {@code all} and {@code $count}. */
final class CollectionBinding<R> {
    private final Scope<R> scope;

    CollectionBinding(Scope<R> scope) {
        this.scope = scope;
    }

    Rules.Condition<R> lambda(Expression.Lambda lambda) {
        var field = scope.field(lambda.path());
        scope.use(scope.prefix() + field.name(), lambda.operation());
        return switch (field) {
            case Field.Many<R, ?> many -> overEntities(many, lambda);
            case Field.Values<R>(var name, var kind, var read) ->
                    quantify(
                            lambda,
                            scope.elements(new Itself(name, kind), name, lambda.variable()),
                            read);
            case Field.Scalar<R> _, Field.Single<R, ?> _ ->
                    throw new GaveUp(
                            new QueryProblem.NotSupported(field.name(), lambda.operation()));
        };
    }

    Rules.Condition<R> count(Expression.Path path, Operation operation, Literal literal) {
        var field = scope.field(path);
        var name = scope.prefix() + field.name();
        scope.use(name, Operation.COUNT);
        if (!(literal instanceof Literal.Whole(var wanted))) {
            throw new GaveUp(new QueryProblem.WrongType(name, ValueKind.INTEGER, literal.show()));
        }
        Function<R, ? extends Collection<?>> read =
                switch (field) {
                    case Field.Many<R, ?> many -> many.read();
                    case Field.Values<R> values -> values.read();
                    case Field.Scalar<R> _, Field.Single<R, ?> _ ->
                            throw new GaveUp(new QueryProblem.NotSupported(name, Operation.COUNT));
                };
        return row -> Reference.holds(operation, Long.compare(read.apply(row).size(), wanted));
    }

    private <E> Rules.Condition<R> overEntities(Field.Many<R, E> many, Expression.Lambda lambda) {
        var elements = scope.elements(many.shape(), many.name() + "/", lambda.variable());
        return quantify(lambda, elements, many.read());
    }

    private <E> Rules.Condition<R> quantify(
            Expression.Lambda lambda,
            Scope<E> elements,
            Function<R, ? extends Collection<? extends E>> read) {
        if (lambda.condition().isEmpty()) {
            if (lambda.operation() == Operation.ALL) {
                throw new GaveUp(new QueryProblem.Malformed("all()", 0, "A condition expected"));
            }
            return row -> !read.apply(row).isEmpty();
        }
        var condition = new FilterBinding<>(elements).condition(lambda.condition().get());
        return lambda.operation() == Operation.ANY
                ? row -> read.apply(row).stream().anyMatch(condition::test)
                : row -> read.apply(row).stream().allMatch(condition::test);
    }

    /** The element of a primitive collection, which has no properties but is a value. */
    private record Itself(String name, ValueKind kind) implements Shape<Object> {
        @Override
        public Optional<Field<Object>> field(String property) {
            return property.isEmpty()
                    ? Optional.of(new Field.Scalar<>("", kind, Optional::of))
                    : Optional.empty();
        }
    }
}
