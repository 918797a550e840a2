package dev.guestlist.render.json;

import static dev.guestlist.render.json.ObjectCodec.object;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/**
 * A whole file: the version of its format, then the members of its codec.
 *
 * @param code code of the problem for a file that can't be read
 * @param name name of the kind of file, for messages
 * @param hint what to do about such a file
 */
record Document<T>(ObjectCodec<T> content, String code, String name, String hint) {
    /** The version of the format that is written and read; no other version is understood. */
    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Codec<Integer> VERSION = Codec.of(Codec.NUMBER::write, Document::version);

    String write(T value) {
        return JsonText.of(whole().write(value));
    }

    /** The value, or one error that says what is wrong with the file. */
    Checked<T> read(String text) {
        try {
            return Checked.of(whole().read(new JsonPlace(MAPPER.readTree(text), "")), List.of());
        } catch (JsonPlace.Unexpected unexpected) {
            return bad(unexpected.getMessage());
        } catch (JacksonException notJson) {
            var where = notJson.getLocation();
            var place =
                    where == null
                            ? ""
                            : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
            return bad("not JSON" + place);
        }
    }

    /**
     * A text among the outermost members, even if the document goes on as something else or ends in
     * the middle.
     */
    Optional<String> textOf(String member, String document) {
        try (var parser = MAPPER.createParser(document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals(member)) {
                    return value == JsonToken.VALUE_STRING
                            ? Optional.of(parser.getString())
                            : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private ObjectCodec<T> whole() {
        return object(json -> {
            json.always("format", VERSION, FORMAT);
            return json.among(content, value -> value);
        });
    }

    private static int version(JsonPlace at) {
        var format = Codec.NUMBER.read(at);
        if (format != FORMAT) {
            throw at.because(
                    "it has format " + format + ", but this program reads format " + FORMAT);
        }
        return format;
    }

    private Checked<T> bad(String why) {
        return Checked.failed(
                List.of(Problem.error(code, "this is not a " + name + ": " + why).withHint(hint)));
    }
}
