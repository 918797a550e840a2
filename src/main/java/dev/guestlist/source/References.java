package dev.guestlist.source;

import dev.guestlist.model.Door;
import dev.guestlist.model.NearestName;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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

    boolean accessPackage(String key, SourceLocation where) {
        return known("access-package", declared.accessPackages().keySet(), key, where);
    }

    /** The doors that were found, in the order of the keys. */
    SequencedMap<String, SourceLocation> doors(Door.Kind kind, List<Yaml.Scalar> keys) {
        var found = new LinkedHashMap<String, SourceLocation>();
        for (var key : keys) {
            if (door(kind, key.text(), key.where())) {
                found.putIfAbsent(key.text(), key.where());
            }
        }
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
                NearestName.hint(key, names).orElseGet(() -> all(names)));
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
