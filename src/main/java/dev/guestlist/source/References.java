package dev.guestlist.source;

import dev.guestlist.model.Door;
import dev.guestlist.model.NearestName;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Resolves the keys with which one part of the files refers to another. */
final class References {
    /** How many names fit into a hint. */
    private static final int SHOWN = 15;

    private final Declarations declared;
    private final Findings findings;

    References(Declarations declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    boolean door(Door.Kind kind, String key, SourceLocation where) {
        return known(kind.code(), declared.doors(kind).keySet(), key, where);
    }

    boolean bundle(String key, SourceLocation where) {
        return known("bundle", declared.bundles().keySet(), key, where);
    }

    boolean partner(String key, SourceLocation where) {
        return known("partner", declared.partners().keySet(), key, where);
    }

    /** Those that are declared; the argument itself if all are, as is usual. */
    SortedMap<String, SourceLocation> doors(
            Door.Kind kind, SortedMap<String, SourceLocation> asked) {
        if (declared.doors(kind).keySet().containsAll(asked.keySet())) {
            return asked;
        }
        var found = new TreeMap<String, SourceLocation>();
        asked.forEach((key, where) -> {
            if (door(kind, key, where)) {
                found.put(key, where);
            }
        });
        return found;
    }

    private boolean known(String kind, Collection<String> names, String key, SourceLocation where) {
        if (names.contains(key)) {
            return true;
        }
        findings.error(
                "unknown-" + kind,
                where,
                "there is no %s %s".formatted(kind.replace('-', ' '), Quoted.of(key)),
                NearestName.hint(key, names)
                        .map(hint -> hint + Characters.strangerIn(key))
                        .orElseGet(() -> all(names)));
        return false;
    }

    private static String all(Collection<String> names) {
        if (names.isEmpty()) {
            return "none are declared";
        }
        var some = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return "declared: " + (names.size() > SHOWN ? some + ", …" : some);
    }
}
