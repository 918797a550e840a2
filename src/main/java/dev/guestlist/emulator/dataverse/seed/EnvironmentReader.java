package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.Environment;
import dev.guestlist.emulator.dataverse.Ids;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.seed.SeedNode;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.Tenant;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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
                    "audits",
                    "version");

    private final SeedNode node;
    private final Directories directories;
    private final Instance instance;

    /** Roles by unit and name, since every user names some. */
    private final Map<String, Row> roleIds = new HashMap<>();

    private EnvironmentReader(SeedNode node, Instance instance, Directories directories) {
        this.node = node;
        this.instance = instance;
        this.directories = directories;
    }

    /**
     * Reads one environment; everybody in the directory who is eligible is a user of it afterwards.
     */
    public static Instance read(
            String key,
            SeedNode node,
            Tenant tenant,
            Guesses<DataverseGuess> guesses,
            Directories directories) {
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
        node.nodes("roles").forEach(this::role);
        node.nodes("applicationUsers").forEach(this::applicationUser);
        node.nodes("users").forEach(this::user);
        instance.sync().settle();
        everybody();
        new MembershipReader(instance, node, this::rolesOf).read();
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
                                unit(unit, "parent"),
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
        var made = instance.roles().define(id, name, unit(role, "businessUnit"), columns);
        if (role.has("privileges")) {
            instance.privileges().give(made, role.texts("privileges"));
        } else {
            instance.privileges().giveReading(made);
        }
    }

    private void applicationUser(SeedNode user) {
        user.allow(Set.of("application", "id", "businessUnit", "roles", "columns"));
        var appId = user.requiredId("application");
        var row =
                user.has("columns")
                        ? restored(user)
                        : instance.environment()
                                .tenant()
                                .application(appId)
                                .map(app ->
                                        instance.people()
                                                .arrive(
                                                        appId,
                                                        app.displayName(),
                                                        app.servicePrincipalId()))
                                .orElseThrow(() ->
                                        new SeedException(
                                                user.place(),
                                                "no application has the id " + appId));
        rolesOf(user, row, "systemuserroles_association");
    }

    private void user(SeedNode user) {
        user.allow(Set.of("user", "id", "businessUnit", "roles", "columns", "disabled"));
        var row = user.has("columns") ? restored(user) : arrived(user);
        rolesOf(user, row, "systemuserroles_association");
        instance.store().commit();
    }

    private Row restored(SeedNode user) {
        var columns = Columns.read(instance.store().type("systemuser"), user.node("columns"));
        var unit = Optional.<Object>of(unit(user, "businessUnit").id());
        var all = new LinkedHashMap<>(columns);
        all.putIfAbsent("_businessunitid_value", unit);
        return instance.people().add(user.requiredId("id"), all);
    }

    private Row arrived(SeedNode user) {
        var name = user.requiredText("user");
        var person =
                directories
                        .person(name)
                        .orElseThrow(() ->
                                new SeedException(
                                        user.place(), "nobody in the directory is '" + name + "'"));
        var placed = instance.people().arrive(person, unit(user, "businessUnit").id());
        return user.flag("disabled").orElse(false)
                ? instance.store().put(placed.with("isdisabled", true))
                : placed;
    }

    /** Whoever is not named one by one gets the roles that everybody gets. */
    private void everybody() {
        if (!node.has("everybody")) {
            return;
        }
        var rest = node.node("everybody");
        rest.allow(Set.of("roles", "businessUnit"));
        var unit = unit(rest, "businessUnit");
        for (var user : instance.store().table("systemuser").all().toArray(Row[]::new)) {
            if (user.guid("applicationid").isEmpty()
                    && instance.store().linked(user, "systemuserroles_association").isEmpty()) {
                rolesOf(
                        rest,
                        instance.people().place(user, unit.id()),
                        "systemuserroles_association");
            }
        }
    }

    /** Roles by name in the unit of their holder, or with the name of another unit. */
    private void rolesOf(SeedNode holder, Row row, String links) {
        var own =
                instance.store()
                        .find("businessunit", row.guid("_businessunitid_value").orElseThrow())
                        .orElseThrow();
        for (var entry : holder.list("roles")) {
            var named =
                    entry instanceof Map<?, ?>
                            ? SeedNode.of(holder.at("roles"), entry)
                            : new SeedNode("", Map.of());
            var name =
                    entry instanceof Map<?, ?> ? named.requiredText("role") : String.valueOf(entry);
            var unit = named.has("businessUnit") ? unit(named, "businessUnit") : own;
            var role =
                    named(name, unit)
                            .or(() ->
                                    Guids.parse(name)
                                            .flatMap(id -> instance.store().find("role", id)))
                            .orElseThrow(() ->
                                    new SeedException(
                                            holder.at("roles"), "there is no role '" + name + "'"));
            instance.store().link(links, row, role.id());
        }
    }

    private Optional<Row> named(String name, Row unit) {
        if (roleIds.isEmpty()) {
            for (var role : instance.store().table("role").all()) {
                var place = role.guid("_businessunitid_value").orElseThrow();
                roleIds.putIfAbsent(place + " " + role.text("name"), role);
            }
        }
        return Optional.ofNullable(roleIds.get(unit.id() + " " + name));
    }

    private Row unit(SeedNode holder, String key) {
        return holder.text(key)
                .map(name ->
                        instance.units()
                                .named(name)
                                .orElseThrow(() ->
                                        new SeedException(
                                                holder.at(key),
                                                "there is no business unit '" + name + "'")))
                .orElseGet(() -> instance.environment().rootUnit());
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
