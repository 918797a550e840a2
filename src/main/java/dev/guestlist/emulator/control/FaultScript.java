package dev.guestlist.emulator.control;

import dev.guestlist.emulator.http.Interference;
import dev.guestlist.emulator.http.Response;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads fault rules from JSON:
 *
 * <pre>
 *   {"method":"POST", "path":"/v1.0/invitations", "nth":17, "do":{"cut":"after"}}
 *   {"path":"/v1.0/*", "every":5, "do":{"answer":429, "retryAfter":"2.128"}}
 *   {"path":"/sales/*", "probability":0.05, "seed":7, "times":20, "do":{"late":"PT3S"}}
 * </pre>
 */
public final class FaultScript {

    private static final Set<String> KEYS =
            Set.of("method", "path", "nth", "every", "probability", "seed", "times", "do");

    private FaultScript() {}

    /** A list of rules, or one rule. */
    public static List<FaultRule> read(JsonNode json) {
        var rules = new ArrayList<FaultRule>();
        if (json.isArray()) {
            json.valueStream().forEach(node -> rules.add(rule(node)));
        } else {
            rules.add(rule(json));
        }
        return List.copyOf(rules);
    }

    private static FaultRule rule(JsonNode node) {
        refuseUnknown(node, KEYS);
        return new FaultRule(
                text(node, "method"),
                text(node, "path"),
                when(node),
                node.path("times").asInt(Integer.MAX_VALUE),
                harm(node.path("do")));
    }

    private static FaultRule.When when(JsonNode node) {
        if (node.has("nth")) {
            return new FaultRule.Nth(node.path("nth").asLong());
        }
        if (node.has("every")) {
            return new FaultRule.Every(node.path("every").asLong());
        }
        if (node.has("probability")) {
            return new FaultRule.Sometimes(
                    node.path("probability").asDouble(), node.path("seed").asLong(0));
        }
        return new FaultRule.Always();
    }

    private static Interference harm(JsonNode node) {
        refuseUnknown(
                node,
                Set.of(
                        "answer",
                        "retryAfter",
                        "body",
                        "afterEffect",
                        "cut",
                        "late",
                        "slow",
                        "half"));
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
        if (node.path("half").asBoolean(false)) {
            return new Interference.HalfBody();
        }
        throw new IllegalArgumentException("'do' must say one of answer, cut, late, slow, half");
    }

    private static Response answer(JsonNode node) {
        var status = node.path("answer").asInt(0);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("'answer' must be a status from 400 to 599");
        }
        var body = node.has("body") ? node.path("body") : null;
        var response = Response.json(status, body == null ? Map.of("error", error(status)) : body);
        return text(node, "retryAfter")
                .map(value -> response.with("Retry-After", value))
                .orElse(response);
    }

    /** The texts of learn.microsoft.com/graph/throttling and learn.microsoft.com/graph/errors. */
    private static Map<String, Object> error(int status) {
        return switch (status) {
            case 429 ->
                    Map.of(
                            "code",
                            "TooManyRequests",
                            "message",
                            "Please retry again later.",
                            "innerError",
                            Map.of(
                                    "code",
                                    "429",
                                    "message",
                                    "Please retry after",
                                    "status",
                                    "429"));
            case 409 ->
                    Map.of(
                            "code",
                            "Directory_ConcurrencyViolation",
                            "message",
                            "Error due to concurrent requests being made to the tenant. Please wait"
                                    + " briefly and retry.");
            case 500 ->
                    Map.of(
                            "code",
                            "Service_InternalServerError",
                            "message",
                            "Encountered an internal server error.");
            case 503 ->
                    Map.of(
                            "code",
                            "ServiceUnavailable",
                            "message",
                            "The service is temporarily unavailable.");
            case 504 -> Map.of("code", "UnknownError", "message", "");
            default ->
                    Map.of(
                            "code",
                            "UnknownError",
                            "message",
                            "Status " + status + " by the fault script.");
        };
    }

    private static Duration duration(JsonNode node, String key) {
        try {
            return Duration.parse(node.path(key).asString(""));
        } catch (DateTimeException noDuration) {
            throw new IllegalArgumentException(
                    "'" + key + "' must be a duration such as PT2.5S", noDuration);
        }
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(n -> !n.isMissingNode()).map(n -> n.asString(""));
    }

    private static void refuseUnknown(JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a fault rule and its 'do' must be objects");
        }
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("unknown key '" + key + "'");
                });
    }
}
