package dev.guestlist.emulator.dataverse.store;

import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.schema.Schema;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * All rows and links of an environment. Every write can be undone until the next {@link #commit}.
 */
public final class Store {
    private static final Map<String, Set<String>> UNIQUE =
            Map.of("systemuser", Set.of("azureactivedirectoryobjectid", "applicationid"));

    private static final long FIRST_VERSION = 1_000_000;

    private final Schema schema;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Links> links = new LinkedHashMap<>();
    private final Deque<Runnable> journal = new ArrayDeque<>();
    private long version = FIRST_VERSION;
    private int depth;

    /** Empty tables. */
    public Store(Schema schema) {
        this.schema = schema;
        for (var type : schema.types()) {
            tables.put(type.name(), new Table(type, UNIQUE.getOrDefault(type.name(), Set.of())));
            type.navigations().values().stream()
                    .filter(Navigation.Peers.class::isInstance)
                    .forEach(peers -> links.putIfAbsent(peers.name(), new Links(type.name())));
        }
    }

    /** The description of all tables. */
    public Schema schema() {
        return schema;
    }

    /** A table by its logical name. */
    public Table table(String type) {
        return Optional.ofNullable(tables.get(type))
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /** The pairs of a many-to-many relationship. */
    public Links links(String name) {
        return Optional.ofNullable(links.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** A row by its key. */
    public Optional<Row> find(String type, UUID id) {
        return Intersect.of(schema.type(type))
                .map(intersect ->
                        intersect.rows(this).stream()
                                .filter(row -> row.id().equals(id))
                                .findFirst())
                .orElseGet(() -> table(type).find(id));
    }

    /** All rows of a table in the order of their keys, also of those that only show links. */
    public Collection<Row> rows(EntityType type) {
        return Intersect.of(type)
                .map(intersect -> intersect.rows(this))
                .orElseGet(() -> table(type.name()).all());
    }

    /** A new row that is not in the table yet. */
    public Row draft(String type, UUID id) {
        return Row.of(schema.type(type), id);
    }

    /** Adds or replaces a row, giving it the next version, which is returned with it. */
    public Row put(Row row) {
        var versioned =
                row.type().version().isPresent() ? row.with("versionnumber", ++version) : row;
        var table = table(row.type().name());
        var before = table.put(versioned);
        journal.push(() -> before.ifPresentOrElse(table::put, () -> table.remove(row.id())));
        return versioned;
    }

    /** Removes a row and all its links. */
    public void remove(Row row) {
        for (var navigation : row.type().navigations().values()) {
            if (navigation instanceof Navigation.Peers peers) {
                for (var other : Set.copyOf(linked(row, peers.name()))) {
                    unlink(peers.name(), row, other);
                }
            }
        }
        var table = table(row.type().name());
        table.remove(row.id()).ifPresent(gone -> journal.push(() -> table.put(gone)));
    }

    /** The ids that a row is linked with. */
    public SortedSet<UUID> linked(Row row, String name) {
        return links(name).of(row.type().name(), row.id());
    }

    /** Links two rows; false if they were. */
    public boolean link(String name, Row row, UUID other) {
        var type = row.type().name();
        var added = links(name).add(type, row.id(), other);
        if (added) {
            journal.push(() -> links(name).remove(type, row.id(), other));
        }
        return added;
    }

    /** Unlinks two rows; false if they were not linked. */
    public boolean unlink(String name, Row row, UUID other) {
        var type = row.type().name();
        var removed = links(name).remove(type, row.id(), other);
        if (removed) {
            journal.push(() -> links(name).add(type, row.id(), other));
        }
        return removed;
    }

    /** Notes how something is undone that was done beside the tables. */
    public void onUndo(Runnable step) {
        journal.push(step);
    }

    /** The last version that was given. */
    public long version() {
        return version;
    }

    /** Goes on from a version that was given before, when a saved state is loaded. */
    public void continueFrom(long lastVersion) {
        version = Math.max(version, lastVersion);
    }

    /** Forgets how to undo what was written so far. */
    public void commit() {
        journal.clear();
    }

    /** Does something whole or not at all; inside another such work it is part of that. */
    public <T> T atomically(Supplier<T> work) {
        var outermost = depth == 0;
        depth++;
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            depth--;
            if (outermost && !done) {
                rollBack();
            } else if (outermost) {
                commit();
            }
        }
    }

    private void rollBack() {
        while (!journal.isEmpty()) {
            journal.pop().run();
        }
    }

    /** The description of a table. */
    public EntityType type(String name) {
        return schema.type(name);
    }
}
