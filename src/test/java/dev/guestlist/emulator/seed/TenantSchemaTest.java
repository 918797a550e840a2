package dev.guestlist.emulator.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.UserShape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** The schema that editors use says what the program reads. */
final class TenantSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SCHEMA = Path.of("schema/tenant.schema.json");

    @Test
    void the_example_tenant_and_what_is_saved_of_it_keep_to_the_schema(@TempDir Path folder)
            throws Exception {
        var saved = folder.resolve("saved.yaml");
        try (var emulator = Emulator.start(EmulatorOptions.standard())) {
            Files.writeString(saved, emulator.state());
        }
        assertEquals(List.of(), problems(Files.readString(saved)));
        var example = Path.of("src/main/resources/dev/guestlist/emulator/seed/contoso.yaml");
        assertEquals(List.of(), problems(Files.readString(example)));
    }

    @Test
    void a_mistake_is_seen() throws Exception {
        var yaml =
                """
                version: 1
                tenant: { id: x, displayName: T, initialDomain: t.onmicrosoft.com }
                users: [{ shoeSize: 43 }]
                """;
        assertFalse(problems(yaml).isEmpty());
    }

    @Test
    void every_property_that_is_read_is_in_the_schema() throws Exception {
        var schema = JSON.readTree(Files.readString(SCHEMA));
        var users = new TreeSet<String>();
        UserShape.SHAPE.properties().forEach(property -> users.add(property.name()));
        users.add("id");
        assertEquals(
                users,
                new TreeSet<>(
                        schema.path("$defs").path("user").path("properties").propertyNames()));
        var groups = new TreeSet<String>(List.of("id", "members"));
        GroupShape.SHAPE.properties().forEach(property -> groups.add(property.name()));
        assertEquals(
                groups,
                new TreeSet<>(
                        schema.path("properties")
                                .path("groups")
                                .path("items")
                                .path("properties")
                                .propertyNames()));
    }

    private static List<String> problems(String yaml) throws Exception {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA));
        var json = JSON.writeValueAsString(Yaml.read("test", yaml).values());
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
