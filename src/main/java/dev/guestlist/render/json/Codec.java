package dev.guestlist.render.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The JSON form of a value, both ways. Objects with members are {@link ObjectCodec}s. */
interface Codec<T> {
    Codec<String> TEXT =
            of(
                    JsonNodeFactory.instance::stringNode,
                    at -> at.node().stringValueOpt().orElseThrow(() -> at.isNot("a string")));

    Codec<Integer> NUMBER =
            of(
                    number -> JsonNodeFactory.instance.numberNode(number.intValue()),
                    at -> at.node().intValueOpt().orElseThrow(() -> at.isNot("a whole number")));

    Codec<Boolean> FLAG =
            of(
                    JsonNodeFactory.instance::booleanNode,
                    at -> at.node().booleanValueOpt().orElseThrow(() -> at.isNot("true or false")));

    Codec<Optional<String>> OPTIONAL_TEXT = optional(TEXT);

    JsonNode write(T value);

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonPlace.Unexpected if the value is anything else; the message says where and why
     */
    T read(JsonPlace at);

    static <T> Codec<T> of(Function<T, JsonNode> write, Function<JsonPlace, T> read) {
        return new Codec<>() {
            @Override
            public JsonNode write(T value) {
                return write.apply(value);
            }

            @Override
            public T read(JsonPlace at) {
                return read.apply(at);
            }
        };
    }

    /** A string with a meaning: a date, an address, a link. */
    static <T> Codec<T> parsed(Function<T, String> print, Function<String, T> parse) {
        return of(
                value -> TEXT.write(print.apply(value)),
                at -> {
                    var text = TEXT.read(at);
                    try {
                        return parse.apply(text);
                    } catch (IllegalArgumentException | DateTimeException refused) {
                        throw at.refused(refused);
                    }
                });
    }

    /** A constant by its name in lower case. */
    static <E extends Enum<E>> Codec<E> choice(E[] constants) {
        return choice(List.of(constants), constant -> constant.name().toLowerCase(Locale.ROOT));
    }

    /** One of several values, each with its own word. */
    static <T> Codec<T> choice(List<? extends T> values, Function<T, String> word) {
        return of(
                value -> TEXT.write(word.apply(value)),
                at -> {
                    var text = TEXT.read(at);
                    return values.stream()
                            .filter(value -> word.apply(value).equals(text))
                            .<T>map(value -> value)
                            .findFirst()
                            .orElseThrow(() -> at.isUnknown(text));
                });
    }

    /** An absent value is null, so that the keys are fixed. */
    static <T> Codec<Optional<T>> optional(Codec<T> codec) {
        return of(
                value ->
                        value.<JsonNode>map(codec::write)
                                .orElse(JsonNodeFactory.instance.nullNode()),
                at -> at.node().isNull() ? Optional.empty() : Optional.of(codec.read(at)));
    }

    static <T> Codec<List<T>> list(Codec<T> codec) {
        return of(
                values -> {
                    var array = JsonNodeFactory.instance.arrayNode();
                    values.forEach(value -> array.add(codec.write(value)));
                    return array;
                },
                at -> at.elements().map(codec::read).toList());
    }

    /** The same JSON for a value of another type. */
    default <U> Codec<U> as(Function<U, T> toJson, Function<T, U> toValue) {
        return of(value -> write(toJson.apply(value)), at -> toValue.apply(read(at)));
    }
}
