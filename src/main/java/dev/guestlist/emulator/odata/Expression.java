package dev.guestlist.emulator.odata;

import java.util.List;
import java.util.Optional;

/** A filter as it was written, not yet checked against any type. */
public sealed interface Expression {

    /** A constant. */
    record Constant(Literal value) implements Expression {}

    /** {@code a/b/c}; inside a lambda the first name may be its variable. */
    record Path(List<String> names) implements Expression {
        public Path {
            names = List.copyOf(names);
        }

        /** The path as it is written. */
        public String text() {
            return String.join("/", names);
        }
    }

    /** {@code left eq right} and its sisters; {@code operation} is one of the six comparisons. */
    record Comparison(Operation operation, Expression left, Expression right)
            implements Expression {}

    /** {@code left in (a, b)}. */
    record Among(Expression left, List<Literal> values) implements Expression {
        public Among {
            values = List.copyOf(values);
        }
    }

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Not(Expression operand) implements Expression {}

    /** {@code name(a,b)}. */
    record Call(String name, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code Namespace.Name(P=1,Q='x')}. */
    record NamedCall(String name, List<Argument> arguments) implements Expression {
        public NamedCall {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * {@code path/any(variable:condition)} or {@code path/all(…)}.
     *
     * @param operation {@link Operation#ANY} or {@link Operation#ALL}
     * @param variable empty for {@code path/any()}, which asks whether there is an element at all
     */
    record Lambda(Operation operation, Path path, String variable, Optional<Expression> condition)
            implements Expression {}

    /** {@code path/$count}. */
    record Count(Path path) implements Expression {}

    /** Reads a filter. */
    static Parsed<Expression> parse(String text, Dialect dialect) {
        return Parsed.of(() -> new FilterParser(text, dialect, Aliases.NONE).wholeExpression());
    }
}
