package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.seed.SeedNode;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/** Reads who uses an environment: applications, people by name, and everybody else. */
final class UserReader {
    private static final String ROLES = "systemuserroles_association";

    private final Instance instance;
    private final SeedNode node;
    private final Directories directories;
    private final Names names;

    UserReader(Instance instance, SeedNode node, Directories directories, Names names) {
        this.instance = instance;
        this.node = node;
        this.directories = directories;
        this.names = names;
    }

    void read() {
        node.nodes("applicationUsers").forEach(this::applicationUser);
        node.nodes("users").forEach(this::user);
        instance.sync().settle();
        everybody();
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
        names.roles(user, row, ROLES);
    }

    private void user(SeedNode user) {
        user.allow(Set.of("user", "id", "businessUnit", "roles", "columns", "disabled"));
        var row = user.has("columns") ? restored(user) : arrived(user);
        names.roles(user, row, ROLES);
        instance.store().commit();
    }

    private Row restored(SeedNode user) {
        var columns = Columns.read(instance.store().type("systemuser"), user.node("columns"));
        var unit = Optional.<Object>of(names.unit(user, "businessUnit").id());
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
        var placed = instance.people().arrive(person, names.unit(user, "businessUnit").id());
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
        var unit = names.unit(rest, "businessUnit");
        for (var user : instance.store().table("systemuser").all().toArray(Row[]::new)) {
            if (user.guid("applicationid").isEmpty()
                    && instance.store().linked(user, ROLES).isEmpty()) {
                names.roles(rest, instance.people().place(user, unit.id()), ROLES);
            }
        }
    }
}
