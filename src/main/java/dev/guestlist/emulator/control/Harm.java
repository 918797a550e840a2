package dev.guestlist.emulator.control;

import dev.guestlist.emulator.http.Alteration;
import dev.guestlist.emulator.http.Interference;
import dev.guestlist.emulator.http.Response;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a fault rule does:
 *
 * <pre>
 *   {"answer":429, "retryAfter":"2.128"}        the service's own refusal
 *   {"answer":404, "page":true}                 a gateway's page
 *   {"answer":200, "text":"ok", "type":"text/plain", "afterEffect":true}
 *   {"half":true}, {"half":"chunk"}, {"half":"text"}
 *   {"type":"text/html"}, {"circle":2}, {"capitals":true}
 * </pre>
 */
final class Harm {
    private static final Set<String> KEYS =
            Set.of(
                    "answer",
                    "retryAfter",
                    "body",
                    "page",
                    "text",
                    "type",
                    "afterEffect",
                    "cut",
                    "late",
                    "slow",
                    "half",
                    "circle",
                    "capitals");

    /** The form of the pages that Azure Application Gateway answers by itself. */
    private static final String PAGE =
            """
            <html>
            <head><title>STATUS</title></head>
            <body>
            <center><h1>STATUS</h1></center>
            <hr><center>Microsoft-Azure-Application-Gateway/v2</center>
            </body>
            </html>
            """;

    private Harm() {}

    static Interference read(JsonNode node) {
        FaultScript.refuseUnknown(node, KEYS);
        if (node.has("answer")) {
            var response = answer(node);
            return node.path("afterEffect").asBoolean(false)
                    ? new Interference.Afterwards(response)
                    : new Interference.Instead(response);
        }
        if (node.has("cut")) {
            return switch (node.path("cut").asString("")) {
                case "before" -> new Interference.CutBefore();
                case "after" -> new Interference.CutAfter();
                default -> throw new IllegalArgumentException("'cut' must be 'before' or 'after'");
            };
        }
        if (node.has("late")) {
            return new Interference.Late(duration(node, "late"));
        }
        if (node.has("slow")) {
            return new Interference.SlowBody(duration(node, "slow"));
        }
        if (node.has("half")) {
            return half(node.path("half"));
        }
        return new Interference.Altered(alteration(node));
    }

    private static Interference half(JsonNode node) {
        return switch (node.asString("")) {
            case "true" -> new Interference.HalfBody();
            case "chunk" -> new Interference.HalfChunk();
            case "text" -> new Interference.Altered(new Alteration.HalfText());
            default -> throw new IllegalArgumentException("'half' must be true, 'chunk' or 'text'");
        };
    }

    private static Alteration alteration(JsonNode node) {
        if (node.path("circle").asInt(0) > 0) {
            return new Alteration.Circle(node.path("circle").asInt());
        }
        if (node.path("capitals").asBoolean(false)) {
            return new Alteration.Capitals();
        }
        if (node.has("type")) {
            return new Alteration.Relabelled(node.path("type").asString(""));
        }
        throw new IllegalArgumentException(
                "'do' must say one of answer, cut, late, slow, half, type, circle, capitals");
    }

    private static Response answer(JsonNode node) {
        var status = node.path("answer").asInt(0);
        var own = node.has("page") || node.has("text") || node.has("body");
        if (status < (own ? 200 : 400) || status > 599) {
            throw new IllegalArgumentException(
                    "'answer' must be a status from 400 to 599, or from 200 with a page, text or"
                            + " body");
        }
        var response = body(node, status);
        return FaultScript.text(node, "retryAfter")
                .map(value -> response.with("Retry-After", value))
                .orElse(response);
    }

    private static Response body(JsonNode node, int status) {
        if (node.path("page").asBoolean(false)) {
            return Response.of(
                    status, "text/html", PAGE.replace("STATUS", Integer.toString(status)));
        }
        var type = FaultScript.text(node, "type");
        if (node.has("text")) {
            var text = node.path("text").asString("");
            return text.isEmpty()
                    ? Response.of(status)
                    : Response.of(status, type.orElse("text/plain"), text);
        }
        var json =
                Response.json(
                        status,
                        node.has("body")
                                ? node.path("body")
                                : Map.of("error", OwnErrors.of(status)));
        return type.map(other -> json.with("Content-Type", other)).orElse(json);
    }

    private static Duration duration(JsonNode node, String key) {
        try {
            return Duration.parse(node.path(key).asString(""));
        } catch (DateTimeException noDuration) {
            throw new IllegalArgumentException(
                    "'" + key + "' must be a duration such as PT2.5S", noDuration);
        }
    }
}
