package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.ColumnType;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;
import dev.guestlist.emulator.odata.Field;
import dev.guestlist.emulator.odata.Shape;
import dev.guestlist.emulator.odata.ValueKind;

import java.util.Optional;

/** A table as queries see it: columns, lookups as related rows, collections. */
record RowShape(EntityType type, Store store) implements Shape<Row> {

    /** {@code iscustomizable/Value} and its sisters. */
    private static final Shape<Boolean> MANAGED =
            new Shape<>() {
                @Override
                public String name() {
                    return "Microsoft.Dynamics.CRM.BooleanManagedProperty";
                }

                @Override
                public Optional<Field<Boolean>> field(String name) {
                    return switch (name) {
                        case "Value" ->
                                Optional.of(
                                        new Field.Scalar<>(name, ValueKind.BOOLEAN, Optional::of));
                        case "CanBeChanged" ->
                                Optional.of(
                                        new Field.Scalar<>(
                                                name, ValueKind.BOOLEAN, _ -> Optional.of(true)));
                        default -> Optional.empty();
                    };
                }
            };

    @Override
    public String name() {
        return type.qualifiedName();
    }

    @Override
    public Optional<Field<Row>> field(String name) {
        return type.find(name)
                .map(this::column)
                .or(() -> type.navigation(name).map(this::navigation));
    }

    private Field<Row> column(Column column) {
        return column.type() == ColumnType.MANAGED_BOOLEAN
                ? new Field.Single<>(
                        column.name(), MANAGED, row -> row.get(column).map(Boolean.class::cast))
                : new Field.Scalar<>(column.name(), kind(column), row -> row.get(column));
    }

    private Field<Row> navigation(Navigation navigation) {
        var target = new RowShape(store.type(navigation.target()), store);
        var related = new Related(store);
        return switch (navigation) {
            case Navigation.Lookup lookup ->
                    new Field.Single<>(lookup.name(), target, row -> related.lookup(row, lookup));
            case Navigation.Children _, Navigation.Peers _ ->
                    new Field.Many<>(navigation.name(), target, related.along(navigation));
        };
    }

    /**
     * How ids are written. Quotes are needed on systemuserrolescollection and borne on lookups of
     * audits; both were seen live (github.com/AdamCoulterOz/powerplatform-apis, dataverse).
     */
    private ValueKind kind(Column column) {
        return switch (column.type()) {
            case TEXT, BINARY -> ValueKind.TEXT;
            case BOOLEAN, MANAGED_BOOLEAN -> ValueKind.BOOLEAN;
            case INT32, INT64 -> ValueKind.INTEGER;
            case DOUBLE, DECIMAL -> ValueKind.DOUBLE;
            case INSTANT -> ValueKind.INSTANT;
            case GUID ->
                    switch (type.name()) {
                        case "systemuserroles" -> ValueKind.QUOTED_GUID;
                        case "audit" -> ValueKind.LENIENT_GUID;
                        default -> ValueKind.GUID;
                    };
        };
    }
}
