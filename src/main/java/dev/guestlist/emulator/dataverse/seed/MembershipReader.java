package dev.guestlist.emulator.dataverse.seed;

import dev.guestlist.emulator.dataverse.Change;
import dev.guestlist.emulator.dataverse.Ids;
import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.seed.SeedException;
import dev.guestlist.emulator.seed.SeedNode;
import dev.guestlist.emulator.state.GroupShape;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads what users belong to besides roles: teams, apps, field security profiles; and the audit
 * trail.
 */
final class MembershipReader {
    private final Instance instance;
    private final SeedNode node;
    private final Names names;

    MembershipReader(Instance instance, SeedNode node, Names names) {
        this.instance = instance;
        this.node = node;
        this.names = names;
    }

    void read() {
        node.nodes("teams").forEach(this::team);
        node.nodes("apps").forEach(this::app);
        node.nodes("fieldSecurityProfiles").forEach(this::profile);
        node.nodes("audits").forEach(this::audit);
    }

    private void team(SeedNode team) {
        team.allow(
                Set.of(
                        "id",
                        "name",
                        "group",
                        "membershipType",
                        "businessUnit",
                        "roles",
                        "members",
                        "columns"));
        var columns = new LinkedHashMap<String, Optional<Object>>();
        columns.put("name", Optional.of(team.requiredText("name")));
        columns.put(
                "organizationid", Optional.of(instance.environment().profile().organizationId()));
        columns.put("_businessunitid_value", Optional.of(names.unit(team, "businessUnit").id()));
        team.text("group")
                .ifPresent(name -> {
                    columns.put("azureactivedirectoryobjectid", Optional.of(group(team, name)));
                    columns.put("teamtype", Optional.of(2));
                    columns.put("membershiptype", Optional.of(team.number("membershipType", 0)));
                });
        columns.putAll(Columns.read(instance.store().type("team"), team.node("columns")));
        var row = put("team", team, team.requiredText("name"), columns);
        names.roles(team, row, "teamroles_association");
        for (var member : team.texts("members")) {
            instance.store().link("teammembership_association", row, user(team, member));
        }
    }

    private void app(SeedNode app) {
        app.allow(Set.of("id", "name", "uniqueName", "roles", "columns"));
        var uniqueName = app.requiredText("uniqueName");
        var columns = new LinkedHashMap<String, Optional<Object>>();
        columns.put("uniquename", Optional.of(uniqueName));
        columns.put("name", Optional.of(app.text("name").orElse(uniqueName)));
        columns.put(
                "_organizationid_value",
                Optional.of(instance.environment().profile().organizationId()));
        columns.putAll(Columns.read(instance.store().type("appmodule"), app.node("columns")));
        var row = put("appmodule", app, uniqueName, columns);
        for (var name : app.texts("roles")) {
            var role =
                    instance.roles()
                            .named(name, instance.environment().rootUnit())
                            .orElseThrow(() ->
                                    new SeedException(
                                            app.at("roles"), "there is no role '" + name + "'"));
            instance.store().link("appmoduleroles_association", row, role.id());
        }
    }

    private void profile(SeedNode profile) {
        profile.allow(Set.of("id", "name", "users", "teams", "columns"));
        var columns = new LinkedHashMap<String, Optional<Object>>();
        columns.put("name", Optional.of(profile.requiredText("name")));
        columns.put(
                "_organizationid_value",
                Optional.of(instance.environment().profile().organizationId()));
        columns.putAll(
                Columns.read(
                        instance.store().type("fieldsecurityprofile"), profile.node("columns")));
        var row = put("fieldsecurityprofile", profile, profile.requiredText("name"), columns);
        for (var user : profile.texts("users")) {
            instance.store().link("systemuserprofiles_association", row, user(profile, user));
        }
        for (var team : profile.texts("teams")) {
            instance.store().link("teamprofiles_association", row, team(profile, team));
        }
    }

    private void audit(SeedNode audit) {
        audit.allow(Set.of("id", "columns", "before", "after"));
        var row =
                instance.store()
                        .draft("audit", audit.requiredId("id"))
                        .with(Columns.read(instance.store().type("audit"), audit.node("columns")));
        instance.audit().restore(row, change(audit, row));
    }

    private Optional<Change> change(SeedNode audit, Row row) {
        if (!audit.has("before") && !audit.has("after")) {
            return Optional.empty();
        }
        var type = instance.store().type(row.text("objecttypecode"));
        return Optional.of(
                new Change(
                        Columns.read(type, audit.node("before")),
                        Columns.read(type, audit.node("after"))));
    }

    private Row put(
            String type,
            SeedNode from,
            String name,
            java.util.Map<String, Optional<Object>> columns) {
        var id =
                from.id("id")
                        .orElseGet(() ->
                                Ids.derived(instance.environment().profile().id(), type, name));
        var created = instance.environment().profile().created();
        var draft = instance.store().draft(type, id);
        var dated =
                draft.type().find("modifiedon").isPresent()
                        ? draft.with("modifiedon", created)
                        : draft;
        return instance.store().put(dated.with("createdon", created).with(columns));
    }

    private UUID group(SeedNode team, String name) {
        return Guids.parse(name)
                .or(() ->
                        instance.environment().tenant().groups().allWritten().stream()
                                .filter(group -> group.text(GroupShape.DISPLAY_NAME).equals(name))
                                .findFirst()
                                .map(group -> group.id()))
                .orElseThrow(() ->
                        new SeedException(team.at("group"), "there is no group '" + name + "'"));
    }

    private UUID user(SeedNode holder, String name) {
        return Guids.parse(name)
                .or(() ->
                        instance.store().table("systemuser").all().stream()
                                .filter(user ->
                                        user.text("internalemailaddress").equalsIgnoreCase(name)
                                                || user.text("domainname").equalsIgnoreCase(name))
                                .findFirst()
                                .map(Row::id))
                .orElseThrow(
                        () -> new SeedException(holder.place(), "there is no user '" + name + "'"));
    }

    private UUID team(SeedNode holder, String name) {
        return instance.store().table("team").all().stream()
                .filter(team -> team.text("name").equals(name) || team.id().toString().equals(name))
                .findFirst()
                .map(Row::id)
                .orElseThrow(
                        () -> new SeedException(holder.place(), "there is no team '" + name + "'"));
    }
}
