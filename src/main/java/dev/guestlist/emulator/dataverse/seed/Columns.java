package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.seed.SeedNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Columns of a row as plain values, there and back. */
final class Columns {
    private Columns() {}

    static Map<String, Optional<Object>> read(EntityType type, SeedNode node) {
        var columns = new LinkedHashMap<String, Optional<Object>>();
        node.values()
                .forEach((name, value) -> {
                    var column =
                            type.find(name)
                                    .orElseThrow(() ->
                                            new SeedException(
                                                    node.place(),
                                                    "'"
                                                            + type.name()
                                                            + "' has no column '"
                                                            + name
                                                            + "'"));
                    columns.put(
                            name,
                            Optional.ofNullable(value)
                                    .map(plain -> value(column, plain, node.at(name))));
                });
        return columns;
    }

    /** Everything that the row itself holds. */
    static Map<String, Object> write(Row row) {
        return write(row.own());
    }

    /** Columns with their values; null where there is none. */
    static Map<String, Object> write(Map<String, Optional<Object>> values) {
        var columns = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> columns.put(name, value.map(Columns::plain).orElse(null)));
        return columns;
    }

    private static Object value(Column column, Object plain, String place) {
        var text = String.valueOf(plain);
        try {
            return switch (column.type()) {
                case TEXT, BINARY -> text;
                case BOOLEAN, MANAGED_BOOLEAN -> Boolean.valueOf(text);
                case INT32 -> Integer.valueOf(text);
                case INT64 -> Long.valueOf(text);
                case DOUBLE, DECIMAL -> Double.valueOf(text);
                case GUID ->
                        Guids.parse(text)
                                .orElseThrow(() ->
                                        new SeedException(
                                                place, "'" + text + "' is no id (a GUID)"));
                case INSTANT -> Instant.parse(text);
            };
        } catch (NumberFormatException | DateTimeException malformed) {
            throw new SeedException(place, "'" + text + "' is no " + column.type(), malformed);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Boolean || value instanceof Number ? value : value.toString();
    }
}
