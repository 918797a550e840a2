package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Follows navigation properties from a row. */
record Related(Store store) {

    /** The row a lookup leads to. */
    Optional<Row> lookup(Row row, Navigation.Lookup lookup) {
        return row.guid(lookup.column()).flatMap(id -> store.find(lookup.target(), id));
    }

    /** The rows of a collection, in the order of their keys. */
    Collection<Row> collection(Row row, Navigation navigation) {
        return switch (navigation) {
            case Navigation.Lookup lookup -> lookup(row, lookup).map(List::of).orElse(List.of());
            case Navigation.Peers peers ->
                    store.linked(row, peers.name()).stream()
                            .flatMap(id -> store.find(peers.target(), id).stream())
                            .toList();
            case Navigation.Children children -> children(row, children);
        };
    }

    private Collection<Row> children(Row row, Navigation.Children children) {
        var lookup = store.type(children.target()).navigation(children.lookup()).orElseThrow();
        var column = store.type(children.target()).column(((Navigation.Lookup) lookup).column());
        return store.table(children.target()).all().stream()
                .filter(child -> child.get(column).equals(Optional.of(row.id())))
                .toList();
    }
}
