package dev.guestlist.source;

import dev.guestlist.model.Door;
import dev.guestlist.model.EnvironmentAccess;
import dev.guestlist.model.GuestAccess;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The access that one block of the files grants, be it an access package or a guest: doors by key,
 * each with the place that names it, in file order.
 */
record Access(
        SequencedMap<String, SourceLocation> groups,
        SequencedMap<String, SourceLocation> licenses,
        SequencedMap<String, Asked> environments) {

    /**
     * What a block grants in one environment.
     *
     * @param where the environment's key in the block
     */
    record Asked(
            List<Yaml.Scalar> roles, Optional<Yaml.Scalar> businessUnit, SourceLocation where) {
        Asked {
            roles = List.copyOf(roles);
        }

        /** Roles by name; names that differ only in case are one role. */
        EnvironmentAccess access() {
            var named = new TreeMap<String, Yaml.Scalar>();
            for (var role : roles) {
                named.putIfAbsent(role.text().toLowerCase(Locale.ROOT), role);
            }
            var access = new TreeMap<String, SourceLocation>();
            for (var role : named.values()) {
                access.put(role.text(), role.where());
            }
            return new EnvironmentAccess(access, businessUnit.map(Yaml.Scalar::text), where);
        }
    }

    /** As the guest should have it: in the order of the keys. */
    GuestAccess access() {
        var inside = new TreeMap<String, EnvironmentAccess>();
        environments.forEach((key, asked) -> inside.put(key, asked.access()));
        return new GuestAccess(new TreeMap<>(groups), new TreeMap<>(licenses), inside);
    }

    static Access read(Yaml.Mapping block, References references) {
        var environments = new LinkedHashMap<String, Asked>();
        for (var child : block.children("environments")) {
            if (references.door(Door.Kind.ENVIRONMENT, child.name(), child.key())) {
                environments.put(child.name(), asked(child));
            }
        }
        return new Access(
                references.doors(Door.Kind.GROUP, block.texts("groups")),
                references.doors(Door.Kind.LICENSE, block.texts("licenses")),
                environments);
    }

    private static Asked asked(Yaml.Entry entry) {
        return entry.value() instanceof Yaml.Mapping block
                ? new Asked(block.texts("roles"), block.text("businessUnit"), entry.key())
                : new Asked(List.of(), Optional.empty(), entry.key());
    }

    /** The access of all blocks together; what several blocks grant is attributed to the first. */
    static Access united(String guest, List<Access> blocks, Findings findings) {
        if (blocks.size() == 1) {
            return blocks.getFirst();
        }
        var groups = new LinkedHashMap<String, SourceLocation>();
        var licenses = new LinkedHashMap<String, SourceLocation>();
        var environments = new LinkedHashMap<String, Asked>();
        for (var block : blocks) {
            block.groups().forEach(groups::putIfAbsent);
            block.licenses().forEach(licenses::putIfAbsent);
            block.environments()
                    .forEach((key, asked) ->
                            environments.merge(
                                    key,
                                    asked,
                                    (one, other) -> united(guest, key, one, other, findings)));
        }
        return new Access(groups, licenses, environments);
    }

    private static Asked united(
            String guest, String environment, Asked one, Asked other, Findings findings) {
        if (one.businessUnit().isPresent() && other.businessUnit().isPresent()) {
            var first = one.businessUnit().get();
            var second = other.businessUnit().get();
            if (!first.text().equalsIgnoreCase(second.text())) {
                findings.error(
                        "conflicting-business-unit",
                        second.where(),
                        "guest %s has two business units in %s: %s here, %s at %s"
                                .formatted(
                                        guest,
                                        environment,
                                        Quoted.of(second.text()),
                                        Quoted.of(first.text()),
                                        first.where()),
                        "a user belongs to one business unit per environment; remove one of the"
                                + " two");
            }
        }
        var roles = new java.util.ArrayList<>(one.roles());
        roles.addAll(other.roles());
        return new Asked(roles, one.businessUnit().or(other::businessUnit), one.where());
    }
}
