package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.odata.Guids;
import dev.guestlist.emulator.odata.Segment;

import tools.jackson.databind.JsonNode;

/**
 * Functions and actions of a row
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/actions).
 */
final class Actions {
    static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private final Call call;
    private final Row row;

    Actions(Call call, Row row) {
        this.call = call;
        this.row = row;
    }

    Response answer(Segment operation) {
        var name = operation.name().substring(NAMESPACE.length());
        return call.method().equals("GET") ? function(name) : action(name);
    }

    private Response function(String name) {
        var rights = new Rights(call);
        return switch (row.type().name() + "." + name) {
            case "systemuser.RetrieveUserPrivileges" -> rights.direct(row);
            case "systemuser.RetrieveUsersPrivilegesThroughTeams" -> rights.throughTeams(row);
            case "team.RetrieveTeamPrivileges" -> rights.ofTeam(row);
            case "audit.RetrieveAuditDetails" -> new AuditAnswers(call).details(row);
            default ->
                    throw Refusals.notEmulated("the function " + name + " of " + row.type().name());
        };
    }

    private Response action(String name) {
        if (!call.method().equals("POST")) {
            throw Refusals.badVerb();
        }
        switch (row.type().name() + "." + name) {
            case "team.AddMembersTeam" ->
                    members(user ->
                            associations()
                                    .add("teammembership_association", row, user, call.actor()));
            case "team.RemoveMembersTeam" ->
                    members(user ->
                            associations()
                                    .remove("teammembership_association", row, user, call.actor()));
            case "systemuser.SetBusinessSystemUser" -> {
                call.instance().privileges().require(call.actor(), "prvReparentUser");
                var unit = find("businessunit", body().path("BusinessUnit"));
                var moved = call.instance().people().move(row, unit.id(), call.actor());
                call.instance().audit().updated(call.actor(), row, moved);
            }
            default ->
                    throw Refusals.notEmulated("the action " + name + " of " + row.type().name());
        }
        return Answers.nothing();
    }

    private void members(java.util.function.Consumer<Row> change) {
        var members = body().path("Members");
        if (!members.isArray()) {
            throw Refusals.badPayload("", "The parameter 'Members' is expected, a list.");
        }
        for (var member : members) {
            change.accept(find("systemuser", member));
        }
    }

    private dev.guestlist.emulator.dataverse.Associations associations() {
        return call.instance().associations();
    }

    private JsonNode body() {
        return call.request()
                .json()
                .orElseThrow(
                        () -> Refusals.badPayload("", "A JSON object is expected in the body."));
    }

    private Row find(String type, JsonNode node) {
        var id =
                Guids.parse(node.path(type + "id").asString(""))
                        .orElseThrow(() ->
                                Refusals.badPayload(
                                        "", "The property '" + type + "id' is expected."));
        return call.store().find(type, id).orElseThrow(() -> Refusals.noRow(type, id));
    }
}
