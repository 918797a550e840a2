package dev.guestlist.tenant.http;

import dev.guestlist.model.Guid;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Walks over one JSON document without building a tree, so only the extracted values take memory.
 * Whatever a visitor does not read is skipped.
 *
 * <pre>{@code
 * at.members(name -> {
 *     switch (name) {
 *         case "id" -> id = at.text();
 *         case "roles" -> roles = at.texts();
 *         default -> {}
 *     }
 * });
 * }</pre>
 */
public final class Cursor {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** For single objects; in pages of a thousand it would take longer than all the rest. */
    private static final JsonFactory STRICT =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonParser parser;
    private final Map<String, String> words = new HashMap<>();

    private Cursor(JsonParser parser) {
        this.parser = parser;
        parser.nextToken();
    }

    /**
     * Reads a document to its end.
     *
     * @throws tools.jackson.core.JacksonException if it is not JSON, is cut off, goes on after its
     *     end or can't be read
     */
    public static <T> T over(InputStream document, Function<Cursor, T> reading) {
        return drive(FACTORY.createParser(ObjectReadContext.empty(), document), reading);
    }

    /** The same, where no object may have a member twice. */
    public static <T> T over(String document, Function<Cursor, T> reading) {
        return drive(STRICT.createParser(ObjectReadContext.empty(), document), reading);
    }

    /** Visits each member of the object here; does nothing if there is something else here. */
    public void members(Consumer<String> visitor) {
        if (!atObject()) {
            return;
        }
        var depth = depth();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            visitor.accept(name);
            climb(depth);
        }
    }

    /**
     * The same for an object that says something about the whole answer.
     *
     * @throws tools.jackson.core.JacksonException if a member comes twice
     */
    public void membersOnce(Consumer<String> visitor) {
        var names = new HashSet<String>();
        members(name -> {
            if (!names.add(name)) {
                throw new StreamReadException(parser, "two members of the same name");
            }
            visitor.accept(name);
        });
    }

    /** Visits each element of the array here; does nothing if there is something else here. */
    public void elements(Runnable visitor) {
        if (!atArray()) {
            return;
        }
        var depth = depth();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            visitor.run();
            climb(depth);
        }
    }

    /** A string, number or truth value as text; empty for null and for anything else. */
    public Optional<String> text() {
        var token = parser.currentToken();
        return token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL
                ? Optional.of(parser.getString())
                : Optional.empty();
    }

    /**
     * The same for a text that many rows share, such as a role's id or a company: one object for
     * all of them instead of ten thousand copies.
     */
    public Optional<String> word() {
        var text = text();
        return text.isPresent()
                ? Optional.of(words.computeIfAbsent(text.get(), Function.identity()))
                : text;
    }

    /** A GUID in the spelling that ids are compared in, whatever the service writes. */
    public Optional<String> guid() {
        return text().map(Guid::folded);
    }

    /** The same for a GUID that many rows share, see {@link #word}. */
    public Optional<String> sharedGuid() {
        return guid().map(id -> words.computeIfAbsent(id, Function.identity()));
    }

    /** The strings in the array here. */
    public List<String> texts() {
        var texts = new ArrayList<String>();
        elements(() -> text().ifPresent(texts::add));
        return texts;
    }

    /** Whether the value here is {@code true}. */
    public boolean truth() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** The whole number here, or 0 if there is none. */
    public int number() {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
    }

    /** The value here, whatever it is, as a JSON document of its own. */
    public String json() {
        var copy = new StringWriter();
        try (var generator = FACTORY.createGenerator(ObjectWriteContext.empty(), copy)) {
            generator.copyCurrentStructure(parser);
        }
        return copy.toString();
    }

    /** Whether nothing, or the word {@code null}, is here. */
    public boolean atNull() {
        return parser.currentToken() == null || parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean atArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean atObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    private static <T> T drive(JsonParser parser, Function<Cursor, T> reading) {
        try (parser) {
            var cursor = new Cursor(parser);
            var result = reading.apply(cursor);
            cursor.climb(0);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than one document");
            }
            return result;
        }
    }

    private int depth() {
        return parser.streamReadContext().getNestingDepth();
    }

    private void climb(int depth) {
        while (depth() > depth) {
            parser.nextToken();
        }
    }
}
