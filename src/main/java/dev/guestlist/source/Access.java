package dev.guestlist.source;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Door;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.GuestAccess;
import dev.guestlist.model.Names;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The access that one block of the files grants, be it a bundle or a guest: doors by key, each with
 * the place that names it.
 *
 * @param environments in file order, each only once
 */
record Access(
        SortedMap<String, SourceLocation> groups,
        SortedMap<String, SourceLocation> licenses,
        List<Asked> environments) {
    Access {
        groups = Copies.sorted(groups);
        licenses = Copies.sorted(licenses);
        environments = List.copyOf(environments);
    }

    /**
     * What a block grants in one environment.
     *
     * @param environment its key
     * @param roles by name; spellings of one name are one role
     * @param where the environment's key in the block
     */
    record Asked(
            String environment,
            SortedMap<String, SourceLocation> roles,
            Optional<Yaml.Scalar> businessUnit,
            SourceLocation where) {
        Asked {
            roles = Copies.sorted(roles);
        }

        EnvironmentAccess access() {
            return new EnvironmentAccess(roles, businessUnit.map(Yaml.Scalar::text), where);
        }
    }

    /** As the guest should have it: in the order of the keys. */
    GuestAccess access() {
        var inside = new TreeMap<String, EnvironmentAccess>();
        environments.forEach(asked -> inside.put(asked.environment(), asked.access()));
        return new GuestAccess(groups, licenses, inside);
    }

    /** What a block names, whether it is declared or not. */
    static Access read(Yaml.Mapping block) {
        var environments = new ArrayList<Asked>();
        for (var child : block.children("environments")) {
            environments.add(asked(child));
        }
        return new Access(
                places(block.texts("groups"), new TreeMap<>()),
                places(block.texts("licenses"), new TreeMap<>()),
                environments);
    }

    private static Asked asked(Yaml.Entry entry) {
        var block = Yaml.asMapping(entry.value());
        var roles = block.map(named -> named.texts("roles")).orElse(List.of());
        return new Asked(
                entry.name(),
                places(roles, asRoles()),
                block.flatMap(named -> named.text("businessUnit")),
                entry.key());
    }

    private static SortedMap<String, SourceLocation> places(
            List<Yaml.Scalar> names, SortedMap<String, SourceLocation> places) {
        for (var name : names) {
            places.putIfAbsent(name.text(), name.where());
        }
        return places;
    }

    private static SortedMap<String, SourceLocation> asRoles() {
        return new TreeMap<>(Names.ORDER);
    }

    /** Only what is declared; the rest becomes problems. */
    Access declared(References references) {
        return new Access(
                references.doors(Door.Kind.GROUP, groups),
                references.doors(Door.Kind.LICENSE, licenses),
                environments.stream()
                        .filter(asked ->
                                references.door(
                                        Door.Kind.ENVIRONMENT, asked.environment(), asked.where()))
                        .toList());
    }

    /** The access of all blocks together; what several blocks grant is attributed to the first. */
    static Access united(String guest, List<Access> blocks, Findings findings) {
        if (blocks.size() == 1) {
            return blocks.getFirst();
        }
        var groups = new TreeMap<String, SourceLocation>();
        var licenses = new TreeMap<String, SourceLocation>();
        var environments = new LinkedHashMap<String, Asked>();
        for (var block : blocks) {
            block.groups().forEach(groups::putIfAbsent);
            block.licenses().forEach(licenses::putIfAbsent);
            for (var asked : block.environments()) {
                environments.merge(
                        asked.environment(),
                        asked,
                        (one, other) -> united(guest, one, other, findings));
            }
        }
        return new Access(groups, licenses, List.copyOf(environments.values()));
    }

    private static Asked united(String guest, Asked one, Asked other, Findings findings) {
        if (one.businessUnit().isPresent() && other.businessUnit().isPresent()) {
            var first = one.businessUnit().get();
            var second = other.businessUnit().get();
            if (!Names.same(first.text(), second.text())) {
                findings.error(
                        "conflicting-business-unit",
                        second.where(),
                        "guest %s has two business units in %s: %s here, %s at %s"
                                .formatted(
                                        guest,
                                        one.environment(),
                                        Quoted.of(second.text()),
                                        Quoted.of(first.text()),
                                        first.where()),
                        "a user belongs to one business unit per environment; remove one of the"
                                + " two");
            }
        }
        var roles = asRoles();
        one.roles().forEach(roles::putIfAbsent);
        other.roles().forEach(roles::putIfAbsent);
        return new Asked(
                one.environment(), roles, one.businessUnit().or(other::businessUnit), one.where());
    }
}
