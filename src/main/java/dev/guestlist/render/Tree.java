package dev.guestlist.render;

import dev.guestlist.model.Limits;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The small things of the JSON formats. Absent values are written as null, so that keys are fixed.
 */
final class Tree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Tree() {}

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static <T> ArrayNode array(Collection<T> items, Function<T, ? extends JsonNode> write) {
        var array = NODES.arrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    static ArrayNode texts(Collection<String> texts) {
        return array(texts, NODES::stringNode);
    }

    static JsonNode text(Optional<String> text) {
        return orNull(text, NODES::stringNode);
    }

    static <T> JsonNode orNull(Optional<T> value, Function<T, ? extends JsonNode> write) {
        return value.<JsonNode>map(write).orElse(NODES.nullNode());
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode person(Person person) {
        return object().put("email", person.email().value())
                .put("name", person.name())
                .set("objectId", text(person.objectId()));
    }

    static ObjectNode location(SourceLocation where) {
        return object().put("file", where.file())
                .put("line", where.line())
                .put("column", where.column());
    }

    static ObjectNode limits(Limits limits) {
        return object().put("removals", limits.removals()).put("percent", limits.percent());
    }

    static ObjectNode target(Target target) {
        var node = object().put("key", target.key()).put("name", target.name());
        return switch (target) {
            case Target.Group group -> node.put("id", group.id());
            case Target.License license -> node.put("id", license.id());
            case Target.Environment environment ->
                    node.put("id", environment.id()).put("url", environment.url().toString());
        };
    }

    static ObjectNode role(Role role) {
        return object().put("name", role.name())
                .put("id", role.id())
                .set("businessUnit", unit(role.unit()));
    }

    static ObjectNode unit(Role.Unit unit) {
        return object().put("name", unit.name()).put("id", unit.id());
    }
}
