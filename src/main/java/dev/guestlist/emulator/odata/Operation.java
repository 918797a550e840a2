package dev.guestlist.emulator.odata;

/** What a query does with a property. Rules allow or refuse it per property. */
public enum Operation {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    IN,
    STARTS_WITH,
    ENDS_WITH,
    CONTAINS,
    /** Compared with {@code null}; {@code ne null} is reported as {@link #NOT_EQUAL} too. */
    NULL,
    /** Anywhere below a {@code not}; reported beside the operation that is negated. */
    NOT,
    ANY,
    ALL,
    /** {@code property/$count}. */
    COUNT,
    ORDER_BY
}
