package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.ColumnType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.ExpandItem;

import tools.jackson.core.JsonGenerator;

import java.time.Instant;
import java.util.Collection;

/**
 * Writes rows. Null columns are written as null, not left out; expanded collections come with a
 * link whether or not there is more
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables).
 */
final class RowJson {
    private static final int LARGEST_EXPANSION = 5000;

    private final Call call;
    private final JsonGenerator json;
    private final Annotations annotations;
    private final Related related;
    private final Labels labels;

    RowJson(Call call, JsonGenerator json) {
        this.call = call;
        this.json = json;
        this.annotations = call.prefer().annotations();
        this.related = new Related(call.store());
        this.labels = new Labels(call.store());
    }

    /** Writes an object. */
    void write(Row row, Projection projection) {
        json.writeStartObject();
        members(row, projection);
        json.writeEndObject();
    }

    /** Writes what belongs inside an object that has been begun. */
    void members(Row row, Projection projection) {
        json.writeStringProperty("@odata.etag", etag(row));
        for (var column : projection.columns()) {
            column(row, column);
        }
        for (var expansion : projection.expansions()) {
            expansion(row, expansion, projection);
        }
    }

    /** Writes nothing but these columns. */
    void columns(Row row, Collection<String> names) {
        names.forEach(name -> column(row, row.type().column(name)));
    }

    static String etag(Row row) {
        return "W/\"" + row.version() + "\"";
    }

    private void column(Row row, Column column) {
        var value = row.get(column);
        if (annotations.any() && value.isPresent()) {
            annotate(row, column, value.get());
        }
        json.writeName(column.name());
        if (value.isEmpty()) {
            json.writeNull();
        } else {
            value(column, value.get());
        }
    }

    private void value(Column column, Object value) {
        switch (value) {
            case Boolean truth when column.type() == ColumnType.MANAGED_BOOLEAN -> {
                json.writeStartObject();
                json.writeBooleanProperty("Value", truth);
                json.writeBooleanProperty("CanBeChanged", true);
                json.writeStringProperty(
                        "ManagedPropertyLogicalName",
                        column.name().equals("canbedeleted")
                                ? "canbedeleted"
                                : "iscustomizableanddeletable");
                json.writeEndObject();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> json.writeString(text(value));
        }
    }

    static String text(Object value) {
        return value instanceof Instant instant ? instant.toString() : value.toString();
    }

    private void annotate(Row row, Column column, Object value) {
        var lookup = row.type().lookupOf(column).filter(_ -> column.name().startsWith("_"));
        if (annotations.include(Annotations.FORMATTED)) {
            lookup.map(found -> labels.ofLookup(row, found))
                    .orElseGet(() -> labels.of(row, column, value))
                    .ifPresent(text ->
                            json.writeStringProperty(
                                    column.name() + "@" + Annotations.FORMATTED, text));
        }
        lookup.ifPresent(found -> {
            if (annotations.include(Annotations.NAVIGATION)) {
                json.writeStringProperty(
                        column.name() + "@" + Annotations.NAVIGATION, found.name());
            }
            if (annotations.include(Annotations.LOOKUP)) {
                json.writeStringProperty(column.name() + "@" + Annotations.LOOKUP, found.target());
            }
        });
    }

    private void expansion(Row row, Projection.Expansion expansion, Projection outer) {
        switch (expansion.navigation()) {
            case Navigation.Lookup lookup -> lookup(row, lookup, expansion);
            case Navigation.Children _, Navigation.Peers _ -> collection(row, expansion, outer);
        }
    }

    private void lookup(Row row, Navigation.Lookup lookup, Projection.Expansion expansion) {
        json.writeName(lookup.name());
        // Expanding who did an audited thing yields nothing on the real service either.
        var target =
                row.type().name().equals("audit")
                        ? java.util.Optional.<Row>empty()
                        : related.lookup(row, lookup);
        if (target.isEmpty()) {
            json.writeNull();
        } else if (expansion.form() == ExpandItem.Form.REFERENCES) {
            json.writeStartObject();
            json.writeStringProperty("@odata.id", call.url(target.get()));
            json.writeEndObject();
        } else {
            write(target.get(), expansion.inner());
        }
    }

    private void collection(Row row, Projection.Expansion expansion, Projection outer) {
        var name = expansion.navigation().name();
        var rows =
                related.collection(row, expansion.navigation()).stream()
                        .filter(expansion.condition()::test);
        var sorted = expansion.order().map(rows::sorted).orElse(rows);
        var limit = Math.min(expansion.top().orElse(LARGEST_EXPANSION), pageSize(outer));
        json.writeArrayPropertyStart(name);
        sorted.limit(limit).forEach(other -> write(other, expansion.inner()));
        json.writeEndArray();
        json.writeStringProperty(
                name + "@odata.nextLink", call.url(row) + "/" + name + expansion.query());
    }

    /** Only nested expansions are paged as the outer rows are. */
    private int pageSize(Projection outer) {
        return outer.hasNestedExpansion()
                ? call.prefer().pageSize().orElse(LARGEST_EXPANSION)
                : LARGEST_EXPANSION;
    }
}
