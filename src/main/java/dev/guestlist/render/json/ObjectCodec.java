package dev.guestlist.render.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An object whose members are declared once, in the order in which they are written, as arguments
 * of the constructor:
 *
 * <pre>
 *   ObjectCodec&lt;Person&gt; PERSON = object(json -&gt; new Person(
 *           json.with("email", EMAIL, Person::email),
 *           json.text("name", Person::name),
 *           json.optionalText("objectId", Person::objectId)));
 * </pre>
 *
 * The declaration runs in both directions. While reading, {@code with} returns the value of the
 * member; while writing, it writes and returns the value of the accessor, so the object is built
 * once more and discarded. An undeclared member is rejected: this version must not skip what it
 * does not know.
 */
final class ObjectCodec<T> implements Codec<T> {
    private final Function<Members<T>, T> declaration;

    private ObjectCodec(Function<Members<T>, T> declaration) {
        this.declaration = declaration;
    }

    static <T> ObjectCodec<T> object(Function<Members<T>, T> declaration) {
        return new ObjectCodec<>(declaration);
    }

    @Override
    public JsonNode write(T value) {
        var object = JsonNodeFactory.instance.objectNode();
        writeInto(object, value);
        return object;
    }

    @Override
    public T read(JsonPlace at) {
        if (!at.node().isObject()) {
            throw at.isNot("an object");
        }
        var declared = new HashSet<String>();
        var value = readFrom(at, declared);
        for (var name : at.node().propertyNames()) {
            if (!declared.contains(name)) {
                throw at.member(name).isUnknownMember();
            }
        }
        return value;
    }

    /** The value built while writing is discarded; it must equal the value that was written. */
    private void writeInto(ObjectNode object, T value) {
        var again = declaration.apply(new Writing<>(object, value));
        assert again.equals(value) : "a member is missing from the JSON of " + value;
    }

    private T readFrom(JsonPlace at, Set<String> declared) {
        try {
            return declaration.apply(new Reading<>(at, declared));
        } catch (IllegalArgumentException | DateTimeException refused) {
            throw at.refused(refused);
        }
    }

    /** Declares an object's members. */
    sealed interface Members<T> {
        <F> F with(String name, Codec<F> codec, Function<T, F> accessor);

        default String text(String name, Function<T, String> accessor) {
            return with(name, TEXT, accessor);
        }

        default Optional<String> optionalText(String name, Function<T, Optional<String>> accessor) {
            return with(name, OPTIONAL_TEXT, accessor);
        }

        default int number(String name, Function<T, Integer> accessor) {
            return with(name, NUMBER, accessor);
        }

        /** A member that is written only if there is something to write. */
        <F> Optional<F> ifAny(String name, Codec<F> codec, Function<T, Optional<F>> accessor);

        /** The members of a part, inlined among those of the whole. */
        <F> F among(ObjectCodec<F> codec, Function<T, F> accessor);

        /** A member that always has the same value. */
        default <F> void always(String name, Codec<F> codec, F constant) {
            var found = with(name, codec, _ -> constant);
            if (!found.equals(constant)) {
                throw new IllegalArgumentException(name + " is not " + constant);
            }
        }
    }

    private record Writing<T>(ObjectNode object, T value) implements Members<T> {
        @Override
        public <F> F with(String name, Codec<F> codec, Function<T, F> accessor) {
            var member = accessor.apply(value);
            object.set(name, codec.write(member));
            return member;
        }

        @Override
        public <F> Optional<F> ifAny(
                String name, Codec<F> codec, Function<T, Optional<F>> accessor) {
            var member = accessor.apply(value);
            member.ifPresent(found -> object.set(name, codec.write(found)));
            return member;
        }

        @Override
        public <F> F among(ObjectCodec<F> codec, Function<T, F> accessor) {
            var part = accessor.apply(value);
            codec.writeInto(object, part);
            return part;
        }
    }

    private record Reading<T>(JsonPlace at, Set<String> declared) implements Members<T> {
        @Override
        public <F> F with(String name, Codec<F> codec, Function<T, F> accessor) {
            declared.add(name);
            return codec.read(at.member(name));
        }

        @Override
        public <F> Optional<F> ifAny(
                String name, Codec<F> codec, Function<T, Optional<F>> accessor) {
            declared.add(name);
            return at.node().has(name)
                    ? Optional.of(codec.read(at.member(name)))
                    : Optional.empty();
        }

        @Override
        public <F> F among(ObjectCodec<F> codec, Function<T, F> accessor) {
            return codec.readFrom(at, declared);
        }
    }
}
