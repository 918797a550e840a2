package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.time.Settling;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Who did what, when: learn.microsoft.com/power-apps/developer/data-platform/auditing/overview and
 * retrieve-audit-data; the numbers of actions are those of reference/entities/audit.
 */
class AuditTest {
    private static final String DETAILS = "/Microsoft.Dynamics.CRM.RetrieveAuditDetails";

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
    void disabling_a_user_is_told_with_old_and_new_value() {
        client.patch("systemusers(" + tom + ")", "{\"isdisabled\":true,\"nickname\":\"T\"}");
        var told = about(tom, 2).only();
        assertEquals("systemuser", told.path("objecttypecode").asString());
        assertEquals(2, told.path("operation").asInt());
        assertEquals(client.get("WhoAmI").json().path("UserId"), told.path("_userid_value"));
        assertTrue(told.path("_callinguserid_value").isNull());
        var detail = detail(told);
        assertEquals(
                "#Microsoft.Dynamics.CRM.AttributeAuditDetail",
                detail.path("@odata.type").asString());
        assertEquals(false, detail.path("OldValue").path("isdisabled").asBoolean(true));
        assertTrue(detail.path("OldValue").path("nickname").isNull());
        assertTrue(detail.path("NewValue").path("isdisabled").asBoolean());
        assertEquals("T", detail.path("NewValue").path("nickname").asString());
        assertEquals(3, detail.path("NewValue").size(), "type and two columns: " + detail);
    }

    /** What is written as it was is no change. */
    @Test
    void nothing_is_told_of_a_write_that_changes_nothing() {
        client.patch("systemusers(" + tom + ")", "{\"isdisabled\":false}");
        assertEquals(List.of(), about(tom, 2).all("auditid"));
    }

    @Test
    void teams_roles_units_and_the_organization_are_audited() {
        var team = made("teams", "{\"name\":\"Loaders\"}");
        client.patch("teams(" + team + ")", "{\"name\":\"Movers\"}");
        client.delete("teams(" + team + ")");
        assertEquals("Loaders", detail(about(team, 1).only()).at("/NewValue/name").asString());
        assertEquals("Movers", detail(about(team, 2).only()).at("/NewValue/name").asString());
        assertEquals("Movers", detail(about(team, 3).only()).at("/OldValue/name").asString());

        var unit = made("businessunits", "{\"name\":\"Depot\"}");
        assertEquals(1, about(unit, 1).json().path("value").size());
        var role =
                made(
                        "roles",
                        "{\"name\":\"Porter\",\"businessunitid@odata.bind\":\"/businessunits("
                                + unit
                                + ")\"}");
        assertEquals("role", about(role, 1).only().path("objecttypecode").asString());

        var organization = client.get("organizations").only().path("organizationid").asString();
        client.patch("organizations(" + organization + ")", "{\"restrictguestuseraccess\":true}");
        var detail = detail(about(organization, 2).only());
        assertEquals(true, detail.at("/NewValue/restrictguestuseraccess").asBoolean(false));
    }

    @Test
    void a_profile_that_is_given_and_taken_is_told_of() {
        var profile = made("fieldsecurityprofiles", "{\"name\":\"Secrets\"}");
        var path = "systemusers(" + tom + ")/systemuserprofiles_association";
        client.reference(path, "fieldsecurityprofiles(" + profile + ")");
        client.delete(path + "(" + profile + ")/$ref");
        var detail = detail(about(tom, 33).only());
        assertEquals("systemuserprofiles_association", detail.path("RelationshipName").asString());
        assertEquals(profile, detail.at("/TargetRecords/0/fieldsecurityprofileid").asString());
        assertEquals(1, about(tom, 34).json().path("value").size());
    }

    /** impersonate-another-user-web-api: both are told of. */
    @Test
    void who_acts_for_another_is_told_of_too() {
        var grace = client.user("grace@contoso.com");
        client.patch("systemusers(" + tom + ")", "{\"nickname\":\"T\"}", "MSCRMCallerID", grace);
        var told = about(tom, 2).only();
        assertEquals(grace, told.path("_userid_value").asString());
        assertEquals(client.get("WhoAmI").json().path("UserId"), told.path("_callinguserid_value"));
    }

    /** What the directory does is done by the user SYSTEM. */
    @Test
    void the_directory_acts_as_system() {
        var person =
                client.get("systemusers(" + tom + ")?$select=azureactivedirectoryobjectid")
                        .json()
                        .path("azureactivedirectoryobjectid")
                        .asString();
        client.graph().patch("users/" + person, "{\"accountEnabled\":false}");
        var told = about(tom, 2).only();
        var system = client.get("systemusers?$filter=fullname eq 'SYSTEM'").only();
        assertEquals(system.path("systemuserid"), told.path("_userid_value"));
        assertEquals(3, system.path("accessmode").asInt());
        assertEquals(
                "0x80041d33",
                client.patch(
                                "systemusers(" + system.path("systemuserid").asString() + ")",
                                "{\"isdisabled\":false}")
                        .code());
    }

    /** retrieve-audit-data: a record's history tells what, not who; one column's likewise. */
    @Test
    void a_record_has_a_history() {
        client.patch("systemusers(" + tom + ")", "{\"nickname\":\"A\"}");
        client.patch("systemusers(" + tom + ")", "{\"nickname\":\"B\",\"jobtitle\":\"Boss\"}");
        client.patch("systemusers(" + tom + ")", "{\"jobtitle\":\"Chief\"}");
        var all = history("RetrieveRecordChangeHistory(Target=@t,PagingInfo=@p)", 2);
        assertEquals(3, all.path("TotalRecordCount").asInt());
        assertTrue(all.path("MoreRecords").asBoolean());
        assertEquals(2, all.path("AuditDetails").size());
        assertEquals("Chief", all.at("/AuditDetails/0/NewValue/jobtitle").asString());
        assertTrue(all.at("/AuditDetails/0/AuditRecord").isMissingNode());
        var one =
                history(
                        "RetrieveAttributeChangeHistory(Target=@t,AttributeLogicalName='nickname',PagingInfo=@p)",
                        50);
        assertEquals(2, one.path("AuditDetails").size());
        assertEquals("A", one.at("/AuditDetails/0/OldValue/nickname").asString());
        assertEquals(400, client.get("RetrieveRecordChangeHistory(Target=@t)").status());
    }

    /** security-roles-privileges: prvReadAuditSummary and prvReadRecordAuditHistory. */
    @Test
    void only_who_may_reads_the_audit() throws IOException {
        client.patch("systemusers(" + tom + ")", "{\"nickname\":\"A\"}");
        var told = about(tom, 2).only();
        var reader = client.as(Client.PLAN);
        assertEquals(
                200,
                reader.get("audits(" + told.path("auditid").asString() + ")" + DETAILS).status());
        var refused = client.get("audits", "MSCRMCallerID", client.user("raj.patel@contoso.com"));
        assertEquals(403, refused.status());
        assertTrue(refused.message().contains("prvReadAuditSummary"), refused.message());
    }

    /** A change set that is undone leaves no trace. */
    @Test
    void what_is_undone_is_not_told() {
        var change =
                "PATCH systemusers("
                        + tom
                        + ") HTTP/1.1\r\n"
                        + "Content-Type: application/json\r\n\r\n"
                        + "{\"nickname\":\"A\"}";
        var failing = "DELETE systemusers(" + Client.nobody() + ") HTTP/1.1\r\n\r\n";
        var envelope = "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n";
        var body =
                "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
                        + ("--c\r\n" + envelope + "Content-ID: 1\r\n\r\n" + change + "\r\n")
                        + ("--c\r\n" + envelope + "Content-ID: 2\r\n\r\n" + failing + "\r\n")
                        + "--c--\r\n--b--\r\n";
        var answer = client.post("$batch", body, "Content-Type", "multipart/mixed; boundary=b");
        assertEquals(404, answer.status(), answer.text());
        assertEquals(List.of(), about(tom, 2).all("auditid"));
        assertEquals(
                0,
                history("RetrieveRecordChangeHistory(Target=@t,PagingInfo=@p)", 5)
                        .path("TotalRecordCount")
                        .asInt());
    }

    @Test
    void a_saved_trail_is_the_same_after_a_start(@TempDir Path folder) throws IOException {
        client.patch("systemusers(" + tom + ")", "{\"nickname\":\"A\"}");
        client.patch("systemusers(" + tom + ")", "{\"nickname\":null}");
        var before = history("RetrieveRecordChangeHistory(Target=@t,PagingInfo=@p)", 9);
        var file = folder.resolve("tenant.yaml");
        Files.writeString(file, client.emulator().state());
        client.close();
        client = Client.start(EmulatorOptions.standard().withSeed(new Seed.File(file)));
        assertEquals(before, history("RetrieveRecordChangeHistory(Target=@t,PagingInfo=@p)", 9));
    }

    /** Without isauditenabled nothing is written down. */
    @Test
    void an_organization_that_does_not_audit_tells_nothing() {
        var organization = client.get("organizations").only().path("organizationid").asString();
        client.patch("organizations(" + organization + ")", "{\"isauditenabled\":false}");
        client.patch("systemusers(" + tom + ")", "{\"nickname\":\"A\"}");
        assertEquals(List.of(), about(tom, 2).all("auditid"));
    }

    private Client.Answer about(String row, int action) {
        return client.get(
                "audits?$filter=action eq "
                        + action
                        + " and _objectid_value eq "
                        + row
                        + "&$orderby=createdon desc");
    }

    private JsonNode detail(JsonNode audit) {
        var answer = client.get("audits(" + audit.path("auditid").asString() + ")" + DETAILS);
        assertEquals(200, answer.status(), answer.text());
        return answer.json().path("AuditDetail");
    }

    private JsonNode history(String function, int count) {
        var answer =
                client.get(
                        function
                                + "?@t="
                                + encoded("{'@odata.id':'systemusers(" + tom + ")'}")
                                + "&@p="
                                + encoded(
                                        "{\"PageNumber\":1,\"Count\":"
                                                + count
                                                + ",\"ReturnTotalRecordCount\":true}"));
        assertEquals(200, answer.status(), answer.text());
        return answer.json().path("AuditDetailCollection");
    }

    private String made(String set, String body) {
        var answer = client.post(set, body);
        assertEquals(204, answer.status(), answer.text());
        var url = answer.header("OData-EntityId");
        return url.substring(url.indexOf('(', url.lastIndexOf('/')) + 1, url.length() - 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
