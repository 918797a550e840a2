package dev.guestlist.emulator.dataverse.schema;

import java.util.Map;
import java.util.Optional;

/** The types of columns, by what their values are in Java. */
public enum ColumnType {
    /** {@link String}. */
    TEXT,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Integer}. */
    INT32,
    /** {@link Long}. */
    INT64,
    /** {@link Double}. */
    DOUBLE,
    /** {@link Double}; money and rates. */
    DECIMAL,
    /** {@link java.util.UUID}. */
    GUID,
    /** {@link java.time.Instant}, to the second. */
    INSTANT,
    /** Base64 text. */
    BINARY,
    /** {@link Boolean}, written as a {@code BooleanManagedProperty} object. */
    MANAGED_BOOLEAN;

    private static final Map<String, ColumnType> NAMES =
            Map.of(
                    "Edm.String", TEXT,
                    "Edm.Boolean", BOOLEAN,
                    "Edm.Int32", INT32,
                    "Edm.Int64", INT64,
                    "Edm.Double", DOUBLE,
                    "Edm.Decimal", DECIMAL,
                    "Edm.Guid", GUID,
                    "Edm.DateTimeOffset", INSTANT,
                    "Edm.Binary", BINARY,
                    "mscrm.BooleanManagedProperty", MANAGED_BOOLEAN);

    static Optional<ColumnType> named(String edmName) {
        return Optional.ofNullable(NAMES.get(edmName));
    }
}
