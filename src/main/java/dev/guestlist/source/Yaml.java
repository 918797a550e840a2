package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A YAML value with its position. The methods that read a key are lenient: they treat a value of
 * the wrong type as absent, since the schema check has already reported it.
 */
sealed interface Yaml {
    SourceLocation where();

    /** The type of a plain value in YAML 1.2's core schema (yaml.org/spec/1.2.2, chapter 10.3). */
    enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN,
        NULL
    }

    record Scalar(SourceLocation where, Kind kind, String text) implements Yaml {}

    record Sequence(SourceLocation where, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        /** The items that are text. */
        List<Scalar> texts() {
            var texts = new ArrayList<Scalar>(items.size());
            for (var item : items) {
                if (item instanceof Scalar scalar && scalar.kind() == Kind.TEXT) {
                    texts.add(scalar);
                }
            }
            return texts;
        }
    }

    /** A key of a mapping: its name, its position and its value. */
    record Entry(String name, SourceLocation key, Yaml value) {}

    /**
     * A block of unique keys in file order. A list and not a map, since there are many blocks and
     * most are short.
     */
    record Mapping(SourceLocation where, List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> entry(String key) {
            for (var entry : entries) {
                if (entry.name().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        Optional<Yaml> value(String key) {
            return entry(key).map(Entry::value);
        }

        Optional<Scalar> text(String key) {
            return value(key).flatMap(Yaml::asText);
        }

        Optional<Scalar> scalar(String key, Kind kind) {
            var value = value(key);
            return value.isPresent()
                            && value.get() instanceof Scalar scalar
                            && scalar.kind() == kind
                    ? Optional.of(scalar)
                    : Optional.empty();
        }

        /** The texts of a list; empty if there is no list. */
        List<Scalar> texts(String key) {
            return sequence(key).map(Sequence::texts).orElse(List.of());
        }

        Optional<Sequence> sequence(String key) {
            return value(key).flatMap(Yaml::asSequence);
        }

        Optional<Mapping> mapping(String key) {
            return value(key).flatMap(Yaml::asMapping);
        }

        /** The entries of the mapping at {@code key}; empty if there is none. */
        List<Entry> children(String key) {
            return mapping(key).map(Mapping::entries).orElse(List.of());
        }
    }

    static Optional<Scalar> asText(Yaml value) {
        return value instanceof Scalar scalar && scalar.kind() == Kind.TEXT
                ? Optional.of(scalar)
                : Optional.empty();
    }

    static Optional<Sequence> asSequence(Yaml value) {
        return value instanceof Sequence sequence ? Optional.of(sequence) : Optional.empty();
    }

    static Optional<Mapping> asMapping(Yaml value) {
        return value instanceof Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }
}
