package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.schema.EntityType;
import dev.guestlist.emulator.dataverse.schema.Navigation;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.tables.TableRules;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;
import dev.guestlist.emulator.odata.QueryOptions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates, changes and deletes rows. */
final class Writing {
    private final Call call;
    private final EntityType type;
    private final TableRules rules;

    Writing(Call call, EntityType type) {
        this.call = call;
        this.type = type;
        this.rules = TableRules.of(type, call.instance());
    }

    Response create() {
        var columns = new LinkedHashMap<>(new Payload(call, type).columns());
        var id = columns.getOrDefault(type.key().name(), Optional.empty()).map(UUID.class::cast);
        columns.keySet().removeIf(name -> type.isKey(type.column(name)));
        return created(id.orElseGet(UUID::randomUUID), columns);
    }

    /** Updates, or creates where nothing forbids it. */
    Response patch(List<Argument> key) {
        var keys = new Keys(call.instance());
        var conditions = Conditions.of(call.request());
        var id = keys.primary(type, key);
        var found =
                id.map(known -> call.store().find(type.name(), known))
                        .orElseGet(() -> keys.alternate(type, key));
        if (found.isEmpty()) {
            var isCreatable = id.isPresent() || type.name().equals("team");
            if (!conditions.allowCreation() || !isCreatable) {
                throw id.map(known -> Refusals.noRow(type.name(), known))
                        .orElseGet(() -> Refusals.noRowWithKey(type.name()));
            }
            var columns = new LinkedHashMap<>(new Payload(call, type).columns());
            if (id.isEmpty()) {
                columns.putAll(Keys.teamColumns(key));
            }
            return created(id.orElseGet(UUID::randomUUID), columns);
        }
        conditions.check(found.get());
        return updated(found.get(), new Payload(call, type).columns());
    }

    /** Sets one column. */
    Response put(Row row, Column column) {
        var body =
                call.request()
                        .json()
                        .filter(node -> node.has("value"))
                        .orElseThrow(() ->
                                Refusals.badPayload(
                                        type.setName(), "The property 'value' is expected."));
        rules.update(
                row,
                Map.of(column.name(), new Payload(call, type).value(column, body.path("value"))),
                call.actor());
        return Answers.nothing();
    }

    /** Clears one column. */
    Response clear(Row row, Column column) {
        rules.update(row, Map.of(column.name(), Optional.empty()), call.actor());
        return Answers.nothing();
    }

    /** Points a lookup at another row, or at none. */
    Response lookup(Row row, Navigation.Lookup lookup, Optional<Row> target) {
        rules.update(row, Map.of(lookup.column(), target.map(Row::id)), call.actor());
        return Answers.nothing();
    }

    Response delete(Row row) {
        Conditions.of(call.request()).check(row);
        rules.delete(row, call.actor());
        return Answers.nothing();
    }

    private Response created(UUID id, Map<String, Optional<Object>> columns) {
        if (call.store().find(type.name(), id).isPresent()) {
            throw Refusals.duplicate();
        }
        var row = rules.create(id, columns, call.actor());
        return call.prefer().wantsRepresentation()
                ? represent(201, row)
                        .with("OData-EntityId", call.url(row))
                        .with("Location", call.url(row))
                : Answers.written(call, row);
    }

    private Response updated(Row row, Map<String, Optional<Object>> changes) {
        var after = rules.update(row, changes, call.actor());
        return call.prefer().wantsRepresentation() ? represent(200, after) : written(after);
    }

    /** An organization's answer comes with a type though it is empty: recorded live. */
    private Response written(Row row) {
        var answer = Answers.written(call, row);
        return type.name().equals("organization")
                ? answer.with("Content-Type", "text/html")
                : answer;
    }

    private Response represent(int status, Row row) {
        var options = Problems.require(QueryOptions.of(call.query(), DataverseRules.DIALECT));
        return Answers.row(status, call, row, Projection.of(type, options, call.store()));
    }
}
