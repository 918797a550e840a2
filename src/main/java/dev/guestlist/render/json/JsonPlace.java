package dev.guestlist.render.json;

import tools.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a JSON document and its position.
 *
 * @param path for messages: {@code changes[3].role}; empty for the document itself
 */
record JsonPlace(JsonNode node, String path) {
    /** The document is not as expected; the message says where. Does not leave the package. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unexpected(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage());
        }
    }

    JsonPlace member(String name) {
        var place = path.isEmpty() ? name : path + "." + name;
        var member = node.optional(name);
        return new JsonPlace(
                member.orElseThrow(() -> new Unexpected(place + " is missing")), place);
    }

    Stream<JsonPlace> elements() {
        if (!node.isArray()) {
            throw isNot("a list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> new JsonPlace(node.get(index), path + "[" + index + "]"));
    }

    Unexpected isNot(String what) {
        return new Unexpected((path.isEmpty() ? "it" : path) + " is not " + what);
    }

    Unexpected isUnknownMember() {
        return new Unexpected(path + " is not known to this version");
    }

    Unexpected isUnknown(String word) {
        return new Unexpected(path + " is not known to this version: " + word);
    }

    Unexpected because(String sentence) {
        return new Unexpected(sentence);
    }

    Unexpected refused(RuntimeException because) {
        return new Unexpected((path.isEmpty() ? "it" : path) + ": " + because.getMessage());
    }
}
