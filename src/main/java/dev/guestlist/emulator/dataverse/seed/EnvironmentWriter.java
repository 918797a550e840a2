package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes an environment so that {@link EnvironmentReader} makes the same of it again. */
public final class EnvironmentWriter {
    private final Instance instance;
    private final Store store;

    private EnvironmentWriter(Instance instance) {
        this.instance = instance;
        this.store = instance.store();
    }

    /** The environment's node. */
    public static Map<String, Object> write(Instance instance) {
        return new EnvironmentWriter(instance).node();
    }

    private Map<String, Object> node() {
        var profile = instance.environment().profile();
        var node = new LinkedHashMap<String, Object>();
        node.put("id", profile.id().toString());
        node.put("organizationId", profile.organizationId().toString());
        node.put("displayName", profile.displayName());
        node.put("url", profile.url());
        node.put("sku", profile.sku());
        node.put("location", profile.location());
        node.put("created", profile.created().toString());
        instance.environment()
                .securityGroup()
                .ifPresent(group -> node.put("securityGroup", group.toString()));
        node.put("organization", Columns.write(instance.environment().organization()));
        node.put("businessUnits", units());
        node.put("roles", roles());
        node.put("applicationUsers", applicationUsers());
        node.put("users", users());
        node.put("teams", teams());
        node.put("apps", apps());
        node.put("fieldSecurityProfiles", profiles());
        node.put("audits", rows("audit").map(this::plain).toList());
        node.put("version", store.version());
        return node;
    }

    /** Parents before children. */
    private List<Object> units() {
        var written = new ArrayList<>();
        unit(instance.environment().rootUnit(), Optional.empty(), written);
        return written;
    }

    private void unit(Row unit, Optional<Row> parent, List<Object> written) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", unit.id().toString());
        node.put("name", unit.text("name"));
        parent.ifPresent(above -> node.put("parent", above.text("name")));
        node.put("columns", Columns.write(unit));
        written.add(node);
        rows("businessunit")
                .filter(child ->
                        child.guid("_parentbusinessunitid_value").equals(Optional.of(unit.id())))
                .forEach(child -> unit(child, Optional.of(unit), written));
    }

    /** Only what somebody has made here; the rest comes with every environment. */
    private List<Object> roles() {
        var written = new ArrayList<>();
        rows("role")
                .filter(role -> role.guid("_parentrootroleid_value").equals(Optional.of(role.id())))
                .filter(role -> !role.is("ismanaged"))
                .forEach(role -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("id", role.id().toString());
                    node.put("name", role.text("name"));
                    node.put("businessUnit", unitName(role));
                    node.put("privileges", privileges(role));
                    node.put("columns", Columns.write(role));
                    written.add(node);
                });
        return written;
    }

    private List<String> privileges(Row role) {
        return instance.privileges().of(role).stream()
                .flatMap(id -> store.find("privilege", id).stream())
                .map(privilege -> privilege.text("name"))
                .sorted()
                .toList();
    }

    private List<Object> applicationUsers() {
        var written = new ArrayList<>();
        rows("systemuser")
                .filter(user -> user.guid("applicationid").isPresent())
                .forEach(user -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("application", user.guid("applicationid").orElseThrow().toString());
                    node.putAll(holder(user, "systemuserroles_association"));
                    written.add(node);
                });
        return written;
    }

    private List<Object> users() {
        var written = new ArrayList<>();
        rows("systemuser")
                .filter(user -> user.guid("applicationid").isEmpty())
                .forEach(user -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("user", user.text("domainname"));
                    node.putAll(holder(user, "systemuserroles_association"));
                    written.add(node);
                });
        return written;
    }

    private List<Object> teams() {
        var written = new ArrayList<>();
        rows("team")
                .filter(team -> !team.is("isdefault"))
                .forEach(team -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("name", team.text("name"));
                    node.putAll(holder(team, "teamroles_association"));
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
                .forEach(profile -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("name", profile.text("name"));
                    node.put("id", profile.id().toString());
                    node.put(
                            "users",
                            texts(store.linked(profile, "systemuserprofiles_association")));
                    node.put("columns", Columns.write(profile));
                    written.add(node);
                });
        return written;
    }

    private Map<String, Object> plain(Row row) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", row.id().toString());
        node.put("columns", Columns.write(row));
        return node;
    }

    private Map<String, Object> holder(Row row, String links) {
        var node = new LinkedHashMap<String, Object>();
        node.put("id", row.id().toString());
        node.put("businessUnit", unitName(row));
        var roles = new ArrayList<Object>();
        for (var id : store.linked(row, links)) {
            store.find("role", id).ifPresent(role -> roles.add(roleName(row, role)));
        }
        node.put("roles", roles);
        node.put("columns", Columns.write(row));
        return node;
    }

    private Object roleName(Row holder, Row role) {
        var sameUnit = unitName(holder).equals(unitName(role));
        var name = role.text("name");
        return sameUnit ? name : Map.of("role", name, "businessUnit", unitName(role));
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

    private String unitName(Row row) {
        return row.guid("_businessunitid_value")
                .flatMap(id -> store.find("businessunit", id))
                .map(unit -> unit.text("name"))
                .orElseThrow();
    }

    private java.util.stream.Stream<Row> rows(String type) {
        return store.table(type).all().stream();
    }
}
