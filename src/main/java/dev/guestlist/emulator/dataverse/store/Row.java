package dev.guestlist.emulator.dataverse.store;

import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.EntityType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One row, immutable. Values that are the table's defaults are not kept, and the array ends at the
 * last value that is.
 */
public final class Row {
    /** Stands in the array for a value that was set to null where the default is another one. */
    private enum Cleared {
        CLEARED
    }

    private final EntityType type;
    private final UUID id;
    private final Object[] values;

    private Row(EntityType type, UUID id, Object[] values) {
        this.type = type;
        this.id = id;
        this.values = values;
    }

    /** A row with nothing but its id and defaults. */
    public static Row of(EntityType type, UUID id) {
        return new Row(type, id, new Object[0]);
    }

    /** The table. */
    public EntityType type() {
        return type;
    }

    /** The primary key. */
    public UUID id() {
        return id;
    }

    /** The value of a column; empty is null. */
    public Optional<Object> get(Column column) {
        if (type.isKey(column)) {
            return Optional.of(id);
        }
        if (column.index() < values.length && values[column.index()] != null) {
            return values[column.index()] instanceof Cleared
                    ? Optional.empty()
                    : Optional.of(values[column.index()]);
        }
        return type.defaultOf(column);
    }

    /** A text; empty where there is none. */
    public String text(String column) {
        return (String) get(type.column(column)).orElse("");
    }

    /** A number. */
    public Optional<Integer> number(String column) {
        return get(type.column(column)).map(Integer.class::cast);
    }

    /** Whether a boolean is true. */
    public boolean is(String column) {
        return get(type.column(column)).equals(Optional.of(true));
    }

    /** A guid. */
    public Optional<UUID> guid(String column) {
        return get(type.column(column)).map(UUID.class::cast);
    }

    /** The row version, which is the number in its ETag; 0 in tables that keep none. */
    public long version() {
        return (Long) type.version().flatMap(this::get).orElse(0L);
    }

    /** The row with one more value. */
    public Row with(String column, Object value) {
        return with(Map.of(column, Optional.of(value)));
    }

    /** The row without the value of a column. */
    public Row without(String column) {
        return with(Map.of(column, Optional.empty()));
    }

    /** The row with these values; empty ones become null. */
    public Row with(Map<String, Optional<Object>> changes) {
        var length = values.length;
        for (var name : changes.keySet()) {
            length = Math.max(length, type.column(name).index() + 1);
        }
        var changed = java.util.Arrays.copyOf(values, length);
        changes.forEach((name, value) -> {
            var column = type.column(name);
            var isDefault = type.defaultOf(column).equals(value);
            changed[column.index()] = isDefault ? null : value.orElse(Cleared.CLEARED);
        });
        return new Row(type, id, trimmed(changed));
    }

    /**
     * The values that differ from the defaults, without key and version, in the order of the
     * metadata.
     */
    public Map<String, Optional<Object>> own() {
        var own = new LinkedHashMap<String, Optional<Object>>();
        for (var column : type.columns().values()) {
            if (column.index() < values.length
                    && values[column.index()] != null
                    && !column.name().equals("versionnumber")) {
                own.put(column.name(), get(column));
            }
        }
        return own;
    }

    @Override
    public String toString() {
        return type.name() + " " + id;
    }

    private static Object[] trimmed(Object[] values) {
        var length = values.length;
        while (length > 0 && values[length - 1] == null) {
            length--;
        }
        return length == values.length ? values : java.util.Arrays.copyOf(values, length);
    }
}
