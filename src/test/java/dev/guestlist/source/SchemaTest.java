package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The schema is documented: editors show its descriptions and examples. */
final class SchemaTest {
    private static final JsonNode SCHEMA =
            new JsonMapper().readTree(Path.of("schema/guests.schema.json"));

    @Test
    void every_key_has_a_description_and_an_example() {
        var silent = new ArrayList<String>();
        for (var pointer : keys()) {
            var key = SCHEMA.at(pointer);
            if (key.path("description").stringValue("").isBlank()
                    || key.path("examples").isEmpty()) {
                silent.add(pointer);
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void every_example_is_what_its_key_allows() {
        var wrong = new ArrayList<String>();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (var pointer : keys()) {
            var part = JsonMapper.shared().createObjectNode();
            part.set("$defs", SCHEMA.path("$defs"));
            part.set("allOf", JsonMapper.shared().createArrayNode().add(SCHEMA.at(pointer)));
            var schema = registry.getSchema(part);
            for (var example : SCHEMA.at(pointer).path("examples")) {
                schema.validate(example).forEach(error -> wrong.add(pointer + ": " + error));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_block_refuses_keys_it_does_not_know() {
        var open = new ArrayList<String>();
        blocks("", SCHEMA).stream()
                .filter(pointer -> !SCHEMA.at(pointer).has("additionalProperties"))
                .forEach(open::add);
        assertEquals(List.of(), open);
    }

    /** Pointers to every key of every block, and to every definition. */
    private static List<String> keys() {
        var pointers = new ArrayList<String>();
        for (var block : blocks("", SCHEMA)) {
            for (var name : SCHEMA.at(block).path("properties").propertyNames()) {
                pointers.add(block + "/properties/" + name);
            }
        }
        for (var name : SCHEMA.path("$defs").propertyNames()) {
            pointers.add("/$defs/" + name);
        }
        return pointers;
    }

    /** Pointers to everything of type object. */
    private static List<String> blocks(String pointer, JsonNode node) {
        var found = new ArrayList<String>();
        if (node.path("type").stringValue("").equals("object")) {
            found.add(pointer);
        }
        for (var group : List.of("properties", "$defs")) {
            for (var entry : node.path(group).properties()) {
                var below = pointer + "/" + group + "/" + entry.getKey();
                found.addAll(blocks(below, entry.getValue()));
            }
        }
        return found;
    }
}
