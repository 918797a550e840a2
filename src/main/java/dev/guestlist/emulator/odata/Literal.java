package dev.guestlist.emulator.odata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A constant in a query, a key or a function call. */
public sealed interface Literal {

    /** {@code null}. */
    record Null() implements Literal {}

    /** {@code 'O''Neill'}, without the quotes and the doubling. */
    record Text(String value) implements Literal {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Literal {}

    /** {@code 42}. */
    record Whole(long value) implements Literal {}

    /** {@code 4.2}. */
    record Fraction(double value) implements Literal {}

    /** {@code 3063451f-e8e2-ee11-a204-000d3a830997}. */
    record Guid(UUID value) implements Literal {}

    /** {@code 2026-11-21T08:00:00Z}. */
    record Moment(Instant value) implements Literal {}

    /** {@code 2026-11-21}. */
    record Day(LocalDate value) implements Literal {}

    /** {@code Microsoft.Dynamics.CRM.EndpointAccessType'Default'}. */
    record Member(String type, String name) implements Literal {}

    /** {@code ['a','b']}. */
    record Sequence(List<Literal> values) implements Literal {
        public Sequence {
            values = List.copyOf(values);
        }
    }

    /** {@code {'@odata.id':'systemusers(3063…)'}}, which only an alias can hold. */
    record Json(String text) implements Literal {}

    /** Reads one literal that is the whole of {@code text}. */
    static Parsed<Literal> parse(String text) {
        return Parsed.of(() -> new FilterParser(text, Dialect.PLAIN, Aliases.NONE).wholeLiteral());
    }

    /** How the literal may be shown in a message. */
    default String show() {
        return switch (this) {
            case Null _ -> "null";
            case Text(var value) -> "'" + value.replace("'", "''") + "'";
            case Truth(var value) -> Boolean.toString(value);
            case Whole(var value) -> Long.toString(value);
            case Fraction(var value) -> Double.toString(value);
            case Guid(var value) -> value.toString();
            case Moment(var value) -> value.toString();
            case Day(var value) -> value.toString();
            case Member(var type, var name) -> type + "'" + name + "'";
            case Json(var text) -> text;
            case Sequence(var values) -> values.stream().map(Literal::show).toList().toString();
        };
    }
}
