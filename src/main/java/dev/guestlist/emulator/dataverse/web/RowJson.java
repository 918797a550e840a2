package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.ColumnType;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.Guids;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes rows of one projection; what they share is looked up once. Null columns are written as
 * null, not left out.
 */
final class RowJson {
    private static final SerializableString ETAG = new SerializedString("@odata.etag");

    private final JsonGenerator json;
    private final Annotations annotations;
    private final Labels labels;
    private final List<Column> columns;
    private final Disguise disguise;
    private final List<ExpansionJson> expansions = new ArrayList<>();

    RowJson(Call call, JsonGenerator json, Projection projection) {
        this.json = json;
        this.annotations = call.prefer().annotations();
        this.labels = new Labels(call.store());
        this.columns = projection.columns();
        this.disguise = new Disguise(call.instance().environment().guesses());
        for (var expansion : projection.expansions()) {
            expansions.add(ExpansionJson.of(call, json, projection, expansion));
        }
    }

    /** Writes an object. */
    void write(Row row) {
        json.writeStartObject();
        members(row);
        json.writeEndObject();
    }

    /** Writes what belongs inside an object that has been begun. */
    void members(Row row) {
        json.writeName(ETAG).writeString(etag(row));
        columns(row);
        for (var expansion : expansions) {
            expansion.write(row);
        }
    }

    /** Writes nothing but the columns. */
    void columns(Row row) {
        for (var column : columns) {
            column(row, column);
        }
    }

    static String etag(Row row) {
        return "W/\"" + row.version() + "\"";
    }

    private void column(Row row, Column column) {
        var value = disguise.shown(row, column);
        if (annotations.any() && value.isPresent()) {
            annotate(row, column, value.get());
        }
        json.writeName(column.key());
        if (value.isEmpty()) {
            json.writeNull();
        } else {
            value(column, value.get());
        }
    }

    private void value(Column column, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case UUID id -> json.writeRawUTF8String(Guids.written(id), 0, Guids.LENGTH);
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
}
