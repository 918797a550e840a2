package dev.guestlist.emulator.odata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The primitive types that rows hold, and which literals each can be compared with. */
public enum ValueKind {
    /** {@link String}. */
    TEXT,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Long} or {@link Integer}. */
    INTEGER,
    /** {@link Double}. */
    DOUBLE,
    /** {@link UUID}, written without quotes. */
    GUID,
    /** {@link UUID}, written in quotes. */
    QUOTED_GUID,
    /** {@link UUID}, with or without quotes. */
    LENIENT_GUID,
    /** {@link Instant}. */
    INSTANT,
    /** {@link LocalDate}. */
    DATE,
    /** A related entity or a complex value as a whole: nothing but null compares with it. */
    ENTITY;

    /** The literal as a value of this kind; empty if it is of another one. */
    Optional<Comparable<?>> accept(Literal literal) {
        return switch (this) {
            case TEXT ->
                    literal instanceof Literal.Text(var text)
                            ? Optional.of(text)
                            : Optional.empty();
            case BOOLEAN ->
                    literal instanceof Literal.Truth(var truth)
                            ? Optional.of(truth)
                            : Optional.empty();
            case INTEGER ->
                    literal instanceof Literal.Whole(var number)
                            ? Optional.of(number)
                            : Optional.empty();
            case DOUBLE ->
                    switch (literal) {
                        case Literal.Whole(var number) -> Optional.of((double) number);
                        case Literal.Fraction(var number) -> Optional.of(number);
                        default -> Optional.empty();
                    };
            case GUID ->
                    literal instanceof Literal.Guid(var id) ? Optional.of(id) : Optional.empty();
            case QUOTED_GUID -> quoted(literal);
            case LENIENT_GUID ->
                    literal instanceof Literal.Guid(var id) ? Optional.of(id) : quoted(literal);
            case INSTANT ->
                    switch (literal) {
                        case Literal.Moment(var moment) -> Optional.of(moment);
                        case Literal.Day(var day) ->
                                Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
                        default -> Optional.empty();
                    };
            case DATE ->
                    literal instanceof Literal.Day(var day) ? Optional.of(day) : Optional.empty();
            case ENTITY -> Optional.empty();
        };
    }

    /**
     * A value as rows hold it, made comparable with accepted literals: every whole number a {@link
     * Long}.
     */
    Comparable<?> widen(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Comparable<?> comparable -> comparable;
            default -> throw new IllegalArgumentException(this + " cannot be " + value.getClass());
        };
    }

    private static Optional<Comparable<?>> quoted(Literal literal) {
        return literal instanceof Literal.Text(var text)
                ? Guids.parse(text).map(id -> id)
                : Optional.empty();
    }
}
