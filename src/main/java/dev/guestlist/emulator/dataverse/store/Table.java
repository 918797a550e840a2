package dev.guestlist.emulator.dataverse.store;

import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.odata.Guids;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The rows of one table in the order of their keys. */
public final class Table {
    private final EntityType type;
    private final NavigableMap<UUID, Row> rows = new TreeMap<>(Guids::compare);
    private final Map<String, Map<Object, UUID>> indexes = new HashMap<>();

    Table(EntityType type, Set<String> uniqueColumns) {
        this.type = type;
        uniqueColumns.forEach(column -> indexes.put(column, new HashMap<>()));
    }

    /** The table's description. */
    public EntityType type() {
        return type;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
    }

    /** A row by its key. */
    public Optional<Row> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    /** A row by the value of a column that is indexed because it is unique. */
    public Optional<Row> findBy(String column, Object value) {
        return Optional.ofNullable(indexes.get(column).get(value)).map(rows::get);
    }

    /** All rows in the order of their keys. */
    public Collection<Row> all() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /** The rows behind a key. */
    public Collection<Row> after(UUID id) {
        return Collections.unmodifiableCollection(rows.tailMap(id, false).values());
    }

    Optional<Row> put(Row row) {
        var before = Optional.ofNullable(rows.put(row.id(), row));
        indexes.forEach((column, index) -> {
            before.flatMap(old -> old.get(type.column(column))).ifPresent(index::remove);
            row.get(type.column(column)).ifPresent(value -> index.put(value, row.id()));
        });
        return before;
    }

    Optional<Row> remove(UUID id) {
        var before = Optional.ofNullable(rows.remove(id));
        before.ifPresent(row ->
                indexes.forEach(
                        (column, index) -> row.get(type.column(column)).ifPresent(index::remove)));
        return before;
    }
}
