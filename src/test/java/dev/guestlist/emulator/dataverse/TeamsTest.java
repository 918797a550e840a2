package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.time.Settling;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * learn.microsoft.com/power-platform/admin/security/guest-access; read-only columns are dropped
     * as was seen live.
     */
    @Test
    void the_organization_says_whether_guests_are_let_in() {
        var row =
                client.get("organizations?$select=name,restrictguestuseraccess,isauditenabled")
                        .only();
        assertTrue(row.path("isauditenabled").asBoolean());
        var path = "organizations(" + row.path("organizationid").asString() + ")";
        assertEquals(
                204,
                client.patch(path, "{\"restrictguestuseraccess\":true,\"name\":\"other\"}")
                        .status());
        var after = client.get(path + "?$select=name,restrictguestuseraccess").json();
        assertTrue(after.path("restrictguestuseraccess").asBoolean());
        assertEquals(row.path("name"), after.path("name"));
        var opened = client.patch(path, "{\"restrictguestuseraccess\":false}");
        assertEquals("text/html", opened.header("Content-Type"), "recorded live");
        assertEquals(path, opened.header("Location").substring(client.base().length()));
        assertEquals(405, client.delete(path).status());
    }

    /** Column security: reference/entities/fieldsecurityprofile. */
    @Test
    void users_get_field_security_profiles() {
        var profile =
                client.post("fieldsecurityprofiles", "{\"name\":\"Secrets\"}")
                        .header("OData-EntityId");
        var user = client.user("tom@contoso.com");
        var given =
                client.post(
                        "systemusers(" + user + ")/systemuserprofiles_association/$ref",
                        "{\"@odata.id\":\"" + profile + "\"}");
        assertEquals(204, given.status(), given.text());
        assertEquals(
                List.of("Secrets"),
                client.get("systemusers(" + user + ")/systemuserprofiles_association").all("name"));
    }

    /** webapi/reference: what RetrieveCurrentOrganization and its sisters answer. */
    @Test
    void functions_tell_of_organization_and_rights() throws IOException {
        var detail =
                client.get(
                                "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')")
                        .json()
                        .path("Detail");
        var environment =
                client.administration().get("?api-version=2023-06-01").json().path("value").get(0);
        assertEquals(environment.path("name"), detail.path("EnvironmentId"));
        assertEquals(200, client.get("RetrieveCurrentOrganization(AccessType='Default')").status());
        assertTrue(
                client.get("RetrieveVersion").json().path("Version").asString().startsWith("9.2."));
        var counts =
                client.get(
                        "RetrieveTotalRecordCount(EntityNames=['systemuser','team'])"
                                .replace("[", "%5B")
                                .replace("]", "%5D"));
        assertEquals(
                2,
                counts.json().path("EntityRecordCountCollection").path("Values").size(),
                counts.text());
        var user = client.user("priya.nair@fabrikam.com");
        assertTrue(
                client.get(
                                        "systemusers("
                                                + user
                                                + ")/Microsoft.Dynamics.CRM.RetrieveUserPrivileges")
                                .json()
                                .path("RolePrivileges")
                                .size()
                        > 0);
        assertEquals(
                200,
                client.get(
                                "systemusers("
                                        + user
                                        + ")/Microsoft.Dynamics.CRM.RetrieveUsersPrivilegesThroughTeams(ExcludeOrgDisabledPrivileges=false,IncludeSetupUserFiltering=false)")
                        .status());
    }

    /**
     * webapi/impersonate-another-user-web-api: what one does for another has the other's rights.
     */
    @Test
    void acting_for_another_has_the_others_rights() {
        var priya = personOf("priya.nair@fabrikam.com");
        var who = client.get("WhoAmI", "CallerObjectId", priya);
        assertEquals(client.user("priya.nair@fabrikam.com"), who.json().path("UserId").asString());
        var refused = client.post("teams", "{\"name\":\"x\"}", "CallerObjectId", priya);
        assertEquals(403, refused.status());
        assertEquals("0x80040204", client.get("WhoAmI", "CallerObjectId", Client.nobody()).code());
        assertEquals(
                200,
                client.get("WhoAmI", "MSCRMCallerID", client.user("tom@contoso.com")).status());
    }

    /** Whatever was done is there again after a save and a start. */
    @Test
    void a_saved_environment_starts_again_and_saves_the_same(@TempDir Path folder)
            throws IOException {
        var user = client.user("old.hand@fabrikam.com");
        client.reference(
                "systemusers(" + user + ")/systemuserroles_association",
                "roles(" + client.role("Salesperson", "Contoso Sales") + ")");
        client.patch("systemusers(" + user + ")", "{\"isdisabled\":true,\"nickname\":\"Olga\"}");
        client.post("businessunits", "{\"name\":\"Hangar\"}");
        client.post(
                "roles",
                "{\"name\":\"Pilot\",\"businessunitid@odata.bind\":\"/businessunits("
                        + unitOf("Hangar")
                        + ")\"}");
        var first = folder.resolve("first.yaml");
        client.emulator().save(first);
        var row = client.get("systemusers(" + user + ")").json();
        try (var second =
                Client.start(
                        EmulatorOptions.standard()
                                .withSettling(Settling.none())
                                .withSeed(new Seed.File(first)))) {
            var saved = folder.resolve("second.yaml");
            second.emulator().save(saved);
            assertEquals(Files.readString(first), Files.readString(saved));
            assertEquals(
                    client.rolesOf(user).stream().sorted().toList(),
                    second.rolesOf(user).stream().sorted().toList());
            var restored = second.get("systemusers(" + user + ")").json();
            for (var column :
                    List.of(
                            "isdisabled",
                            "nickname",
                            "fullname",
                            "createdon",
                            "azureactivedirectoryobjectid")) {
                assertEquals(row.path(column), restored.path(column), column);
            }
        }
    }

    private static String unitOf(String name) {
        return client.get("businessunits?$select=name&$filter=name eq '" + name + "'")
                .only()
                .path("businessunitid")
                .asString();
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
