package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.time.Settling;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What no public source settles can be set, and the answer follows. */
class GuessedAnswersTest {
    private static final String ROLES = "/systemuserroles_association";

    private Client client;
    private String tom;

    @BeforeEach
    void start() throws IOException {
        client = Client.start(EmulatorOptions.standard().withSettling(Settling.none()));
        tom = client.user("tom@contoso.com");
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void a_role_that_is_there_or_is_not() {
        var path = "systemusers(" + tom + ")" + ROLES;
        var role = client.role("Field Technician", "Contoso Sales");
        var again = client.reference(path, "roles(" + role + ")");
        assertEquals("412 0x80040237", spoken(again));
        client.turn("dataverse.duplicateLink", "accepted");
        assertEquals(204, client.reference(path, "roles(" + role + ")").status());
        assertEquals(204, client.delete(path + "(" + role + ")/$ref").status());
        assertEquals("404 0x80040217", spoken(client.delete(path + "(" + role + ")/$ref")));
        client.turn("dataverse.missingLink", "accepted");
        assertEquals(204, client.delete(path + "(" + role + ")/$ref").status());
    }

    @Test
    void a_role_of_another_unit_or_for_a_disabled_user() {
        var path = "systemusers(" + tom + ")" + ROLES;
        var elsewhere = "roles(" + client.role("Salesperson", "APAC") + ")";
        assertEquals("400 0x80041409", spoken(client.reference(path, elsewhere)));
        client.turn("dataverse.wrongBusinessUnitStatus", "403");
        assertEquals("403 0x80041409", spoken(client.reference(path, elsewhere)));

        client.patch("systemusers(" + tom + ")", "{\"isdisabled\":true}");
        var role = "roles(" + client.role("Salesperson", "Contoso Sales") + ")";
        assertEquals("400 0x80040225", spoken(client.reference(path, role)));
        client.turn("dataverse.disabledUserRoles", "forbidden");
        assertEquals("403 0x80040225", spoken(client.reference(path, role)));
        client.turn("dataverse.disabledUserRoles", "allowed");
        assertEquals(204, client.reference(path, role).status());
    }

    /** web-service-error-codes has the code of the rule; no page has its status. */
    @Test
    void a_rule_of_the_business() {
        var path = "systemusers(" + tom + ")" + ROLES;
        var support = "roles(" + client.role("Support User", "Contoso Sales") + ")";
        assertEquals("400 0x80041d44", spoken(client.reference(path, support)));
        client.turn("dataverse.ruleStatus", "403");
        assertEquals("403 0x80041d44", spoken(client.reference(path, support)));
    }

    @Test
    void names_that_come_from_the_directory() {
        client.patch("systemusers(" + tom + ")", "{\"firstname\":\"Thomas\"}");
        assertNotEquals("Thomas", column("firstname"));
        client.turn("dataverse.syncedNames", "kept");
        client.patch("systemusers(" + tom + ")", "{\"firstname\":\"Thomas\"}");
        assertEquals("Thomas", column("firstname"));
    }

    @Test
    void the_etag_of_a_user_who_gets_a_role() {
        var before = column("@odata.etag");
        var path = "systemusers(" + tom + ")" + ROLES;
        client.reference(path, "roles(" + client.role("Salesperson", "Contoso Sales") + ")");
        assertEquals(before, column("@odata.etag"));
        client.turn("dataverse.linkedEtag", "renewed");
        client.reference(path, "roles(" + client.role("Bot Author", "Contoso Sales") + ")");
        assertNotEquals(before, column("@odata.etag"));
    }

    @Test
    void teams_of_groups_resist_in_one_way_or_another() {
        var group =
                client.graph()
                        .get("groups?$filter=displayName eq 'Field crew (guests)'")
                        .only()
                        .path("id")
                        .asString();
        var body = "{\"azureactivedirectoryobjectid\":\"" + group + "\",\"membershiptype\":3}";
        var team = client.post("teams", body).header("OData-EntityId");
        assertEquals("412 0x80060892", spoken(client.post("teams", body)));
        client.turn("dataverse.duplicateTeam", "duplicate-key");
        assertEquals("412 0x80040237", spoken(client.post("teams", body)));

        var other = "{\"membershiptype\":0}";
        assertEquals("400 0x80040203", spoken(client.patch(team, other)));
        client.turn("dataverse.groupTeamFixed", "dropped");
        assertEquals(204, client.patch(team, other).status());
        assertEquals(3, client.get(team).json().path("membershiptype").asInt());

        var answers =
                Map.of(
                        "own-code", "400 0x80048352",
                        "bad-argument", "400 0x80040203",
                        "no-privilege", "403 0x80040220");
        answers.forEach((setting, answer) -> {
            client.turn("dataverse.groupTeamMembers", setting);
            var path = team.substring(client.base().length()) + "/teammembership_association";
            assertEquals(answer, spoken(client.reference(path, "systemusers(" + tom + ")")));
        });
    }

    /** The documentation has the code in hexadecimal, the SDK as a negative number. */
    @Test
    void the_code_of_a_429_is_written_in_two_ways() {
        client.turn("dataverse.serviceProtection", "1/1200/52");
        client.get("WhoAmI");
        assertEquals("429 0x80072322", spoken(client.get("WhoAmI")));
        client.turn("dataverse.throttleCode", "decimal");
        assertEquals("429 -2147015902", spoken(client.get("WhoAmI")));
    }

    /**
     * learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors:
     * 32,768 characters, and twice as many inside a batch.
     */
    @Test
    void an_address_can_be_too_long() {
        var filler =
                "systemusers?$select=fullname&$filter=fullname eq '" + "x".repeat(32_768) + "'";
        assertEquals(414, client.get(filler).status());
        client.turn("dataverse.longAddressStatus", "404");
        assertEquals(404, client.get(filler).status());
        var part =
                "--b\r\n"
                        + "Content-Type: application/http\r\n"
                        + "Content-Transfer-Encoding: binary\r\n\r\n"
                        + "GET "
                        + filler.replace(" ", "%20").replace("'", "%27")
                        + " HTTP/1.1\r\n\r\n\r\n--b--\r\n";
        var batch = client.post("$batch", part, "Content-Type", "multipart/mixed; boundary=b");
        assertEquals(200, batch.parts().getFirst().status(), batch.text());
    }

    @Test
    void which_plans_make_a_user_can_be_said() throws IOException {
        client.turn("dataverse.platformPlans", "NOTHING");
        client.patch("systemusers(" + tom + ")", "{\"isdisabled\":true}");
        assertEquals(
                "400 0x8004d24c",
                spoken(client.patch("systemusers(" + tom + ")", "{\"isdisabled\":false}")));
        client.patch("systemusers(" + tom + ")", "{\"accessmode\":1}");
        assertEquals(
                "400 0x80041d66",
                spoken(client.patch("systemusers(" + tom + ")", "{\"accessmode\":0}")));
    }

    /** Every guess is shown among the switches, under its area. */
    @Test
    void every_guess_is_a_switch() {
        var shown = client.get(client.emulator().address() + "/__emulator/switches").json();
        DataverseGuess.likely()
                .all()
                .forEach(guess -> assertTrue(shown.has("dataverse." + guess), guess.name()));
        assertEquals("reason", shown.path("powerplatform.addUserCode").asString());
        assertEquals(
                List.of(),
                shown.propertyNames().stream().filter(name -> name.contains("_")).toList());
    }

    private String column(String name) {
        return client.get("systemusers(" + tom + ")").json().path(name).asString("");
    }

    private static String spoken(Client.Answer answer) {
        return answer.status() + " " + answer.code();
    }
}
