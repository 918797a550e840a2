package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.odata.Binder;
import dev.guestlist.emulator.odata.ExpandItem;
import dev.guestlist.emulator.odata.QueryOptions;
import dev.guestlist.emulator.odata.Rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which columns and related rows an answer shows.
 *
 * @param columns in the order in which they are written; always with the key
 * @param fragment the part of the context URL behind the set's name: empty or {@code (a,b,nav(c))}
 */
record Projection(
        EntityType type, List<Column> columns, List<Expansion> expansions, String fragment) {
    private static final int MOST_EXPANSIONS = 15;

    /**
     * One expanded navigation property.
     *
     * @param query what its options said, for the link that goes with a collection
     */
    record Expansion(
            Navigation navigation,
            ExpandItem.Form form,
            Projection inner,
            Rules.Condition<Row> condition,
            Optional<Comparator<Row>> order,
            OptionalInt top,
            String query) {}

    static Projection of(EntityType type, QueryOptions options, Store store) {
        if (options.expand().size() > MOST_EXPANSIONS) {
            throw Refusals.badQuery(
                    "The number of $expand items exceeds the limit of " + MOST_EXPANSIONS + ".");
        }
        return new Reader(store, 0).read(type, options);
    }

    /** Nothing but these columns. */
    static Projection of(EntityType type, Collection<String> columns) {
        return new Projection(type, columns.stream().map(type::column).toList(), List.of(), "");
    }

    boolean hasNestedExpansion() {
        return expansions.stream().anyMatch(expansion -> !expansion.inner().expansions().isEmpty());
    }

    /** Reads one level and those below. */
    private record Reader(Store store, int depth) {

        Projection read(EntityType type, QueryOptions options) {
            var selected = selected(type, options.select());
            var expansions = new ArrayList<Expansion>();
            for (var item : options.expand()) {
                expansions.add(expansion(type, item));
            }
            return new Projection(
                    type, selected, expansions, fragment(options.select(), expansions));
        }

        private static List<Column> selected(EntityType type, List<String> names) {
            if (names.isEmpty() || names.contains("*")) {
                return List.copyOf(type.columns().values());
            }
            var columns = new LinkedHashSet<Column>();
            for (var name : names) {
                columns.add(
                        type.find(name)
                                .orElseThrow(() ->
                                        Refusals.badQuery(
                                                "Could not find a property named '%s' on type '%s'."
                                                        .formatted(name, type.qualifiedName()))));
            }
            type.columns().values().stream().filter(type::isKey).forEach(columns::add);
            return List.copyOf(columns);
        }

        private Expansion expansion(EntityType type, ExpandItem item) {
            var navigation =
                    type.navigation(item.property())
                            .orElseThrow(() ->
                                    Refusals.badQuery(
                                            "Could not find a property named '%s' on type '%s'."
                                                    .formatted(
                                                            item.property(),
                                                            type.qualifiedName())));
            var isLookup = navigation instanceof Navigation.Lookup;
            var options = item.options();
            refuse(navigation, item, isLookup);
            var target = store.type(navigation.target());
            var binder = new Binder<>(new RowShape(target, store), DataverseRules.RULES);
            return new Expansion(
                    navigation,
                    item.form(),
                    new Reader(store, isLookup ? depth : depth + 1).read(target, options),
                    Problems.require(binder.filter(options.filter())),
                    Problems.require(binder.order(options.orderBy())),
                    options.top(),
                    options.select().isEmpty()
                            ? ""
                            : "?$select=" + String.join(",", options.select()));
        }

        private void refuse(Navigation navigation, ExpandItem item, boolean isLookup) {
            if (item.form() == ExpandItem.Form.REFERENCES && !isLookup) {
                throw Refusals.badQuery(
                        "Expand with $ref is only supported on lookup type navigation property.");
            }
            if (depth > 0 && navigation instanceof Navigation.Peers) {
                throw Refusals.badQuery(
                        "Nested $expand is not supported on many-to-many relationships.");
            }
            var options = item.options();
            var sorts = !options.orderBy().isEmpty() || options.top().isPresent();
            if (sorts && (depth > 0 || !options.expand().isEmpty())) {
                throw Refusals.badQuery(
                        "Only $select and $filter clause can be provided while doing $expand on"
                                + " many-to-one relationship or nested one-to-many relationship.");
            }
            if (!options.others().isEmpty() || options.count().isPresent()) {
                throw Refusals.badQuery(
                        "Query option is not supported in $expand of '" + item.property() + "'.");
            }
        }

        private static String fragment(List<String> select, List<Expansion> expansions) {
            var parts = new ArrayList<String>(select);
            for (var expansion : expansions) {
                var inner = expansion.inner().fragment();
                parts.add(expansion.navigation().name() + (inner.isEmpty() ? "()" : inner));
            }
            return parts.isEmpty() ? "" : "(" + String.join(",", parts) + ")";
        }
    }
}
