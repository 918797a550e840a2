package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.ScriptedServer;
import dev.guestlist.tenant.http.ScriptedServer.Arrival;
import dev.guestlist.tenant.http.ScriptedServer.Reply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Takes batches apart, so that a test's script sees single requests, with paths decoded and without
 * the version, whether they came alone or in a batch.
 */
final class ScriptedGraph implements Function<Arrival, Reply> {
    /** A request to Graph. */
    record Asked(String method, String path, String body) {
        String line() {
            return method + " " + path;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Function<Asked, Reply> script;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    ScriptedGraph(Function<Asked, Reply> script) {
        this.script = script;
    }

    /** Single requests, including those in batches. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    @Override
    public Reply apply(Arrival arrival) {
        if (arrival.path().endsWith("/token")) {
            return ScriptedServer.say(404, "");
        }
        var path = arrival.path().substring("/v1.0".length());
        return path.equals("/$batch")
                ? batch(JSON.readTree(arrival.body()))
                : single(arrival.method(), path, arrival.body());
    }

    private Reply single(String method, String path, String body) {
        var decoded = URLDecoder.decode(path, StandardCharsets.UTF_8);
        var one = new Asked(method, decoded, body);
        asked.add(one);
        return script.apply(one);
    }

    /** Answers in reverse order: clients must not rely on the order. */
    private Reply batch(JsonNode batch) {
        var responses = JSON.createArrayNode();
        var requests = batch.get("requests");
        if (requests.size() > 20) {
            return ScriptedServer.say(400, "{\"error\":{\"code\":\"BadRequest\"}}");
        }
        for (var request : requests) {
            var body = request.has("body") ? request.get("body").toString() : "";
            var reply =
                    single(request.get("method").asString(), request.get("url").asString(), body);
            if (!(reply instanceof Reply.Say say)) {
                return reply;
            }
            var response = JSON.createObjectNode();
            if (!say.body().isEmpty()) {
                response.set("body", JSON.readTree(say.body()));
            }
            response.set("headers", JSON.valueToTree(say.headers()));
            response.put("status", say.status());
            response.put("id", request.get("id").asString());
            responses.insert(0, response);
        }
        return ScriptedServer.say(200, "{\"responses\":" + responses + "}");
    }
}
