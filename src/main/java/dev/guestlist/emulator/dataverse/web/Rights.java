package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Argument;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Functions that tell who has which roles and privileges
 * (learn.microsoft.com/power-apps/developer/data-platform/aad-group-team for those by Entra id).
 */
record Rights(Call call) {

    /** Roles of a person, direct and through group teams, whether or not there is a row yet. */
    Response rolesOf(List<Argument> arguments) {
        var person = Functions.guid(arguments, "DirectoryObjectId");
        var ids = new LinkedHashSet<UUID>();
        call.instance()
                .people()
                .of(person)
                .ifPresent(user ->
                        ids.addAll(call.store().linked(user, "systemuserroles_association")));
        for (var team : call.instance().groupTeams().of(person)) {
            ids.addAll(call.store().linked(team, "teamroles_association"));
        }
        var roles = ids.stream().flatMap(id -> call.store().find("role", id).stream()).toList();
        return new Listing(call, call.store().type("role")).of(roles);
    }

    /** Privileges of a person, direct and through group teams, likewise. */
    Response privilegesOf(List<Argument> arguments) {
        var person = Functions.guid(arguments, "DirectoryObjectId");
        var privileges = call.instance().privileges();
        var held = new LinkedHashSet<UUID>();
        call.instance().people().of(person).map(privileges::all).ifPresent(held::addAll);
        call.instance().groupTeams().of(person).stream()
                .map(privileges::ofTeam)
                .forEach(held::addAll);
        return of("RetrieveAadUserPrivilegesResponse", held, Optional.empty());
    }

    /** What a role allows. */
    Response ofRole(List<Argument> arguments) {
        var id = Functions.guid(arguments, "RoleId");
        var role = call.store().find("role", id).orElseThrow(() -> Refusals.noRow("role", id));
        return of(
                "RetrieveRolePrivilegesRoleResponse",
                call.instance().privileges().of(role),
                role.guid("_businessunitid_value"));
    }

    /** What a user may do by roles of its own. */
    Response direct(Row user) {
        return of(
                "RetrieveUserPrivilegesResponse",
                call.instance().privileges().direct(user),
                unit(user));
    }

    /** What a user may do by teams. */
    Response throughTeams(Row user) {
        return of(
                "RetrieveUsersPrivilegesThroughTeamsResponse",
                call.instance().privileges().throughTeams(user),
                unit(user));
    }

    /** What a team may do. */
    Response ofTeam(Row team) {
        return of(
                "RetrieveTeamPrivilegesResponse",
                call.instance().privileges().ofTeam(team),
                unit(team));
    }

    private static Optional<UUID> unit(Row row) {
        return row.guid("_businessunitid_value");
    }

    private Response of(String typeName, Set<UUID> privileges, Optional<UUID> unit) {
        return Answers.complex(
                call,
                typeName,
                json -> {
                    json.writeArrayPropertyStart("RolePrivileges");
                    for (var privilege : privileges) {
                        json.writeStartObject();
                        json.writeStringProperty("Depth", "Global");
                        json.writeStringProperty("PrivilegeId", privilege.toString());
                        unit.ifPresent(place ->
                                json.writeStringProperty("BusinessUnitId", place.toString()));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }
}
