package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.time.Settling;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** Teams, apps, organization and state; sources are named at each story. */
class TeamsTest {
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = Client.start(EmulatorOptions.standard().withSettling(Settling.none()));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    /**
     * learn.microsoft.com/power-platform/admin/manage-group-teams,
     * developer/data-platform/aad-group-team.
     */
    @Test
    void a_team_for_guests_of_a_group_fills_when_they_come() {
        var group = groupOf("Field crew (guests)");
        var made =
                client.post(
                        "teams",
                        "{\"azureactivedirectoryobjectid\":\""
                                + group
                                + "\",\"membershiptype\":3}");
        assertEquals(204, made.status(), made.text());
        var key = "teams(azureactivedirectoryobjectid=" + group + ",membershiptype=3)";
        var team = client.get(key + "?$expand=teamroles_association($select=roleid,name)").json();
        assertEquals("Field crew (guests)", team.path("name").asString());
        assertEquals(2, team.path("teamtype").asInt());
        var again =
                client.post(
                        "teams",
                        "{\"azureactivedirectoryobjectid\":\""
                                + group
                                + "\",\"membershiptype\":3}");
        assertEquals(412, again.status());
        assertEquals("0x80060892", again.code());

        var role = client.role("Knowledge Manager", "Contoso Sales");
        assertEquals(
                "0x80048350",
                client.reference(key + "/teamroles_association", "roles(" + role + ")").code());
        var human = client.role("Salesperson", "Contoso Sales");
        assertEquals(
                204,
                client.reference(key + "/teamroles_association", "roles(" + human + ")").status());

        var members =
                "teams("
                        + team.path("teamid").asString()
                        + ")/teammembership_association?$select=internalemailaddress";
        assertEquals(List.of(), client.get(members).all("internalemailaddress"));
        var priya = personOf("priya.nair@fabrikam.com");
        assertEquals(
                200,
                client.get("systemusers(azureactivedirectoryobjectid=" + priya + ")").status());
        assertEquals(
                List.of("priya.nair@fabrikam.com"),
                client.get(members).all("internalemailaddress"));
        var roles =
                client.get(
                        "RetrieveAadUserRoles(DirectoryObjectId="
                                + priya
                                + ")?$select=_parentrootroleid_value,name");
        assertEquals(
                List.of("Field Technician", "Salesperson"),
                roles.all("name").stream().sorted().toList());

        var user = client.user("jonas.berg@fabrikam.com");
        assertEquals(
                400,
                client.reference(
                                members.replace("?$select=internalemailaddress", ""),
                                "systemusers(" + user + ")")
                        .status());
        assertEquals(400, client.patch(key, "{\"membershiptype\":1}").status());
        assertEquals(
                "0x80041d68",
                client.post(
                                "teams",
                                "{\"azureactivedirectoryobjectid\":\"" + Client.nobody() + "\"}")
                        .code());
    }

    /**
     * developer/data-platform/aad-group-team: assigning a role by the group's key makes the team.
     */
    @Test
    void a_team_is_made_by_giving_its_group_a_role() {
        var key =
                "teams(azureactivedirectoryobjectid="
                        + groupOf("Partner Sales")
                        + ",membershiptype=0)";
        assertEquals(404, client.get(key).status());
        var role = client.role("Salesperson", "Contoso Sales");
        assertEquals(
                204,
                client.reference(key + "/teamroles_association", "roles(" + role + ")").status());
        assertEquals(200, client.get(key).status());
    }

    /**
     * developer/data-platform/webapi/reference/addmembersteam; reference/web-service-error-codes
     * for default teams.
     */
    @Test
    void an_owner_team_takes_members() {
        var id = client.post("teams", "{\"name\":\"Crew\"}").header("OData-EntityId");
        var user = client.user("raj.patel@contoso.com");
        var body =
                "{\"Members\":[{\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\",\"systemuserid\":\""
                        + user
                        + "\"}]}";
        assertEquals(
                204, client.post(id + "/Microsoft.Dynamics.CRM.AddMembersTeam", body).status());
        assertEquals(
                List.of("Raj Patel"),
                client.get(id + "/teammembership_association").all("fullname"));
        assertEquals(
                204, client.post(id + "/Microsoft.Dynamics.CRM.RemoveMembersTeam", body).status());
        assertEquals(List.of(), client.get(id + "/teammembership_association").all("fullname"));
        assertEquals(204, client.delete(id).status());

        var root =
                client.get("teams?$filter=isdefault eq true and name eq 'Contoso Sales'")
                        .only()
                        .path("teamid")
                        .asString();
        assertEquals("0x80048307", client.delete("teams(" + root + ")").code());
        assertEquals("0x8004830a", client.patch("teams(" + root + ")", "{\"name\":\"x\"}").code());
        assertEquals(
                "0x8004830b",
                client.reference(
                                "teams(" + root + ")/teammembership_association",
                                "systemusers(" + user + ")")
                        .code());
    }

    /** developer/data-platform/reference/entities/appmodule. */
    @Test
    void apps_belong_to_roles() {
        var app =
                client.get(
                                "appmodules?$select=name,uniquename,clienttype&$expand=appmoduleroles_association($select=name)&$filter=uniquename"
                                    + " eq 'contoso_FieldService'")
                        .only();
        assertEquals(
                "Field Technician",
                app.path("appmoduleroles_association").get(0).path("name").asString());
        var path =
                "appmodules(" + app.path("appmoduleid").asString() + ")/appmoduleroles_association";
        var role = client.role("Salesperson", "Contoso Sales");
        assertEquals(204, client.reference(path, "roles(" + role + ")").status());
        assertEquals(2, client.get(path).all("name").size());
        assertEquals(204, client.delete(path + "(" + role + ")/$ref").status());
    }

    private static String groupOf(String name) {
        return client.graph()
                .get("groups?$filter=displayName eq '" + name + "'")
                .only()
                .path("id")
                .asString();
    }

    private static String personOf(String mail) {
        return client.get(
                        "systemusers?$select=azureactivedirectoryobjectid&$filter=internalemailaddress"
                            + " eq '"
                                + mail
                                + "'")
                .only()
                .path("azureactivedirectoryobjectid")
                .asString();
    }
}
