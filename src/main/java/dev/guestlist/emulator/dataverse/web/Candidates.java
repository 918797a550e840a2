package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.odata.Expression;
import dev.guestlist.emulator.odata.Literal;
import dev.guestlist.emulator.odata.Operation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which rows of a table a query has to look at. */
record Candidates(Store store, EntityType type) {
    private static final int PUBLISHED = 0;
    private static final Set<String> INDEXED =
            Set.of("azureactivedirectoryobjectid", "applicationid");

    /** The rows that can match at all: those of an index if the filter names one of its values. */
    Collection<Row> of(Optional<Expression> filter) {
        return filter.flatMap(this::indexed).orElseGet(this::published);
    }

    /** Apps that are not published are only shown to who asks for them. */
    private Collection<Row> published() {
        var rows = store.rows(type);
        return type.name().equals("appmodule")
                ? rows.stream()
                        .filter(app -> app.number("componentstate").equals(Optional.of(PUBLISHED)))
                        .toList()
                : rows;
    }

    private Optional<Collection<Row>> indexed(Expression filter) {
        if (type.name().equals("systemuser")
                && filter
                        instanceof
                        Expression.Comparison(
                                Operation operation,
                                Expression.Path(var names),
                                Expression.Constant(Literal.Guid(var id)))
                && operation == Operation.EQUAL
                && names.size() == 1
                && INDEXED.contains(names.getFirst())) {
            return Optional.of(
                    store.table(type.name())
                            .findBy(names.getFirst(), id)
                            .map(List::of)
                            .orElse(List.of()));
        }
        return Optional.empty();
    }
}
