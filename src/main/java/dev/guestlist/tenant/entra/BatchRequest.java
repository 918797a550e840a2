package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;

/** Writes calls as one request to Graph (learn.microsoft.com/graph/json-batching). */
final class BatchRequest {
    private static final JsonFactory JSON = new JsonFactory();

    private final Graph graph;

    BatchRequest(Graph graph) {
        this.graph = graph;
    }

    /** The calls with these numbers, each with its number as its id. */
    String body(List<Call> calls, List<Integer> numbers) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("requests");
            json.writeStartArray();
            for (var index : numbers) {
                write(json, index, calls.get(index));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private void write(JsonGenerator json, int index, Call call) {
        json.writeStartObject();
        json.writeStringProperty("id", Integer.toString(index));
        json.writeStringProperty("method", call.method());
        json.writeStringProperty("url", relative(call.target()));
        var headers = new TreeMap<>(call.headers());
        headers.remove("Accept");
        call.content().ifPresent(content -> headers.put("Content-Type", content.type()));
        if (!headers.isEmpty()) {
            json.writeName("headers");
            json.writeStartObject();
            headers.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        if (call.content().isPresent()) {
            json.writeName("body");
            json.writeRawValue(call.content().get().text());
        }
        json.writeEndObject();
    }

    /** Addresses in a batch are relative to the version. */
    private String relative(String target) {
        if (!target.startsWith(graph.base() + "/")) {
            throw CallException.elsewhere(graph.remote().root(), target);
        }
        return target.substring(graph.base().length());
    }
}
