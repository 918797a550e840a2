package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.odata.Guids;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Turns a JSON body into columns, refusing what the table does not have. */
final class Payload {
    private static final String BIND = "@odata.bind";

    private final Call call;
    private final EntityType type;

    Payload(Call call, EntityType type) {
        this.call = call;
        this.type = type;
    }

    /** The columns that the request's body sets; a JSON null clears. */
    Map<String, Optional<Object>> columns() {
        var body =
                call.request()
                        .json()
                        .filter(JsonNode::isObject)
                        .orElseThrow(() ->
                                Refusals.badPayload("", "A JSON object is expected in the body."));
        var columns = new LinkedHashMap<String, Optional<Object>>();
        for (var property : body.properties()) {
            var name = property.getKey();
            if (name.endsWith(BIND)) {
                bind(
                        name.substring(0, name.length() - BIND.length()),
                        property.getValue(),
                        columns);
            } else if (!name.contains("@")) {
                var column = column(name);
                columns.put(name, value(column, property.getValue()));
            }
        }
        return columns;
    }

    /** One value for one column, as PUT on a column brings it. */
    Optional<Object> value(Column column, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(Limitations.checked(type, column, plain(column, node)));
    }

    private Object plain(Column column, JsonNode node) {
        return switch (column.type()) {
            case TEXT, BINARY -> require(node.isString(), column, node).stringValue();
            case BOOLEAN -> require(node.isBoolean(), column, node).booleanValue();
            case INT32 -> require(node.isIntegralNumber(), column, node).intValue();
            case INT64 -> require(node.isIntegralNumber(), column, node).longValue();
            case DOUBLE, DECIMAL -> require(node.isNumber(), column, node).doubleValue();
            case GUID ->
                    Guids.parse(require(node.isString(), column, node).stringValue())
                            .orElseThrow(() -> mismatch(column, node));
            case INSTANT -> instant(column, node);
            case MANAGED_BOOLEAN ->
                    require(node.isObject(), column, node).path("Value").booleanValue(true);
        };
    }

    private Object instant(Column column, JsonNode node) {
        try {
            return OffsetDateTime.parse(require(node.isString(), column, node).stringValue())
                    .toInstant();
        } catch (DateTimeException malformed) {
            throw mismatch(column, node);
        }
    }

    private Column column(String name) {
        var column =
                type.find(name)
                        .orElseThrow(() ->
                                Refusals.badPayload(
                                        type.setName(),
                                        "The property '%s' does not exist on type '%s'. Make sure to only use property names that are defined by the type."
                                                .formatted(name, type.qualifiedName())));
        if (type.lookupOf(column).isPresent() && name.startsWith("_")) {
            throw Refusals.badPayload(
                    type.setName(),
                    "CRM do not support direct update of Entity Reference properties, Use"
                            + " Navigation properties instead.");
        }
        return column;
    }

    private void bind(String name, JsonNode node, Map<String, Optional<Object>> columns) {
        if (!(type.navigation(name).orElse(new Navigation.Peers("", ""))
                instanceof Navigation.Lookup lookup)) {
            throw Refusals.badPayload(
                    type.setName(),
                    "An undeclared property '%s' which only has property annotations in the payload but no property value was found in the payload. In OData, only declared navigation properties and declared named streams can be represented as properties without values."
                            .formatted(name));
        }
        if (node.isNull()) {
            columns.put(lookup.column(), Optional.empty());
            return;
        }
        var target = call.store().type(lookup.target());
        var reference = new References(call).relative(node.stringValue(""), type.setName());
        if (!reference.type().equals(target)) {
            throw Refusals.badPayload(
                    type.setName(),
                    "A resource of type '%s' is expected.".formatted(target.qualifiedName()));
        }
        columns.put(lookup.column(), Optional.of(reference.id()));
    }

    private JsonNode require(boolean holds, Column column, JsonNode node) {
        if (!holds) {
            throw mismatch(column, node);
        }
        return node;
    }

    private RuntimeException mismatch(Column column, JsonNode node) {
        return Refusals.badPayload(
                type.setName(),
                "Cannot convert the literal '%s' to the expected type of '%s' (%s)."
                        .formatted(node.asString(node.toString()), column.name(), column.type()));
    }
}
