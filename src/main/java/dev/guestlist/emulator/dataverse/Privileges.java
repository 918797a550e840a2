package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.dataverse.store.Store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What roles allow, as far as the emulator's tables go. Depth is not looked at: a privilege is
 * there or not (learn.microsoft.com/power-platform/admin/security-roles-privileges).
 */
public final class Privileges {
    /** What any role that a person works with lets its holder do. */
    static final List<String> READING =
            List.of(
                    "prvReadUser",
                    "prvReadRole",
                    "prvReadBusinessUnit",
                    "prvReadTeam",
                    "prvReadOrganization",
                    "prvReadAppModule",
                    "prvReadFieldSecurityProfile",
                    "prvReadPrivilege");

    static final List<String> WRITING =
            List.of(
                    "prvCreateUser",
                    "prvWriteUser",
                    "prvDeleteUser",
                    "prvDisableUser",
                    "prvAssignRole",
                    "prvCreateRole",
                    "prvWriteRole",
                    "prvDeleteRole",
                    "prvCreateBusinessUnit",
                    "prvWriteBusinessUnit",
                    "prvDeleteBusinessUnit",
                    "prvCreateTeam",
                    "prvWriteTeam",
                    "prvDeleteTeam",
                    "prvAppendUser",
                    "prvAppendToUser",
                    "prvWriteOrganization",
                    "prvCreateAppModule",
                    "prvWriteAppModule",
                    "prvDeleteAppModule",
                    "prvCreateFieldSecurityProfile",
                    "prvWriteFieldSecurityProfile",
                    "prvDeleteFieldSecurityProfile",
                    "prvAssignTeam",
                    "prvReparentUser",
                    "prvReadAuditSummary",
                    "prvReadRecordAuditHistory",
                    "prvActOnBehalfOfAnotherUser");

    private final Store store;

    Privileges(Store store) {
        this.store = store;
    }

    /** Puts the privileges into their table. */
    void found() {
        for (var name : READING) {
            put(name);
        }
        for (var name : WRITING) {
            put(name);
        }
    }

    /** Gives privileges to a root role. */
    public void give(Row role, List<String> names) {
        for (var name : names) {
            put(name);
            store.link("roleprivileges_association", role, Ids.derived("privilege", name));
        }
    }

    /** Gives a root role what any role that a person works with has. */
    public void giveReading(Row role) {
        give(role, READING);
    }

    /** The privileges of a role, by its root copy. */
    public Set<UUID> of(Row role) {
        return store.links("roleprivileges_association")
                .of("role", role.guid("_parentrootroleid_value").orElse(role.id()));
    }

    /** The privileges that a user has through roles of its own. */
    public Set<UUID> direct(Row user) {
        var privileges = new LinkedHashSet<UUID>();
        for (var role : store.linked(user, "systemuserroles_association")) {
            store.find("role", role).map(this::of).ifPresent(privileges::addAll);
        }
        return privileges;
    }

    /** The privileges that a user has through teams. */
    public Set<UUID> throughTeams(Row user) {
        var privileges = new LinkedHashSet<UUID>();
        for (var team : store.linked(user, "teammembership_association")) {
            store.find("team", team).map(this::ofTeam).ifPresent(privileges::addAll);
        }
        return privileges;
    }

    /** The privileges of a team. */
    public Set<UUID> ofTeam(Row team) {
        var privileges = new LinkedHashSet<UUID>();
        for (var role : store.linked(team, "teamroles_association")) {
            store.find("role", role).map(this::of).ifPresent(privileges::addAll);
        }
        return privileges;
    }

    /** Everything that a user may do. */
    public Set<UUID> all(Row user) {
        var privileges = new LinkedHashSet<>(direct(user));
        privileges.addAll(throughTeams(user));
        return privileges;
    }

    /** Refuses the caller who lacks a privilege, or acts for somebody who does. */
    public void require(Actor actor, String name) {
        actor.everybody().forEach(user -> require(user, name));
    }

    /**
     * Refuses the caller who would give away more than it has
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/associate-disassociate-entities-using-web-api).
     */
    public void requireAllOf(Row role, Actor actor) {
        actor.everybody()
                .forEach(user -> {
                    var missing = new LinkedHashSet<>(of(role));
                    missing.removeAll(all(user));
                    missing.stream()
                            .flatMap(id -> store.find("privilege", id).stream())
                            .findFirst()
                            .ifPresent(privilege -> refuse(user, privilege.text("name")));
                });
    }

    private void require(Row user, String name) {
        var held = all(user);
        if (held.isEmpty()) {
            throw new Refused(
                    403,
                    "0x80042f09",
                    "The user with id "
                            + user.id()
                            + " has not been assigned any roles. They need a role with the "
                            + name
                            + " privilege.");
        }
        if (!held.contains(Ids.derived("privilege", name))) {
            refuse(user, name);
        }
    }

    private void refuse(Row user, String name) {
        throw Refusals.lacks(user, store.linked(user, "systemuserroles_association").size(), name);
    }

    /** What there is, an administrator may do. */
    private void put(String name) {
        var id = Ids.derived("privilege", name);
        if (store.find("privilege", id).isPresent()) {
            return;
        }
        store.put(store.draft("privilege", id).with("name", name).with("accessright", 1));
        store.table("role").all().stream()
                .filter(role -> role.text("name").equals(Catalogue.ADMINISTRATOR))
                .filter(role -> role.guid("_parentroleid_value").isEmpty())
                .toList()
                .forEach(role -> store.link("roleprivileges_association", role, id));
    }
}
