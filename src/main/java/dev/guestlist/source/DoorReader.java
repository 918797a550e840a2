package dev.guestlist.source;

import dev.guestlist.model.Copies;
import dev.guestlist.model.DeclaredDoors;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Door.LicenseDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.Guid;
import dev.guestlist.model.Names;
import dev.guestlist.model.Origin;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.source.Yaml.Kind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the doors that the files declare. For each one that can't be read, there is a problem
 * instead. Two doors to the same thing are an error, since each claims to be complete.
 */
final class DoorReader {
    private DoorReader() {}

    static DeclaredDoors read(Declarations declared, References references, Findings findings) {
        return new DeclaredDoors(
                groups(declared, findings),
                licenses(declared, findings),
                environments(declared, references, findings));
    }

    private static SortedMap<String, GroupDoor> groups(Declarations declared, Findings findings) {
        var doors = new TreeMap<String, GroupDoor>();
        var same = new Same("group", findings);
        declared.doors(Door.Kind.GROUP)
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value())
                                .flatMap(block -> group(key, entry.key(), block))
                                .ifPresent(door -> doors.put(key, door)));
        doors.values()
                .forEach(door ->
                        same.check(
                                door.id().orElseGet(() -> Names.folded(door.displayName())),
                                door.key(),
                                door.where()));
        return doors;
    }

    private static Optional<GroupDoor> group(String key, SourceLocation where, Yaml.Mapping block) {
        return block.text("displayName")
                .map(name ->
                        new GroupDoor(
                                key,
                                name.text(),
                                block.text("id").map(Yaml.Scalar::text).map(Guid::folded),
                                where));
    }

    private static SortedMap<String, LicenseDoor> licenses(
            Declarations declared, Findings findings) {
        var doors = new TreeMap<String, LicenseDoor>();
        var same = new Same("license", findings);
        declared.doors(Door.Kind.LICENSE)
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value())
                                .flatMap(block -> license(key, entry.key(), block, findings))
                                .ifPresent(door -> doors.put(key, door)));
        doors.values()
                .forEach(door -> same.check(Names.folded(door.sku()), door.key(), door.where()));
        return doors;
    }

    private static Optional<LicenseDoor> license(
            String key, SourceLocation where, Yaml.Mapping block, Findings findings) {
        var disabled =
                block.sequence("disabledPlans")
                        .map(plans ->
                                plans.texts().stream()
                                        .map(Yaml.Scalar::text)
                                        .map(Guid::bare)
                                        .toList())
                        .map(Copies::sorted);
        var keepFree =
                block.scalar("keepFree", Kind.INTEGER)
                        .filter(number -> !findings.isRefused(number.where()))
                        .map(number -> Scalars.integer(number, findings))
                        .filter(seats -> seats >= 0 && seats <= Integer.MAX_VALUE)
                        .orElse(0L)
                        .intValue();
        return block.text("sku")
                .map(sku -> new LicenseDoor(key, Guid.bare(sku.text()), disabled, keepFree, where));
    }

    private static SortedMap<String, EnvironmentDoor> environments(
            Declarations declared, References references, Findings findings) {
        var doors = new TreeMap<String, EnvironmentDoor>();
        var same = new Same("environment", findings);
        declared.doors(Door.Kind.ENVIRONMENT)
                .forEach((key, entry) ->
                        Yaml.asMapping(entry.value())
                                .flatMap(block ->
                                        environment(key, entry.key(), block, references, findings))
                                .ifPresent(door -> doors.put(key, door)));
        doors.values()
                .forEach(door -> same.check(Origin.withPath(door.url()), door.key(), door.where()));
        return doors;
    }

    private static Optional<EnvironmentDoor> environment(
            String key,
            SourceLocation where,
            Yaml.Mapping block,
            References references,
            Findings findings) {
        var group = securityGroup(block, references);
        return block.text("url")
                .flatMap(url -> Urls.environment(url, findings))
                .map(url ->
                        new EnvironmentDoor(
                                key,
                                url,
                                group,
                                block.text("businessUnit").map(Yaml.Scalar::text),
                                where));
    }

    private static SecurityGroup securityGroup(Yaml.Mapping block, References references) {
        var key = block.text("securityGroup");
        if (key.isEmpty()) {
            return new SecurityGroup.Unstated();
        }
        if (key.get().text().equals("none")) {
            return new SecurityGroup.None();
        }
        return references.door(Door.Kind.GROUP, key.get().text(), key.get().where())
                ? new SecurityGroup.Of(key.get().text())
                : new SecurityGroup.Unstated();
    }

    /** Finds two keys for the same thing in the tenant. */
    private static final class Same {
        private final String kind;
        private final Findings findings;
        private final Map<String, String> keys = new HashMap<>();

        Same(String kind, Findings findings) {
            this.kind = kind;
            this.findings = findings;
        }

        /**
         * Checks one more.
         *
         * @param identity equal for the same thing
         */
        void check(String identity, String key, SourceLocation where) {
            var other = keys.putIfAbsent(identity, key);
            if (other != null) {
                findings.error(
                        "same-" + kind,
                        where,
                        "%1$ss %2$s and %3$s are the same %1$s".formatted(kind, other, key),
                        "keep one key and use it everywhere");
            }
        }
    }
}
