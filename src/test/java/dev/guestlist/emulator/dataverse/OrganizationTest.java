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

/**
 * The organization, its column security, what its functions tell, and its state; sources are named
 * at each story.
 */
class OrganizationTest {
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
        Files.writeString(first, client.emulator().state());
        var row = client.get("systemusers(" + user + ")").json();
        try (var second =
                Client.start(
                        EmulatorOptions.standard()
                                .withSettling(Settling.none())
                                .withSeed(new Seed.File(first)))) {
            var saved = folder.resolve("second.yaml");
            Files.writeString(saved, second.emulator().state());
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
