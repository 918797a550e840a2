package dev.guestlist.emulator.dataverse.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A table: its columns and how it hangs together with others. */
public final class EntityType {
    private final String name;
    private final String setName;
    private final Column key;
    private final SequencedMap<String, Column> columns;
    private final SequencedMap<String, Navigation> navigations;
    private final List<List<String>> alternateKeys;
    private final Object[] defaults;
    private final int ownerIndex;
    private final Optional<Column> version;

    EntityType(
            String name,
            String setName,
            Column key,
            SequencedMap<String, Column> columns,
            SequencedMap<String, Navigation> navigations,
            List<List<String>> alternateKeys) {
        this.name = name;
        this.setName = setName;
        this.key = key;
        this.columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        this.navigations = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(navigations));
        this.alternateKeys = List.copyOf(alternateKeys);
        this.defaults = Defaults.of(name, columns);
        this.ownerIndex = find("ownerid").map(Column::index).orElse(-1);
        this.version = find("versionnumber");
    }

    /** The logical name, such as {@code systemuser}. */
    public String name() {
        return name;
    }

    /** The name with its namespace, as messages and {@code @odata.type} give it. */
    public String qualifiedName() {
        return Schema.NAMESPACE + "." + name;
    }

    /** The name of the entity set, such as {@code systemusers}. */
    public String setName() {
        return setName;
    }

    /** The column of the primary key. For users and teams {@code ownerid} always equals it. */
    public Column key() {
        return key;
    }

    /** The column of the row version, where the table keeps one. */
    public Optional<Column> version() {
        return version;
    }

    /** Whether a column repeats the primary key under another name. */
    public boolean isKey(Column column) {
        return column.index() == key.index() || column.index() == ownerIndex;
    }

    /** What a column holds when nobody has set it. */
    public Optional<Object> defaultOf(Column column) {
        return Optional.ofNullable(defaults[column.index()]);
    }

    /** All columns in the order of the metadata. */
    public SequencedMap<String, Column> columns() {
        return columns;
    }

    /** A column by its name. */
    public Optional<Column> find(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** A column that is known to be there. */
    public Column column(String column) {
        return find(column)
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + column));
    }

    /** All navigation properties. */
    public SequencedMap<String, Navigation> navigations() {
        return navigations;
    }

    /** A navigation property by its name. */
    public Optional<Navigation> navigation(String navigation) {
        return Optional.ofNullable(navigations.get(navigation));
    }

    /** The lookup whose id is held in a column. */
    public Optional<Navigation.Lookup> lookupOf(Column column) {
        return navigations.values().stream()
                .filter(Navigation.Lookup.class::isInstance)
                .map(Navigation.Lookup.class::cast)
                .filter(lookup -> lookup.column().equals(column.name()))
                .findFirst();
    }

    /** The columns of each alternate key, sorted. */
    public List<List<String>> alternateKeys() {
        return alternateKeys;
    }

    @Override
    public String toString() {
        return name;
    }
}
