package dev.guestlist.source;

import com.networknt.schema.path.NodePath;

import dev.guestlist.model.Door;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value in a file and how messages refer to it.
 *
 * @param names keys and indexes from the root to the value
 * @param value the value at that path
 */
record Passage(List<String> names, Yaml value) {
    static Passage of(Yaml.Mapping root, NodePath path) {
        var names = new ArrayList<String>();
        Yaml value = root;
        for (var i = 0; i < path.getNameCount(); i++) {
            var name = String.valueOf(path.getElement(i));
            names.add(name);
            value =
                    switch (value) {
                        case Yaml.Mapping mapping -> mapping.value(name).orElseThrow();
                        case Yaml.Sequence sequence -> sequence.items().get(Integer.parseInt(name));
                        case Yaml.Scalar scalar -> scalar;
                    };
        }
        return new Passage(List.copyOf(names), value);
    }

    SourceLocation where() {
        return value.where();
    }

    /** The position of a key of this mapping. */
    SourceLocation keyOf(String key) {
        return ((Yaml.Mapping) value).entry(key).orElseThrow().key();
    }

    /**
     * Whether a key of this mapping has nothing behind it, like the rest of a text after a comma.
     */
    boolean isKeyAlone(String key) {
        return ((Yaml.Mapping) value).value(key).orElseThrow() instanceof Yaml.Scalar text
                && text.kind() == Yaml.Kind.NULL
                && text.text().isEmpty();
    }

    /** The key of this value; for an item, the key of its list. */
    String name() {
        if (names.isEmpty()) {
            return "the file";
        }
        var last = names.getLast();
        return isIndex(last) && names.size() > 1
                ? "an entry of " + names.get(names.size() - 2)
                : last;
    }

    /** What this mapping is, for use in a sentence. */
    String title() {
        if (names.isEmpty()) {
            return "the file";
        }
        if (names.size() == 2 && names.getFirst().equals("guests")) {
            return email().map(email -> "guest " + email).orElse("the guest");
        }
        return names.size() < 2
                ? names.getLast()
                : oneOf(names.get(names.size() - 2))
                        .map(kind -> kind + " " + names.getLast())
                        .orElse(names.getLast());
    }

    /** What is declared in the section with this name. */
    private static Optional<String> oneOf(String section) {
        return switch (section) {
            case "bundles" -> Optional.of("bundle");
            case "partners" -> Optional.of("partner");
            default ->
                    Stream.of(Door.Kind.values())
                            .filter(kind -> kind.section().equals(section))
                            .map(Door.Kind::noun)
                            .findFirst();
        };
    }

    private Optional<String> email() {
        return Yaml.asMapping(value)
                .flatMap(guest -> guest.text("email"))
                .map(text -> Quoted.of(text.text()))
                .map(quoted -> quoted.substring(1, quoted.length() - 1));
    }

    private static boolean isIndex(String name) {
        return name.chars().allMatch(Character::isDigit);
    }
}
