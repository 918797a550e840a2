package dev.guestlist.source;

import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A YAML value with its position. The methods that read a key are lenient: they treat a value of
 * the wrong type as absent, since the schema check has already reported it.
 *
 * <p>Values hold their place as file, line and column instead of as an object: a list of ten
 * thousand guests has half a million of them.
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

    record Scalar(String file, int line, int column, Kind kind, String text) implements Yaml {
        Scalar(SourceLocation where, Kind kind, String text) {
            this(where.file(), where.line(), where.column(), kind, text);
        }

        @Override
        public SourceLocation where() {
            return new SourceLocation(file, line, column);
        }
    }

    record Sequence(String file, int line, int column, List<Yaml> items) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }

        Sequence(SourceLocation where, List<Yaml> items) {
            this(where.file(), where.line(), where.column(), items);
        }

        @Override
        public SourceLocation where() {
            return new SourceLocation(file, line, column);
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
    record Entry(String name, String file, int line, int column, Yaml value) {
        Entry(String name, SourceLocation key, Yaml value) {
            this(name, key.file(), key.line(), key.column(), value);
        }

        SourceLocation key() {
            return new SourceLocation(file, line, column);
        }
    }

    /**
     * A block of unique keys in file order. A list and not a map, since there are many blocks and
     * most are short.
     */
    record Mapping(String file, int line, int column, List<Entry> entries) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Mapping(SourceLocation where, List<Entry> entries) {
            this(where.file(), where.line(), where.column(), entries);
        }

        @Override
        public SourceLocation where() {
            return new SourceLocation(file, line, column);
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
