package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an environment so that {@link EnvironmentReader} makes the same of it again. */
public final class EnvironmentWriter {
    private final Instance instance;
    private final Store store;
    private final Holders holders;

    private EnvironmentWriter(Instance instance) {
        this.instance = instance;
        this.store = instance.store();
        this.holders = new Holders(store);
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
        node.putAll(new MembershipWriter(instance, holders).write());
        if (!instance.licenceRoles().rules().isEmpty()) {
            node.put("licenceRoles", instance.licenceRoles().rules());
        }
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
                    node.put("businessUnit", holders.unitName(role));
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
                    node.putAll(holders.node(user, "systemuserroles_association"));
                    written.add(node);
                });
        return written;
    }

    private List<Object> users() {
        var written = new ArrayList<>();
        rows("systemuser")
                .filter(user -> user.guid("applicationid").isEmpty())
                .filter(user -> !instance.builtInUsers().include(user))
                .forEach(user -> {
                    var node = new LinkedHashMap<String, Object>();
                    node.put("user", user.text("domainname"));
                    node.putAll(holders.node(user, "systemuserroles_association"));
                    written.add(node);
                });
        return written;
    }

    private java.util.stream.Stream<Row> rows(String type) {
        return store.table(type).all().stream();
    }
}
