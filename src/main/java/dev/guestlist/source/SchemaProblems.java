package dev.guestlist.source;

import com.networknt.schema.Error;

import dev.guestlist.model.NearestName;
import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The errors of the schema validator, in our own words and with positions. The validator gives the
 * keyword that failed and the path of the value; everything else is looked up in the tree.
 */
final class SchemaProblems {
    private final JsonNode schema;
    private final Yaml.Mapping root;

    /** Missing keys that are present but misspelled: one mistake should give one problem. */
    private final Set<String> misspelled = new HashSet<>();

    SchemaProblems(JsonNode schema, Yaml.Mapping root, List<Error> errors) {
        this.schema = schema;
        this.root = root;
        for (var error : errors) {
            if (error.getKeyword().equals("additionalProperties")) {
                NearestName.to(error.getProperty(), allowedKeys(error))
                        .ifPresent(key -> misspelled.add(error.getInstanceLocation() + " " + key));
            }
        }
    }

    /** Empty if another problem already reports the same mistake. */
    Optional<Problem> of(Error error) {
        var place = Passage.of(root, error.getInstanceLocation());
        return switch (error.getKeyword()) {
            case "additionalProperties" -> Optional.of(unknownKey(error, place));
            case "required" -> missingKey(error, place);
            case "type" -> Optional.of(wrongType(error, place));
            case "const" -> Optional.of(wrongVersion(place));
            case "enum" -> unknownWord(error, place);
            case "propertyNames" -> Optional.of(wrongName(error, place));
            case "pattern" -> Optional.of(Patterns.problem(place, definition(error)));
            case "uniqueItems" -> Optional.of(repeatedItem(place));
            case "maxLength" ->
                    Optional.of(
                            Problem.error(
                                            "too-long",
                                            place.where(),
                                            "%s is longer than %s characters"
                                                    .formatted(place.name(), limit(error)))
                                    .withHint("shorten it"));
            case "minimum", "maximum" -> Optional.of(outOfRange(error, place));
            default -> throw new IllegalStateException("no sentence for " + error.getKeyword());
        };
    }

    private Problem unknownKey(Error error, Passage place) {
        var key = error.getProperty();
        var allowed = allowedKeys(error);
        return Problem.error(
                        "unknown-key",
                        place.keyOf(key),
                        "unknown key %s in %s".formatted(Quoted.of(key), place.title()))
                .withHint(hint(place, key, allowed));
    }

    private static String hint(Passage place, String key, Collection<String> allowed) {
        if (key.startsWith("-")) {
            return "write a space after the dash";
        }
        if (key.indexOf(':') > 0) {
            return "write a space after the colon";
        }
        return NearestName.hint(key, allowed)
                .map(hint -> hint + Characters.strangerIn(key))
                .orElseGet(() ->
                        (place.isKeyAlone(key)
                                        ? "put the text before it in quotes if it belongs to it; "
                                        : "")
                                + "allowed keys: "
                                + String.join(", ", allowed));
    }

    private Optional<Problem> missingKey(Error error, Passage place) {
        var key = error.getProperty();
        if (misspelled.contains(error.getInstanceLocation() + " " + key)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.error(
                                "missing-key",
                                place.where(),
                                "%s has no %s".formatted(place.title(), key))
                        .withHint("add %s: …".formatted(key)));
    }

    private static Problem wrongType(Error error, Passage place) {
        var types = error.getSchemaNode();
        return Types.problem(place, (types.isArray() ? types.get(0) : types).stringValue(""));
    }

    /** Empty if it is not even text, which is reported as such. */
    private static Optional<Problem> unknownWord(Error error, Passage place) {
        var words = new ArrayList<String>();
        error.getSchemaNode().forEach(word -> words.add(word.asString()));
        return Yaml.asText(place.value())
                .map(text ->
                        Problem.error(
                                        "unknown-" + place.name(),
                                        place.where(),
                                        "%s is not a %s"
                                                .formatted(Quoted.of(text.text()), place.name()))
                                .withHint("write one of " + String.join(", ", words)));
    }

    private static Problem wrongVersion(Passage place) {
        return Problem.error(
                        "unsupported-version",
                        place.where(),
                        "only version 1 of the format is supported")
                .withHint("write version: 1");
    }

    private Problem wrongName(Error error, Passage place) {
        var key = error.getProperty();
        return Problem.error(
                        "invalid-key",
                        place.keyOf(key),
                        "%s is not a valid key in %s".formatted(Quoted.of(key), place.name()))
                .withHint(
                        key.equals("none")
                                ? "none means no group; choose another name"
                                : "use letters, digits, dots, dashes and underscores, at most 64");
    }

    private static Problem repeatedItem(Passage place) {
        var seen = new HashSet<String>();
        var again =
                ((Yaml.Sequence) place.value())
                        .texts().stream().filter(text -> !seen.add(text.text())).findFirst();
        return Problem.error(
                        "repeated-item",
                        again.map(Yaml.Scalar::where).orElse(place.where()),
                        "%s lists %s twice"
                                .formatted(
                                        place.name(),
                                        again.map(text -> Quoted.of(text.text()))
                                                .orElse("an entry")))
                .withHint("keep one of the two");
    }

    private static Problem outOfRange(Error error, Passage place) {
        return Problem.error(
                        "out-of-range",
                        place.where(),
                        "%s must be at %s %s"
                                .formatted(
                                        place.name(),
                                        error.getKeyword().equals("minimum") ? "least" : "most",
                                        limit(error)))
                .withHint("use a number within the limit");
    }

    private static String limit(Error error) {
        return error.getSchemaNode().asString();
    }

    /** The keys that the schema allows where an unknown one was found. */
    private Collection<String> allowedKeys(Error error) {
        return schemaAt(error).path("properties").propertyNames();
    }

    private JsonNode schemaAt(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var node = schema;
        for (var i = 0; i < fragment.getNameCount() - 1; i++) {
            node = node.path(fragment.getName(i));
        }
        return node;
    }

    /** The name of the definition that failed: {@code date} for {@code #/$defs/date/pattern}. */
    private static String definition(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var names = fragment.getNameCount();
        return names < 2 ? "" : fragment.getName(names - 2);
    }
}
