package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.state.Entity;

import tools.jackson.core.JsonGenerator;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Writes answers as JSON, page by page, without a tree in between. */
final class Writer {

    /** As live answers have it. */
    static final String CONTENT_TYPE =
            "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    /** What the service tells unasked now and then. */
    static final String TIP =
            "Use $select to choose only the properties your app needs, as this can lead to"
                    + " performance improvements.";

    private Writer() {}

    /** One page of a collection. */
    record Page(
            String context,
            Optional<String> tip,
            OptionalLong count,
            Optional<String> nextLink,
            List<Entity> rows) {
        Page {
            rows = List.copyOf(rows);
        }
    }

    /** How one entity of a page is written. */
    interface Row extends BiConsumer<JsonGenerator, Entity> {}

    static Response page(Page page, Row row) {
        var out = new ByteArrayOutputStream(256 + page.rows().size() * 256);
        try (var json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("@odata.context", page.context());
            page.tip().ifPresent(tip -> json.writeStringProperty("@microsoft.graph.tips", tip));
            page.count().ifPresent(count -> json.writeNumberProperty("@odata.count", count));
            page.nextLink().ifPresent(link -> json.writeStringProperty("@odata.nextLink", link));
            json.writeArrayPropertyStart("value");
            page.rows().forEach(entity -> row.accept(json, entity));
            json.writeEndArray();
            json.writeEndObject();
        }
        return Response.of(200, CONTENT_TYPE, out.toByteArray());
    }

    /** One entity with its context. */
    static Response entity(int status, String context, Entity entity, Row row) {
        var out = new ByteArrayOutputStream(1024);
        try (var json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("@odata.context", context);
            row.accept(json, entity);
            json.writeEndObject();
        }
        return Response.of(status, CONTENT_TYPE, out.toByteArray());
    }

    /** Any value made of maps, lists and scalars. */
    static Response value(int status, Object value) {
        var out = new ByteArrayOutputStream(1024);
        try (var json = Json.MAPPER.createGenerator(out)) {
            value(json, value);
        }
        return Response.of(status, CONTENT_TYPE, out.toByteArray());
    }

    /** The columns of an entity, within an object that is open already. */
    static void columns(JsonGenerator json, Entity entity, List<Column> columns) {
        for (var column : columns) {
            json.writeName(column.key());
            value(json, column.value().apply(entity));
        }
    }

    /** A text, truth, id, time, list or map of such values, or whatever else Jackson can write. */
    static void value(JsonGenerator json, Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case UUID id -> json.writeRawUTF8String(Guids.written(id), 0, Guids.LENGTH);
            case Instant time -> json.writeString(time.toString());
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(item -> value(json, item));
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                map.forEach((name, item) -> {
                    json.writeName(name.toString());
                    value(json, item);
                });
                json.writeEndObject();
            }
            case Object other -> json.writePOJO(other);
        }
    }
}
