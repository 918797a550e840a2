package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Environment;
import dev.guestlist.emulator.dataverse.Ids;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.seed.SeedNode;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.Tenant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds an environment from its node of the state file. */
public final class EnvironmentReader {
    private static final Set<String> KEYS =
            Set.of(
                    "id",
                    "organizationId",
                    "displayName",
                    "url",
                    "sku",
                    "location",
                    "created",
                    "securityGroup",
                    "organization",
                    "businessUnits",
                    "roles",
                    "applicationUsers",
                    "users",
                    "everybody",
                    "teams",
                    "apps",
                    "fieldSecurityProfiles",
                    "licenceRoles",
                    "audits",
                    "version");

    private final SeedNode node;
    private final Directories directories;
    private final Instance instance;
    private final Names names;

    private EnvironmentReader(SeedNode node, Instance instance, Directories directories) {
        this.node = node;
        this.instance = instance;
        this.directories = directories;
        this.names = new Names(instance);
    }

    /**
     * Reads one environment; everybody in the directory who is eligible is a user of it afterwards.
     */
    public static Instance read(
            String key, SeedNode node, Tenant tenant, Guesses guesses, Directories directories) {
        node.allow(KEYS);
        var profile =
                new Environment.Profile(
                        key,
                        node.id("id")
                                .orElseGet(() ->
                                        Ids.derived(tenant.profile().id(), "environment", key)),
                        node.id("organizationId")
                                .orElseGet(() ->
                                        Ids.derived(tenant.profile().id(), "organization", key)),
                        node.requiredText("displayName"),
                        withoutSlash(node.requiredText("url")),
                        node.text("sku").orElse("Production"),
                        node.text("location").orElse("australia"),
                        node.time("created").orElse(Instant.parse("2024-03-14T06:05:00Z")));
        var environment = new Environment(profile, group(node, tenant), tenant, guesses);
        var instance = new Instance(environment);
        new EnvironmentReader(node, instance, directories).fill();
        return instance;
    }

    private void fill() {
        units();
        instance.builtInUsers().found();
        node.node("licenceRoles")
                .values()
                .forEach((sku, role) -> instance.licenceRoles().bring(sku, String.valueOf(role)));
        node.nodes("roles").forEach(this::role);
        instance.licenceRoles().mark();
        new UserReader(instance, node, directories, names).read();
        new MembershipReader(instance, node, names).read();
        instance.store()
                .continueFrom(
                        node.value("version").map(Object::toString).map(Long::valueOf).orElse(0L));
        instance.environment().open();
        instance.store().commit();
    }

    private void units() {
        var organization =
                Columns.read(instance.store().type("organization"), node.node("organization"));
        var units = node.nodes("businessUnits");
        var displayName = instance.environment().profile().displayName();
        var rootNode = units.stream().filter(unit -> !unit.has("parent")).findFirst();
        var rootName = rootNode.map(unit -> unit.requiredText("name")).orElse(displayName);
        instance.units()
                .found(
                        rootName,
                        rootNode.flatMap(unit -> unit.id("id")).orElseGet(() -> unitId(rootName)),
                        organization);
        for (var unit : units) {
            if (unit.has("parent")) {
                var name = unit.requiredText("name");
                instance.units()
                        .add(
                                unit.id("id").orElseGet(() -> unitId(name)),
                                name,
                                names.unit(unit, "parent"),
                                Columns.read(
                                        instance.store().type("businessunit"),
                                        unit.node("columns")));
            } else {
                var root = instance.environment().rootUnit();
                instance.store()
                        .put(
                                root.with(
                                        Columns.read(
                                                instance.store().type("businessunit"),
                                                unit.node("columns"))));
            }
        }
    }

    private UUID unitId(String name) {
        return Ids.derived(instance.environment().profile().id(), "businessunit", name);
    }

    private void role(SeedNode role) {
        role.allow(Set.of("id", "name", "businessUnit", "privileges", "columns"));
        var name = role.requiredText("name");
        var columns = new LinkedHashMap<String, Optional<Object>>();
        columns.put("ismanaged", Optional.of(false));
        columns.putAll(Columns.read(instance.store().type("role"), role.node("columns")));
        var id =
                role.id("id")
                        .orElseGet(() ->
                                Ids.derived(instance.environment().profile().id(), "role", name));
        var made = instance.roles().define(id, name, names.unit(role, "businessUnit"), columns);
        if (role.has("privileges")) {
            instance.privileges().give(made, role.texts("privileges"));
        } else {
            instance.privileges().giveReading(made);
        }
    }

    private static Optional<UUID> group(SeedNode node, Tenant tenant) {
        return node.text("securityGroup")
                .map(name ->
                        tenant.groups().allWritten().stream()
                                .filter(group ->
                                        group.text(GroupShape.DISPLAY_NAME).equals(name)
                                                || group.id().toString().equals(name))
                                .findFirst()
                                .orElseThrow(() ->
                                        new SeedException(
                                                node.at("securityGroup"),
                                                "there is no group '" + name + "'"))
                                .id());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
