package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Follows navigation properties from a row. */
record Related(Store store) {

    /** The row a lookup leads to. */
    Optional<Row> lookup(Row row, Navigation.Lookup lookup) {
        return row.guid(lookup.column()).flatMap(id -> store.find(lookup.target(), id));
    }

    /** The rows of a collection, in the order of their keys. */
    Collection<Row> collection(Row row, Navigation navigation) {
        return along(navigation).apply(row);
    }

    /** The same for many rows of one type: what they share is looked up once. */
    Function<Row, Collection<Row>> along(Navigation navigation) {
        return switch (navigation) {
            case Navigation.Lookup lookup ->
                    row -> lookup(row, lookup).map(List::of).orElse(List.of());
            case Navigation.Peers peers -> peers(peers);
            case Navigation.Children children -> children(children);
        };
    }

    private Function<Row, Collection<Row>> peers(Navigation.Peers peers) {
        var links = store.links(peers.name());
        var target = store.table(peers.target());
        return row -> {
            var found = new ArrayList<Row>();
            for (var id : links.of(row.type().name(), row.id())) {
                target.find(id).ifPresent(found::add);
            }
            return found;
        };
    }

    private Function<Row, Collection<Row>> children(Navigation.Children children) {
        var target = store.type(children.target());
        var lookup = (Navigation.Lookup) target.navigation(children.lookup()).orElseThrow();
        var column = target.column(lookup.column());
        return row -> {
            var found = new ArrayList<Row>();
            for (var child : store.table(children.target()).all()) {
                if (child.get(column).equals(Optional.of(row.id()))) {
                    found.add(child);
                }
            }
            return found;
        };
    }
}
