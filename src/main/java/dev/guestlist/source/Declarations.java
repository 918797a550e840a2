package dev.guestlist.source;

import dev.guestlist.model.Cloud;
import dev.guestlist.model.Door;
import dev.guestlist.model.Guid;
import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all files together declare, not interpreted yet. Each door, package and setting is declared
 * in only one file; guests can be in any.
 *
 * @param start start of the first file, for problems with things that are missing
 * @param guestsValue position of the value of the first {@code guests}
 */
record Declarations(
        SourceLocation start,
        Optional<Yaml.Scalar> tenant,
        Optional<Cloud> cloud,
        Map<Door.Kind, SortedMap<String, Yaml.Entry>> doors,
        SortedMap<String, Yaml.Entry> bundles,
        SortedMap<String, Yaml.Entry> partners,
        Yaml.Mapping defaults,
        Yaml.Mapping limits,
        Yaml.Mapping rules,
        Optional<Yaml.Scalar> unlisted,
        List<Yaml> former,
        Optional<SourceLocation> guestsValue) {

    static Declarations join(List<Yaml.Mapping> files, Findings findings) {
        for (var file : files) {
            file.scalar("version", Yaml.Kind.INTEGER)
                    .ifPresent(version -> Scalars.integer(version, findings));
        }
        return new Declarations(
                files.getFirst().where(),
                tenant(files, findings),
                agreed(files, "cloud", findings).flatMap(text -> Cloud.named(text.text())),
                doors(files, findings),
                named(files, "bundles", "bundle", findings),
                named(files, "partners", "partner", findings),
                single(files, "defaults", findings),
                single(files, "limits", findings),
                single(files, "rules", findings),
                agreed(files, "unlisted", findings),
                former(files),
                entries(files, "guests").stream().map(entry -> entry.value().where()).findFirst());
    }

    /** The doors of a kind, by key. */
    SortedMap<String, Yaml.Entry> doors(Door.Kind kind) {
        return doors.getOrDefault(kind, Collections.emptySortedMap());
    }

    private static Map<Door.Kind, SortedMap<String, Yaml.Entry>> doors(
            List<Yaml.Mapping> files, Findings findings) {
        var doors = new EnumMap<Door.Kind, SortedMap<String, Yaml.Entry>>(Door.Kind.class);
        for (var kind : Door.Kind.values()) {
            doors.put(kind, named(files, kind.section(), kind.noun(), findings));
        }
        return doors;
    }

    private static SortedMap<String, Yaml.Entry> named(
            List<Yaml.Mapping> files, String section, String kind, Findings findings) {
        var declared = new TreeMap<String, Yaml.Entry>();
        files.stream()
                .flatMap(file -> file.children(section).stream())
                .forEach(child -> {
                    var first = declared.putIfAbsent(child.name(), child);
                    if (first != null) {
                        twice(kind + " " + child.name(), child.key(), first.key(), findings);
                    }
                });
        return declared;
    }

    private static List<Yaml> former(List<Yaml.Mapping> files) {
        return files.stream()
                .flatMap(file -> file.sequence("former").stream())
                .flatMap(list -> list.items().stream())
                .toList();
    }

    private static Yaml.Mapping single(List<Yaml.Mapping> files, String key, Findings findings) {
        var stated = entries(files, key);
        stated.stream()
                .skip(1)
                .forEach(again -> twice(key, again.key(), stated.getFirst().key(), findings));
        return stated.stream()
                .flatMap(entry -> Yaml.asMapping(entry.value()).stream())
                .findFirst()
                .orElseGet(() -> new Yaml.Mapping(files.getFirst().where(), List.of()));
    }

    private static Optional<Yaml.Scalar> tenant(List<Yaml.Mapping> files, Findings findings) {
        if (entries(files, "tenant").isEmpty()) {
            findings.error(
                    "missing-tenant",
                    files.getFirst().where(),
                    "no file names the tenant",
                    "add tenant: with one of the tenant's domains or its id");
        }
        return agreed(files, "tenant", findings);
    }

    /** A text that several files may state, if they agree. */
    private static Optional<Yaml.Scalar> agreed(
            List<Yaml.Mapping> files, String key, Findings findings) {
        var stated = new ArrayList<Yaml.Scalar>();
        for (var entry : entries(files, key)) {
            Yaml.asText(entry.value()).ifPresent(stated::add);
        }
        stated.stream()
                .filter(again -> !Guid.same(again.text(), stated.getFirst().text()))
                .forEach(other ->
                        findings.error(
                                "conflicting-" + key,
                                other.where(),
                                "this is not the %s named at %s"
                                        .formatted(key, stated.getFirst().where()),
                                "name one %s only".formatted(key)));
        return stated.stream().findFirst();
    }

    private static List<Yaml.Entry> entries(List<Yaml.Mapping> files, String key) {
        return files.stream().flatMap(file -> file.entry(key).stream()).toList();
    }

    private static void twice(
            String what, SourceLocation again, SourceLocation first, Findings findings) {
        findings.error(
                "duplicate-declaration",
                again,
                what + " is declared twice, first at " + first,
                "keep one of the two");
    }
}
