package dev.guestlist.emulator.odata;

/** Turns an expression into a condition on rows of one scope. */
final class FilterBinding<R> {
    private final Scope<R> scope;

    FilterBinding(Scope<R> scope) {
        this.scope = scope;
    }

    Rules.Condition<R> condition(Expression expression) {
        return switch (expression) {
            case Expression.Constant(var literal) -> constant(literal);
            case Expression.Path path -> scope.reference(path).isTrue();
            case Expression.Comparison(var operation, var left, var right) ->
                    comparison(operation, left, right);
            case Expression.Among(Expression.Path path, var values) ->
                    scope.reference(path).among(values);
            case Expression.Among among -> throw unsupported("in", among.left());
            case Expression.And(var left, var right) -> {
                var first = condition(left);
                var second = condition(right);
                yield row -> first.test(row) && second.test(row);
            }
            case Expression.Or(var left, var right) -> {
                var first = condition(left);
                var second = condition(right);
                yield row -> first.test(row) || second.test(row);
            }
            case Expression.Not(var operand) -> {
                var inner = new FilterBinding<>(scope.negated()).condition(operand);
                yield row -> !inner.test(row);
            }
            case Expression.Call call -> textFunction(call);
            case Expression.NamedCall call -> ownFunction(call);
            case Expression.Lambda lambda -> new CollectionBinding<>(scope).lambda(lambda);
            case Expression.Count(var path) -> throw unsupported("$count", path);
        };
    }

    private Rules.Condition<R> constant(Literal literal) {
        if (literal instanceof Literal.Truth(var truth)) {
            return _ -> truth;
        }
        throw new GaveUp(new QueryProblem.Malformed(literal.show(), 0, "A condition expected"));
    }

    private Rules.Condition<R> comparison(Operation operation, Expression left, Expression right) {
        if (left instanceof Expression.Constant && !(right instanceof Expression.Constant)) {
            return comparison(mirrored(operation), right, left);
        }
        if (left instanceof Expression.Path first && right instanceof Expression.Path second) {
            return scope.reference(first).compare(operation, scope.reference(second));
        }
        if (!(right instanceof Expression.Constant(var literal))) {
            throw unsupported(operation.name(), right);
        }
        return switch (left) {
            case Expression.Path path -> scope.reference(path).compare(operation, literal);
            case Expression.Count(var path) ->
                    new CollectionBinding<>(scope).count(path, operation, literal);
            case Expression.Constant _ -> throw unsupported(operation.name(), left);
            case Expression condition -> truth(condition, operation, literal);
        };
    }

    /** {@code startswith(…) eq true}. */
    private Rules.Condition<R> truth(Expression left, Operation operation, Literal literal) {
        var condition = condition(left);
        if (!(literal instanceof Literal.Truth(var truth))
                || (operation != Operation.EQUAL && operation != Operation.NOT_EQUAL)) {
            throw unsupported(operation.name(), left);
        }
        var wanted = truth == (operation == Operation.EQUAL);
        return row -> condition.test(row) == wanted;
    }

    private Rules.Condition<R> textFunction(Expression.Call call) {
        var operation =
                switch (call.name()) {
                    case "startswith" -> Operation.STARTS_WITH;
                    case "endswith" -> Operation.ENDS_WITH;
                    case "contains" -> Operation.CONTAINS;
                    default -> throw new GaveUp(new QueryProblem.UnknownFunction(call.name()));
                };
        if (call.arguments().size() == 2
                && call.arguments().get(0) instanceof Expression.Path path
                && call.arguments().get(1) instanceof Expression.Constant(var literal)) {
            return scope.reference(path).text(operation, literal);
        }
        throw new GaveUp(new QueryProblem.UnknownFunction(call.name()));
    }

    private Rules.Condition<R> ownFunction(Expression.NamedCall call) {
        var bound =
                scope.rules()
                        .function(call, scope.shape())
                        .orElseThrow(
                                () -> new GaveUp(new QueryProblem.UnknownFunction(call.name())));
        return switch (bound) {
            case Parsed.Good<Rules.Condition<R>>(var condition) -> condition;
            case Parsed.Bad<Rules.Condition<R>>(var problem) -> throw new GaveUp(problem);
        };
    }

    private GaveUp unsupported(String operator, Expression operand) {
        return new GaveUp(
                new QueryProblem.Malformed(
                        operand.toString(),
                        0,
                        "Operator " + operator + " needs a property and a constant"));
    }

    private static Operation mirrored(Operation operation) {
        return switch (operation) {
            case GREATER -> Operation.LESS;
            case GREATER_OR_EQUAL -> Operation.LESS_OR_EQUAL;
            case LESS -> Operation.GREATER;
            case LESS_OR_EQUAL -> Operation.GREATER_OR_EQUAL;
            default -> operation;
        };
    }
}
