package dev.guestlist.emulator.odata;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names that are valid at one place of a filter.
 *
 * @param prefix path from the queried type to this scope, with a slash at its end; empty at the top
 * @param variable the lambda's variable that paths must begin with; empty at the top
 */
record Scope<R>(Shape<R> shape, Rules rules, String prefix, String variable, Polarity polarity) {

    /** Whether the place is below a {@code not}. */
    enum Polarity {
        PLAIN,
        NEGATED
    }

    static <R> Scope<R> top(Shape<R> shape, Rules rules) {
        return new Scope<>(shape, rules, "", "", Polarity.PLAIN);
    }

    /** The scope of a lambda over elements of {@code property}. */
    <E> Scope<E> elements(Shape<E> elementShape, String property, String elementVariable) {
        return new Scope<>(elementShape, rules, prefix + property, elementVariable, polarity);
    }

    Scope<R> negated() {
        return new Scope<>(shape, rules, prefix, variable, Polarity.NEGATED);
    }

    /** Finds the primitive property at the end of a path. */
    Reference<R> reference(Expression.Path path) {
        var names = relative(path);
        return step(shape, names, 0, prefix, Optional::of);
    }

    /** Finds the field that a path of one name means. */
    Field<R> field(Expression.Path path) {
        var names = relative(path);
        if (names.size() != 1) {
            throw new GaveUp(new QueryProblem.UnknownProperty(path.text(), shape.name()));
        }
        return named(shape, names.getFirst());
    }

    void use(String property, Operation operation) {
        refuse(new Use(property, operation));
        if (polarity == Polarity.NEGATED) {
            refuse(new Use(property, Operation.NOT));
        }
    }

    private void refuse(Use use) {
        rules.refusal(use)
                .ifPresent(problem -> {
                    throw new GaveUp(problem);
                });
    }

    /**
     * The path without the lambda's variable; the variable alone is the element itself, a property
     * without a name.
     */
    private List<String> relative(Expression.Path path) {
        if (variable.isEmpty()) {
            return path.names();
        }
        if (!path.names().getFirst().equals(variable)) {
            throw new GaveUp(new QueryProblem.UnknownProperty(path.text(), shape.name()));
        }
        return path.names().size() == 1
                ? List.of("")
                : path.names().subList(1, path.names().size());
    }

    private <E> Reference<R> step(
            Shape<E> type,
            List<String> names,
            int index,
            String before,
            Function<R, Optional<E>> owner) {
        var name = names.get(index);
        var last = index == names.size() - 1;
        return switch (named(type, name)) {
            case Field.Scalar<E>(_, var kind, var read) when last ->
                    new Reference<>(
                            this, before + name, kind, row -> owner.apply(row).flatMap(read));
            case Field.Single<E, ?> single when last -> presence(single, before + name, owner);
            case Field.Single<E, ?> single ->
                    into(single, names, index, before + name + "/", owner);
            case Field<E> _ ->
                    throw new GaveUp(
                            new QueryProblem.UnknownProperty(String.join("/", names), type.name()));
        };
    }

    /** A whole entity can only be compared with null. */
    private <E, F> Reference<R> presence(
            Field.Single<E, F> single, String path, Function<R, Optional<E>> owner) {
        return new Reference<>(
                this, path, ValueKind.ENTITY, row -> owner.apply(row).flatMap(single.read()));
    }

    private <E, F> Reference<R> into(
            Field.Single<E, F> single,
            List<String> names,
            int index,
            String before,
            Function<R, Optional<E>> owner) {
        return step(
                single.shape(),
                names,
                index + 1,
                before,
                row -> owner.apply(row).flatMap(single.read()));
    }

    private static <E> Field<E> named(Shape<E> type, String name) {
        return type.field(name)
                .orElseThrow(() -> new GaveUp(new QueryProblem.UnknownProperty(name, type.name())));
    }
}
