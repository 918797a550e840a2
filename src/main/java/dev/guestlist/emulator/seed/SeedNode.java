package dev.guestlist.emulator.seed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A mapping in a state file with the path to it, for reading without casts.
 *
 * @param place such as {@code users[3]}
 * @param values the mapping; {@code null} values are kept
 */
public record SeedNode(String place, Map<String, Object> values) {

    /** Any value read as a mapping. */
    public static SeedNode of(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new SeedException(place, "expected a mapping, found " + describe(value));
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, item) -> values.put(String.valueOf(key), item));
        return new SeedNode(place, values);
    }

    /** Whether a key stands there, be it with {@code null}. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A value of any type. */
    public Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A text; numbers and booleans are taken as they are spelled. */
    public Optional<String> text(String key) {
        return value(key).map(value -> scalar(at(key), value));
    }

    /** A text that must be there. */
    public String requiredText(String key) {
        return text(key).orElseThrow(() -> new SeedException(place, "'" + key + "' is missing"));
    }

    /** An id. */
    public Optional<UUID> id(String key) {
        return text(key).map(text -> parseId(at(key), text));
    }

    /** An id that must be there. */
    public UUID requiredId(String key) {
        return parseId(at(key), requiredText(key));
    }

    /** A whole number, or another one. */
    public int number(String key, int otherwise) {
        return value(key)
                .map(value -> {
                    if (value instanceof Integer number) {
                        return number;
                    }
                    throw new SeedException(at(key), "expected a number, found " + describe(value));
                })
                .orElse(otherwise);
    }

    /** A yes or no. */
    public Optional<Boolean> flag(String key) {
        return value(key)
                .map(value -> {
                    if (value instanceof Boolean flag) {
                        return flag;
                    }
                    throw new SeedException(
                            at(key), "expected true or false, found " + describe(value));
                });
    }

    /** A time; a date alone is its first moment in UTC. */
    public Optional<Instant> time(String key) {
        return text(key).map(text -> parseTime(at(key), text));
    }

    /** The items of a list; nothing there is an empty list. */
    public List<Object> list(String key) {
        var value = value(key).orElse(List.of());
        if (!(value instanceof List<?> list)) {
            throw new SeedException(at(key), "expected a list, found " + describe(value));
        }
        return new ArrayList<>(list);
    }

    /** The texts of a list. */
    public List<String> texts(String key) {
        return list(key).stream().map(item -> scalar(at(key), item)).toList();
    }

    /** The mappings of a list. */
    public List<SeedNode> nodes(String key) {
        var nodes = new ArrayList<SeedNode>();
        for (var item : list(key)) {
            nodes.add(of(at(key) + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    /** A mapping, empty when nothing is there. */
    public SeedNode node(String key) {
        return value(key)
                .map(value -> of(at(key), value))
                .orElseGet(() -> new SeedNode(at(key), Map.of()));
    }

    /** Refuses keys that nobody reads. */
    public void allow(Set<String> keys) {
        values.keySet().stream()
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new SeedException(place, "unknown key '" + key + "'");
                });
    }

    /** The path to a key of this mapping. */
    public String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private static UUID parseId(String place, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new SeedException(place, "'" + text + "' is no id (a GUID)", noId);
        }
    }

    private static Instant parseTime(String place, String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException noTime) {
            throw new SeedException(
                    place, "'" + text + "' is no time such as 2026-11-15T09:30:00Z", noTime);
        }
    }

    private static String scalar(String place, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw new SeedException(place, "expected a text, found " + describe(value));
        }
        return String.valueOf(value);
    }

    private static String describe(Object value) {
        return switch (value) {
            case null -> "nothing";
            case Map<?, ?> map -> "a mapping";
            case List<?> list -> "a list";
            case String text -> "the text '" + text + "'";
            case Object other -> "'" + other + "'";
        };
    }
}
