package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Change;
import dev.guestlist.emulator.dataverse.FieldSecurity;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what {@link MembershipReader} reads. */
final class MembershipWriter {
    private final Instance instance;
    private final Store store;
    private final Holders holders;

    MembershipWriter(Instance instance, Holders holders) {
        this.instance = instance;
        this.store = instance.store();
        this.holders = holders;
    }

    Map<String, Object> write() {
        var node = new LinkedHashMap<String, Object>();
        node.put("teams", teams());
        node.put("apps", apps());
        node.put("fieldSecurityProfiles", profiles());
        node.put("audits", instance.audit().rows().stream().map(this::audit).toList());
        return node;
    }

    private List<Object> teams() {
        var written = new ArrayList<>();
        rows("team")
                .filter(team -> !team.is("isdefault"))
                .forEach(team -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("name", team.text("name"));
                    node.putAll(holders.node(team, "teamroles_association"));
                    node.put("members", texts(store.linked(team, "teammembership_association")));
                    written.add(node);
                });
        return written;
    }

    private List<Object> apps() {
        var written = new ArrayList<>();
        rows("appmodule")
                .forEach(app -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("uniqueName", app.text("uniquename"));
                    node.put("id", app.id().toString());
                    node.put("roles", names(store.linked(app, "appmoduleroles_association")));
                    node.put("columns", Columns.write(app));
                    written.add(node);
                });
        return written;
    }

    private List<Object> profiles() {
        var written = new ArrayList<>();
        rows("fieldsecurityprofile")
                .filter(profile -> !comesWithTheEnvironment(profile))
                .forEach(profile -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("name", profile.text("name"));
                    node.put("id", profile.id().toString());
                    node.put(
                            "users",
                            texts(store.linked(profile, "systemuserprofiles_association")));
                    node.put("teams", texts(store.linked(profile, "teamprofiles_association")));
                    node.put("columns", Columns.write(profile));
                    written.add(node);
                });
        return written;
    }

    /** Nothing is to be said of the administrators' profile unless somebody has it. */
    private boolean comesWithTheEnvironment(Row profile) {
        return FieldSecurity.isAdministrators(profile)
                && store.linked(profile, "systemuserprofiles_association").isEmpty()
                && store.linked(profile, "teamprofiles_association").isEmpty();
    }

    private Map<String, Object> audit(Row row) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", row.id().toString());
        node.put("columns", Columns.write(row));
        instance.audit().change(row.id()).ifPresent(change -> told(change, node));
        return node;
    }

    private static void told(Change change, Map<String, Object> node) {
        node.put("before", Columns.write(change.before()));
        node.put("after", Columns.write(change.after()));
    }

    private List<String> names(Iterable<UUID> roles) {
        var names = new ArrayList<String>();
        roles.forEach(
                id -> store.find("role", id).map(role -> role.text("name")).ifPresent(names::add));
        return names;
    }

    private static List<String> texts(Iterable<UUID> ids) {
        var texts = new ArrayList<String>();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }

    private java.util.stream.Stream<Row> rows(String type) {
        return store.table(type).all().stream();
    }
}
