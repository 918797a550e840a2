package dev.guestlist.emulator.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recursive descent over the filter grammar: or, and, comparison, not, primary, each binding
 * tighter than the one before.
 */
final class FilterParser {
    private static final Map<String, Operation> COMPARISONS =
            Map.of(
                    "eq", Operation.EQUAL,
                    "ne", Operation.NOT_EQUAL,
                    "gt", Operation.GREATER,
                    "ge", Operation.GREATER_OR_EQUAL,
                    "lt", Operation.LESS,
                    "le", Operation.LESS_OR_EQUAL);

    /** Deeper nesting than any query has; keeps a hostile one from exhausting the stack. */
    private static final int DEEPEST = 100;

    private final Tokens tokens;
    private final Dialect dialect;
    private final LiteralParser literals;
    private int depth;

    FilterParser(String text, Dialect dialect, Aliases aliases) {
        this.tokens = new Tokens(text);
        this.dialect = dialect;
        this.literals = new LiteralParser(tokens, aliases);
    }

    Expression wholeExpression() {
        var expression = either();
        tokens.expectEnd();
        return expression;
    }

    Literal wholeLiteral() {
        var literal = literals.literal();
        tokens.expectEnd();
        return literal;
    }

    /** {@code ()}, {@code (guid)} or {@code (name=literal,…)} up to the end of the text. */
    List<Argument> wholeArguments() {
        tokens.expect("(");
        var arguments = argumentsUntilClosed();
        tokens.expectEnd();
        return arguments;
    }

    private Expression either() {
        var left = both();
        while (tokens.takeWord("or")) {
            left = new Expression.Or(left, both());
        }
        return left;
    }

    private Expression both() {
        var left = comparison();
        while (tokens.takeWord("and")) {
            left = new Expression.And(left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        var left = negation();
        var word = tokens.peek();
        if (word.isWord("in")) {
            tokens.take();
            return new Expression.Among(left, list());
        }
        if (word.kind() == Token.Kind.NAME && COMPARISONS.containsKey(word.text())) {
            tokens.take();
            return new Expression.Comparison(COMPARISONS.get(word.text()), left, negation());
        }
        return left;
    }

    private Expression negation() {
        return tokens.takeWord("not") ? new Expression.Not(deeper(this::negation)) : primary();
    }

    private Expression primary() {
        if (tokens.takeIf("(")) {
            var inner = deeper(this::either);
            tokens.expect(")");
            return inner;
        }
        var token = tokens.peek();
        if (literals.begins(token)) {
            return new Expression.Constant(literals.literal());
        }
        if (token.kind() != Token.Kind.NAME) {
            throw tokens.unexpected("Expression expected");
        }
        if (tokens.peekSecond().is("(")) {
            return call();
        }
        return path();
    }

    private Expression call() {
        var name = dialect.function(tokens.take().text());
        tokens.expect("(");
        if (tokens.peek().kind() == Token.Kind.NAME && tokens.peekSecond().is("=")) {
            return new Expression.NamedCall(name, argumentsUntilClosed());
        }
        var arguments = new ArrayList<Expression>();
        if (!tokens.takeIf(")")) {
            do {
                arguments.add(deeper(this::either));
            } while (tokens.takeIf(","));
            tokens.expect(")");
        }
        return new Expression.Call(name, arguments);
    }

    private Expression path() {
        var names = new ArrayList<String>();
        names.add(tokens.take().text());
        while (tokens.takeIf("/")) {
            var name = tokens.take();
            if (name.kind() != Token.Kind.NAME) {
                throw tokens.malformed("Property name expected", name.position());
            }
            if (tokens.peek().is("(") && (name.text().equals("any") || name.text().equals("all"))) {
                return lambda(name.text().equals("any") ? Operation.ANY : Operation.ALL, names);
            }
            if (name.text().equals("$count")) {
                return new Expression.Count(new Expression.Path(names));
            }
            names.add(name.text());
        }
        return new Expression.Path(names);
    }

    private Expression lambda(Operation operation, List<String> names) {
        var path = new Expression.Path(names);
        tokens.expect("(");
        if (tokens.takeIf(")")) {
            return new Expression.Lambda(operation, path, "", Optional.empty());
        }
        var variable = tokens.take();
        if (variable.kind() != Token.Kind.NAME) {
            throw tokens.malformed("Range variable expected", variable.position());
        }
        tokens.expect(":");
        var condition = deeper(this::either);
        tokens.expect(")");
        return new Expression.Lambda(operation, path, variable.text(), Optional.of(condition));
    }

    private List<Argument> argumentsUntilClosed() {
        var arguments = new ArrayList<Argument>();
        if (tokens.takeIf(")")) {
            return arguments;
        }
        do {
            var name = "";
            if (tokens.peek().kind() == Token.Kind.NAME && tokens.peekSecond().is("=")) {
                name = tokens.take().text();
                tokens.expect("=");
            }
            arguments.add(new Argument(name, literals.literal()));
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return arguments;
    }

    private List<Literal> list() {
        tokens.expect("(");
        var values = new ArrayList<Literal>();
        do {
            values.add(literals.literal());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return values;
    }

    private Expression deeper(Parsed.Reading<Expression> step) {
        if (++depth > DEEPEST) {
            throw tokens.unexpected("The expression is nested too deeply");
        }
        var expression = step.read();
        depth--;
        return expression;
    }
}
