package dev.guestlist.emulator.control;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
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
            Set.of("method", "path", "nth", "from", "every", "probability", "seed", "times", "do");

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
                Harm.read(node.path("do")));
    }

    private static FaultRule.When when(JsonNode node) {
        if (node.has("nth")) {
            return new FaultRule.Nth(node.path("nth").asLong());
        }
        if (node.has("from")) {
            return new FaultRule.From(node.path("from").asLong());
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

    static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(n -> !n.isMissingNode()).map(n -> n.asString(""));
    }

    static void refuseUnknown(JsonNode node, Set<String> known) {
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
