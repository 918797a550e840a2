package dev.guestlist.source;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import dev.guestlist.model.Problem;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The JSON Schema of the guest list, the same file that editors use. Formats are checked only by
 * the code that reads the values, which can give better messages.
 */
final class Schema {
    private static final String RESOURCE = "/schema/guests.schema.json";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final com.networknt.schema.Schema schema;

    private Schema(com.networknt.schema.Schema schema) {
        this.schema = schema;
    }

    static Schema load() {
        try (var text = Schema.class.getResourceAsStream(RESOURCE)) {
            var schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Objects.requireNonNull(text, RESOURCE));
            schema.initializeValidators(); // otherwise each thread does, at its first value
            return new Schema(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with the structure of a file. */
    List<Problem> problems(Yaml.Mapping root) {
        var errors = schema.validate(json(root));
        var sentences = new SchemaProblems(schema.getSchemaNode(), root, errors);
        return errors.stream().flatMap(error -> sentences.of(error).stream()).toList();
    }

    private static JsonNode json(Yaml value) {
        return switch (value) {
            case Yaml.Mapping mapping -> {
                var object = JSON.objectNode();
                for (var entry : mapping.entries()) {
                    object.set(entry.name(), json(entry.value()));
                }
                yield object;
            }
            case Yaml.Sequence sequence -> {
                var array = JSON.arrayNode(sequence.items().size());
                for (var item : sequence.items()) {
                    array.add(json(item));
                }
                yield array;
            }
            case Yaml.Scalar scalar ->
                    switch (scalar.kind()) {
                        case TEXT -> JSON.stringNode(scalar.text());
                        case INTEGER -> JSON.numberNode(Scalars.integer(scalar));
                        // No key takes a fraction, so any fraction is rejected just the same.
                        case NUMBER -> JSON.numberNode(0.5);
                        case BOOLEAN -> JSON.booleanNode(Scalars.truth(scalar));
                        case NULL -> JSON.nullNode();
                    };
        };
    }
}
