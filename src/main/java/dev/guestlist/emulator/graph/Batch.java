package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code POST /$batch} (learn.microsoft.com/graph/json-batching). Every item goes the way of a call
 * of its own.
 */
final class Batch {

    private static final int MOST_ITEMS = 20;
    private static final int LONGEST_URL = 2048;

    private final Shop shop;
    private final Handler single;

    Batch(Shop shop, Handler single) {
        this.shop = shop;
        this.single = single;
    }

    /** One request of the batch. */
    private record Item(
            String id,
            String method,
            String url,
            Map<String, String> headers,
            Optional<JsonNode> body,
            List<String> dependsOn) {
        Item {
            headers = Map.copyOf(headers);
            dependsOn = List.copyOf(dependsOn);
        }
    }

    /** What became of one of them. */
    private record Answered(Item item, Response response) {}

    Response answer(Call call) {
        if (!call.request().method().equals("POST")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
        var items = items(call.body());
        checkDependencies(items);
        var answered = new ArrayList<Answered>();
        var statuses = new HashMap<String, Integer>();
        for (var item : items) {
            var response =
                    failedBefore(item, statuses) ? failedDependency() : run(call.request(), item);
            statuses.put(item.id(), response.status());
            answered.add(new Answered(item, response));
        }
        return written(
                shop.traps().isOn(Traps.Trap.BATCH_OUT_OF_ORDER) ? answered.reversed() : answered);
    }

    private static List<Item> items(JsonNode body) {
        var requests = body.path("requests");
        if (!requests.isArray() || requests.isEmpty()) {
            throw malformed("Invalid batch payload format.");
        }
        if (requests.size() > MOST_ITEMS) {
            throw malformed(
                    "Number of batch request steps exceeds the maximum value of "
                            + MOST_ITEMS
                            + ".");
        }
        var items = requests.valueStream().map(Batch::item).toList();
        var ids = new HashSet<String>();
        for (var item : items) {
            if (item.id().isEmpty() || !ids.add(item.id().toLowerCase(Locale.ROOT))) {
                throw malformed("Request id must be present and unique in the batch.");
            }
        }
        return items;
    }

    private static Item item(JsonNode node) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        node.path("headers")
                .properties()
                .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asString("")));
        var body = node.path("body");
        return new Item(
                node.path("id").asString(""),
                node.path("method").asString("").toUpperCase(Locale.ROOT),
                node.path("url").asString(""),
                headers,
                body.isMissingNode() || body.isNull() ? Optional.empty() : Optional.of(body),
                node.path("dependsOn").valueStream().map(one -> one.asString("")).toList());
    }

    /**
     * None, a chain, or every later item on the same one (learn.microsoft.com/graph/known-issues).
     */
    private static void checkDependencies(List<Item> items) {
        var before = new ArrayList<String>();
        var chain = true;
        var fan = new HashSet<String>();
        for (var item : items) {
            if (item.dependsOn().stream().anyMatch(id -> !before.contains(id))) {
                throw malformed(
                        "A request may only depend on requests that stand before it in the batch.");
            }
            chain &=
                    item.dependsOn().isEmpty()
                            || item.dependsOn().equals(List.of(before.getLast()));
            fan.addAll(item.dependsOn());
            before.add(item.id());
        }
        if (!chain && fan.size() > 1) {
            throw malformed(
                    "The dependencies of the batch must be a chain, or all on the same request.");
        }
    }

    private static boolean failedBefore(Item item, Map<String, Integer> statuses) {
        return item.dependsOn().stream().anyMatch(id -> statuses.getOrDefault(id, 0) >= 400);
    }

    private static Response failedDependency() {
        return Writer.value(
                424,
                Map.of(
                        "error",
                        UserFields.ordered(
                                "code",
                                "FailedDependency",
                                "message",
                                "A request this one depends on has failed.")));
    }

    private Response run(Request outer, Item item) {
        if (!item.url().startsWith("/")) {
            return refused("Invalid batch request url '" + item.url() + "'.");
        }
        if (item.url().startsWith("/v1.0/")) {
            // As github.com/microsoftgraph/msgraph-sdk-javascript/issues/1178 met it.
            return refused("Resource not found for the segment 'v1.0'.");
        }
        if (item.url().length() > LONGEST_URL) {
            return Response.of(shop.guesses().of(GraphGuess.LONG_URL_STATUS));
        }
        if (lacksContent(item)) {
            return refused(
                    "Write request id : "
                            + item.id()
                            + " does not contain Content-Type header or body.");
        }
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        outer.header("Authorization").ifPresent(value -> headers.put("Authorization", value));
        headers.putAll(item.headers());
        var body = item.body().map(Json.MAPPER::writeValueAsBytes).orElseGet(() -> new byte[0]);
        return single.handle(outer.inner(item.method(), "/v1.0" + item.url(), headers, body));
    }

    /** Actions without arguments need a body too (learn.microsoft.com/graph/known-issues). */
    private static boolean lacksContent(Item item) {
        return item.body().isPresent() ? !hasContentType(item) : item.method().equals("POST");
    }

    private static boolean hasContentType(Item item) {
        return item.headers().keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
    }

    private static Response refused(String message) {
        return Writer.value(
                400, Map.of("error", UserFields.ordered("code", "BadRequest", "message", message)));
    }

    private Response written(List<Answered> all) {
        var out = new ByteArrayOutputStream();
        try (var json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("responses");
            for (var answered : all) {
                json.writeStartObject();
                json.writeStringProperty("id", answered.item().id());
                json.writeNumberProperty("status", answered.response().status());
                json.writeName("headers");
                Writer.value(json, headers(answered.response()));
                body(json, out, answered.response());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return Response.of(200, Writer.CONTENT_TYPE, out.toByteArray());
    }

    private static Map<String, String> headers(Response response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name :
                List.of(
                        "Cache-Control",
                        "x-ms-resource-unit",
                        "OData-Version",
                        "Retry-After",
                        "Location",
                        "Content-Type",
                        Graph.SPOILT)) {
            if (!response.header(name).isEmpty()) {
                headers.put(name, response.header(name));
            }
        }
        return headers;
    }

    /** JSON as it is, past the generator that is flushed; anything else in base64 for URLs. */
    private void body(JsonGenerator json, ByteArrayOutputStream out, Response response) {
        var bytes = response.bytes();
        if (bytes.length > 0 && isJson(response)) {
            json.writeName("body").writeRawValue("").flush();
            out.writeBytes(bytes);
        } else if (bytes.length > 0) {
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            json.writeStringProperty("body", text);
        } else if (shop.guesses().is(GraphGuess.EMPTY_BATCH_BODY, GraphGuess.Empty.NULL)) {
            json.writeNullProperty("body");
        }
    }

    /** What a fault has cut would spoil the whole batch. */
    private static boolean isJson(Response response) {
        return response.header("Content-Type").startsWith("application/json")
                && (response.header(Graph.SPOILT).isEmpty() || isWhole(response));
    }

    private static boolean isWhole(Response response) {
        try {
            Json.MAPPER.readTree(response.bytes());
            return true;
        } catch (JacksonException cut) {
            return false;
        }
    }

    private static GraphRefused malformed(String message) {
        return new GraphRefused(GraphError.malformed(message));
    }
}
