package dev.guestlist.render;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object of a plan file, asked for its members by name and type.
 *
 * @param path where in the file, for messages: {@code changes[3].role}
 */
record Fields(JsonNode node, String path) {
    /** The file is not as a plan file is; the message says where. Does not leave the reader. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unexpected(String message) {
            super(message);
        }
    }

    Fields {
        if (!node.isObject()) {
            throw new Unexpected((path.isEmpty() ? "it" : path) + " is not an object");
        }
    }

    Fields object(String name) {
        return new Fields(member(name), at(name));
    }

    <T> Optional<T> optional(String name, Function<Fields, T> read) {
        return member(name).isNull() ? Optional.empty() : Optional.of(read.apply(object(name)));
    }

    String text(String name) {
        return text(member(name), at(name));
    }

    Optional<String> optionalText(String name) {
        return member(name).isNull() ? Optional.empty() : Optional.of(text(name));
    }

    int number(String name) {
        return member(name)
                .intValueOpt()
                .orElseThrow(() -> new Unexpected(at(name) + " is not a whole number"));
    }

    boolean flag(String name) {
        return member(name)
                .booleanValueOpt()
                .orElseThrow(() -> new Unexpected(at(name) + " is neither true nor false"));
    }

    List<String> texts(String name) {
        return list(name, Fields::text);
    }

    <T> List<T> objects(String name, Function<Fields, T> read) {
        return list(name, (node, path) -> read.apply(new Fields(node, path)));
    }

    /** A text that means something: a date, an address, a link. */
    <T> T parsed(String name, Function<String, T> parse) {
        var text = text(name);
        return checked(name, () -> parse.apply(text));
    }

    /** A constant by its name in lower case. */
    <E extends Enum<E>> E choice(String name, E[] constants) {
        var text = text(name);
        for (var constant : constants) {
            if (Tree.name(constant).equals(text)) {
                return constant;
            }
        }
        throw unknown(name);
    }

    /** Whatever is built from this object, when its own checks may refuse. */
    <T> T checked(String name, Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw new Unexpected(at(name) + ": " + refused.getMessage());
        }
    }

    Unexpected unknown(String name) {
        return new Unexpected(at(name) + " is not known to this version: " + text(name));
    }

    private interface Element<T> {
        T read(JsonNode node, String path);
    }

    private <T> List<T> list(String name, Element<T> element) {
        var array = member(name);
        if (!array.isArray()) {
            throw new Unexpected(at(name) + " is not a list");
        }
        var list = new ArrayList<T>(array.size());
        for (var index = 0; index < array.size(); index++) {
            list.add(element.read(array.get(index), at(name) + "[" + index + "]"));
        }
        return list;
    }

    private static String text(JsonNode node, String path) {
        return node.stringValueOpt().orElseThrow(() -> new Unexpected(path + " is not a text"));
    }

    private JsonNode member(String name) {
        return node.optional(name).orElseThrow(() -> new Unexpected(at(name) + " is missing"));
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
