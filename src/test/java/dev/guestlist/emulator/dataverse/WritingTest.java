package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** Writing over HTTP; "docs" is learn.microsoft.com/power-apps/developer/data-platform/webapi. */
class WritingTest {
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = Client.start(EmulatorOptions.standard());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    /** docs: perform-conditional-operations-using-web-api. */
    @Test
    void conditions_guard_writes() {
        var user = "systemusers(" + client.user("tom@contoso.com") + ")";
        var etag = client.get(user).header("ETag");
        assertEquals(
                204, client.patch(user, "{\"nickname\":\"Tommy\"}", "If-Match", etag).status());
        var stale = client.patch(user, "{\"nickname\":\"T\"}", "If-Match", etag);
        assertEquals(412, stale.status());
        assertEquals("0x80060882", stale.code());
        var exists = client.patch(user, "{\"nickname\":\"T\"}", "If-None-Match", "*");
        assertEquals(412, exists.status());
        assertEquals("0x80040237", exists.code());
        assertEquals("Tommy", client.get(user).json().path("nickname").asString());
        var missing =
                client.patch(
                        "systemusers(" + Client.nobody() + ")",
                        "{\"nickname\":\"T\"}",
                        "If-Match",
                        "*");
        assertEquals(404, missing.status());
    }

    /** docs: update-delete-entities-using-web-api: upsert, representation, single columns. */
    @Test
    void a_patch_creates_what_is_missing() {
        var id = Client.nobody();
        var body = "{\"name\":\"Lab\"}";
        var created =
                client.patch("businessunits(" + id + ")", body, "Prefer", "return=representation");
        assertEquals(201, created.status(), created.text());
        assertEquals("return=representation", created.header("Preference-Applied"));
        assertEquals(id, created.json().path("businessunitid").asString());
        assertEquals(
                204,
                client.send("PUT", "businessunits(" + id + ")/costcenter", "{\"value\":\"42\"}")
                        .status());
        assertEquals("42", client.get("businessunits(" + id + ")/costcenter/$value").text());
        assertEquals(204, client.delete("businessunits(" + id + ")/costcenter").status());
        assertEquals(204, client.get("businessunits(" + id + ")/costcenter").status());
        assertFalse(client.role("Salesperson", "Lab").isEmpty());
        var team =
                client.get("teams?$select=name,isdefault&$filter=_businessunitid_value eq " + id)
                        .only();
        assertTrue(team.path("isdefault").asBoolean());
    }

    /** docs: use-upsert-insert-update-record; a team's key is its group and membership type. */
    @Test
    void a_patch_by_alternate_key_makes_a_team_and_no_person() {
        var group =
                client.graph()
                        .get("groups?$filter=displayName eq 'Partner Sales'")
                        .only()
                        .path("id")
                        .asString();
        var key = "teams(azureactivedirectoryobjectid=" + group + ",membershiptype=1)";
        assertEquals(404, client.patch(key, "{}", "If-Match", "*").status());
        assertEquals(204, client.patch(key, "{\"description\":\"made\"}").status());
        var team = client.get(key).json();
        assertEquals("Partner Sales", team.path("name").asString());
        assertEquals("made", team.path("description").asString());
        assertEquals(
                "0x80060891",
                client.patch(
                                "systemusers(azureactivedirectoryobjectid=" + Client.nobody() + ")",
                                "{}")
                        .code());
    }

    /** reference/entities/systemuser for lengths and choices, web-service-error-codes for codes. */
    @Test
    void a_value_must_fit_its_column() {
        var path = "systemusers(" + client.user("tom@contoso.com") + ")";
        var long51 = "x".repeat(51);
        assertEquals("0x80044331", client.patch(path, "{\"nickname\":\"" + long51 + "\"}").code());
        assertEquals(
                204, client.patch(path, "{\"nickname\":\"" + long51.substring(1) + "\"}").status());
        var choice = client.patch(path, "{\"accessmode\":9}");
        assertEquals("0x8004431a", choice.code());
        assertTrue(choice.message().endsWith("Accepted Values: 0,1,2,3,4,5"), choice.message());
    }

    /** reference/entities/appmodule: what is not published is only shown to who asks for it. */
    @Test
    void an_app_that_is_not_published_is_hidden() {
        client.post(
                "appmodules",
                "{\"name\":\"Draft\",\"uniquename\":\"contoso_Draft\",\"componentstate\":1}");
        var filter = "?$select=name&$filter=name eq 'Draft'";
        assertEquals(List.of(), client.get("appmodules" + filter).all("name"));
        assertEquals(
                List.of("Draft"),
                client.get(
                                "appmodules/Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()"
                                        + filter)
                        .all("name"));
    }

    /** docs: create-entity-web-api, and recorded refusals by AdamCoulterOz/powerplatform-apis. */
    @Test
    void payloads_are_checked() {
        var user = "systemusers(" + client.user("raj.patel@contoso.com") + ")";
        for (var body :
                List.of(
                        "{\"foo\":1}",
                        "{\"accessmode\":\"zero\"}",
                        "{\"isdisabled\":0}",
                        "{\"_businessunitid_value\":\"" + Client.nobody() + "\"}",
                        "{\"territory@odata.bind\":\"/territories(" + Client.nobody() + ")\"}",
                        "[1]",
                        "no json")) {
            var refused = client.patch(user, body);
            assertEquals(400, refused.status(), body);
            assertEquals("0x80048d19", refused.code(), body);
        }
        assertEquals("0x80041d4c", client.patch(user, "{\"islicensed\":false}").code());
        assertEquals("0x80041d4e", client.patch(user, "{\"issyncwithdirectory\":false}").code());
        assertEquals(
                204,
                client.patch(
                                user,
                                "{\"fullname\":\"X\",\"internalemailaddress\":\"t@contoso.com\"}")
                        .status());
        var row = client.get(user).json();
        assertEquals("Raj Patel", row.path("fullname").asString());
        assertEquals("t@contoso.com", row.path("internalemailaddress").asString());
    }

    /**
     * terraform-provider-power-platform, services/application: how an application becomes a user.
     */
    @Test
    void an_application_is_no_member_until_it_has_a_row() throws IOException {
        var reader = client.as(Client.PLAN);
        var row =
                client.get("systemusers?$select=fullname&$filter=applicationid eq " + Client.PLAN)
                        .only();
        var path = "systemusers(" + row.path("systemuserid").asString() + ")";
        assertEquals(204, client.delete(path).status());
        assertEquals(204, client.delete(path).status());
        var refused = reader.get("systemusers");
        assertEquals(403, refused.status());
        assertEquals("0x80072560", refused.code());
        assertEquals("The user is not a member of the organization.", refused.message());
        var made =
                client.post(
                        "systemusers",
                        "{\"applicationid\":\""
                                + Client.PLAN
                                + "\",\"accessmode\":4,\"isdisabled\":false}");
        assertEquals(204, made.status(), made.text());
        assertEquals(made.header("OData-EntityId"), made.header("Location"));
        assertEquals(200, reader.get("WhoAmI").status());
        assertEquals("0x80042f09", reader.get("systemusers").code());
        assertEquals(
                412,
                client.post("systemusers", "{\"applicationid\":\"" + Client.PLAN + "\"}").status());
        assertEquals(
                "0x80041d4b",
                client.post("systemusers", "{\"applicationid\":\"" + Client.nobody() + "\"}")
                        .code());
        assertEquals("0x80041d4b", client.post("systemusers", "{\"firstname\":\"Ana\"}").code());
    }

    /** learn.microsoft.com/power-platform/admin/delete-users. */
    @Test
    void people_are_only_deleted_when_disabled_and_gone() {
        var user = client.user("joe.doe@fabrikam.com");
        assertEquals("0x80048356", client.delete("systemusers(" + user + ")").code());
        assertEquals(
                204, client.patch("systemusers(" + user + ")", "{\"isdisabled\":true}").status());
        assertEquals("0x80048359", client.delete("systemusers(" + user + ")").code());
        var role = client.role("Salesperson", "Contoso Sales");
        assertEquals(
                "0x80040225",
                client.reference(
                                "systemusers(" + user + ")/systemuserroles_association",
                                "roles(" + role + ")")
                        .code());
        assertEquals(
                204, client.patch("systemusers(" + user + ")", "{\"isdisabled\":false}").status());
    }
}
