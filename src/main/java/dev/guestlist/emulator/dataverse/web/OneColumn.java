package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Segment;

import java.util.List;

/** One column of a row, which has an address of its own. */
record OneColumn(Call call, Row row, Column column) {

    /** Reads, sets or clears it; {@code rest} is what the path has behind its name. */
    Response answer(List<Segment> rest) {
        var raw = rest.size() == 1 && rest.getFirst().name().equals("$value");
        if (!rest.isEmpty() && !raw) {
            throw Refusals.noSegment(rest.getFirst().name());
        }
        return switch (call.method()) {
            case "GET" -> raw ? rawValue() : value();
            case "PUT" -> new Writing(call, row.type()).put(row, column);
            case "DELETE" -> new Writing(call, row.type()).clear(row, column);
            default -> throw Refusals.badVerb();
        };
    }

    private Response value() {
        return row.get(column)
                .map(value ->
                        Answers.object(
                                200,
                                json -> {
                                    json.writeStringProperty(
                                            "@odata.context",
                                            call.context(
                                                    row.type().setName()
                                                            + "("
                                                            + row.id()
                                                            + ")/"
                                                            + column.name()));
                                    json.writePOJOProperty(
                                            "value",
                                            value instanceof Number || value instanceof Boolean
                                                    ? value
                                                    : RowJson.text(value));
                                }))
                .orElseGet(Answers::nothing);
    }

    private Response rawValue() {
        return row.get(column)
                .map(value -> Response.of(200, "text/plain", RowJson.text(value)))
                .orElseGet(Answers::nothing);
    }
}
