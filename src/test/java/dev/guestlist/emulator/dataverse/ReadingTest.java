package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/**
 * Reading over HTTP. Sources are named at each story; "docs" is
 * learn.microsoft.com/power-apps/developer/data-platform/webapi.
 */
class ReadingTest {
    private static Client client;

    @BeforeAll
    static void start() throws IOException {
        client = Client.start(EmulatorOptions.standard());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    /** docs: authenticate-oauth; recorded live by AdamCoulterOz/powerplatform-apis. */
    @Test
    void without_a_token_the_answer_is_empty_and_says_where_to_get_one() {
        var answer = client.anonymous("WhoAmI");
        assertEquals(401, answer.status());
        assertEquals("", answer.text());
        assertTrue(
                answer.header("WWW-Authenticate")
                        .startsWith("Bearer authorization_uri=https://login.microsoftonline.com/"));
        assertTrue(answer.header("WWW-Authenticate").contains("resource_id="));
    }

    /** docs: compose-http-requests-handle-errors, send-parallel-requests. */
    @Test
    void who_am_i_answers_with_headers_of_version_4() {
        var answer = client.get("WhoAmI");
        assertEquals(200, answer.status());
        assertEquals("4.0", answer.header("OData-Version"));
        assertFalse(answer.header("x-ms-dop-hint").isEmpty());
        assertTrue(
                answer.json()
                        .path("@odata.context")
                        .asString()
                        .endsWith("$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse"));
        var me =
                client.get(
                        "systemusers("
                                + answer.json().path("UserId").asString()
                                + ")?$select=applicationid");
        assertEquals(Client.APPLY, me.json().path("applicationid").asString());
    }

    /**
     * send-parallel-requests: the affinity cookie; a doubled slash was seen accepted
     * (AdamCoulterOz/powerplatform-apis).
     */
    @Test
    void clients_are_bound_to_a_server_and_slashes_may_be_doubled() {
        var answer = client.get(client.base().replace("/api/", "//api/") + "WhoAmI");
        assertEquals(200, answer.status(), answer.text());
        assertTrue(answer.header("Set-Cookie").startsWith("ARRAffinity="));
        assertEquals(501, client.get("$metadata?annotations=true").status());
    }

    /** Recorded live by AdamCoulterOz/powerplatform-apis. */
    @Test
    void versions_are_checked() {
        var root = client.base().replace("v9.2/", "");
        assertEquals(200, client.get(root + "v9.1/WhoAmI").status());
        assertEquals("0x8006088a", client.get(root + "v9.3/WhoAmI").code());
        assertEquals(501, client.get(root + "v9.3/WhoAmI").status());
        assertTrue(
                client.get(root + "systemusers")
                        .json()
                        .path("Message")
                        .asString()
                        .startsWith("Requested API Version"));
    }

    /**
     * The row of terraform-provider-power-platform's recorded answer: null columns are there, keys
     * come unasked.
     */
    @Test
    void a_guest_is_a_user_like_any_other() {
        var row =
                client.get(
                                "systemusers?$select=domainname,internalemailaddress,fullname,isdisabled,accessmode,applicationid,nickname&$filter=internalemailaddress"
                                    + " eq 'priya.nair@fabrikam.com'")
                        .only();
        assertTrue(
                row.path("domainname")
                        .asString()
                        .startsWith("priya.nair_fabrikam.com#EXT#@contoso.onmicrosoft.com"));
        assertEquals("Priya Nair", row.path("fullname").asString());
        assertEquals(0, row.path("accessmode").asInt());
        assertFalse(row.path("isdisabled").asBoolean());
        assertTrue(row.path("applicationid").isNull());
        assertTrue(row.path("nickname").isNull());
        assertEquals(row.path("systemuserid").asString(), row.path("ownerid").asString());
        assertTrue(row.path("@odata.etag").asString().startsWith("W/\""));
    }

    /** docs: query/select-columns and the recorded contexts. */
    @Test
    void contexts_name_what_was_selected() {
        var list =
                client.get(
                        "systemusers?$select=fullname&$expand=systemuserroles_association($select=name)&$top=1");
        assertTrue(
                list.json()
                        .path("@odata.context")
                        .asString()
                        .endsWith(
                                "/api/data/v9.2/$metadata#systemusers(fullname,systemuserroles_association(name))"));
        var one =
                client.get(
                        "systemusers(" + client.user("grace@contoso.com") + ")?$select=fullname");
        assertTrue(
                one.json()
                        .path("@odata.context")
                        .asString()
                        .endsWith("$metadata#systemusers(fullname)/$entity"));
        assertEquals(one.json().path("@odata.etag").asString(), one.header("ETag"));
    }

    /** docs: query/select-columns#formatted-values. */
    @Test
    void annotations_come_when_preferred() {
        var answer =
                client.get(
                        "systemusers?$select=accessmode,_businessunitid_value&$filter=internalemailaddress"
                            + " eq 'li.wei@northwind.com'",
                        "Prefer",
                        "odata.include-annotations=\"*\"");
        var row = answer.only();
        assertEquals(
                "Read-Write",
                row.path("accessmode@OData.Community.Display.V1.FormattedValue").asString());
        assertEquals(
                "Partners",
                row.path("_businessunitid_value@OData.Community.Display.V1.FormattedValue")
                        .asString());
        assertEquals(
                "businessunit",
                row.path("_businessunitid_value@Microsoft.Dynamics.CRM.lookuplogicalname")
                        .asString());
        assertEquals(
                "businessunitid",
                row.path(
                                "_businessunitid_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                        .asString());
        assertEquals(-1, answer.json().path("@Microsoft.Dynamics.CRM.totalrecordcount").asInt());
        assertEquals("odata.include-annotations=\"*\"", answer.header("Preference-Applied"));
    }

    /** docs: perform-conditional-operations-using-web-api. */
    @Test
    void a_known_version_is_not_sent_again() {
        var path = "systemusers(" + client.user("tom@contoso.com") + ")";
        var etag = client.get(path).header("ETag");
        assertEquals(304, client.get(path, "If-None-Match", etag).status());
        assertEquals(200, client.get(path, "If-None-Match", "null").status());
        assertEquals(200, client.get(path, "If-None-Match", "W/\"1\"").status());
    }

    /**
     * Texts recorded live by AdamCoulterOz/powerplatform-apis; docs:
     * compose-http-requests-handle-errors.
     */
    @Test
    void what_is_not_there_is_an_error_never_ignored() {
        var property = client.get("systemusers?$select=foo");
        assertEquals(400, property.status());
        assertEquals("0x80060888", property.code());
        assertEquals(
                "Could not find a property named 'foo' on type"
                        + " 'Microsoft.Dynamics.CRM.systemuser'.",
                property.message());
        assertEquals("0x80060888", client.get("systemusers?$filter=foo eq 1").code());
        assertEquals(404, client.get("foos").status());
        assertEquals("Resource not found for the segment 'foos'.", client.get("foos").message());
        var nobody = Client.nobody();
        var missing = client.get("systemusers(" + nobody + ")");
        assertEquals(404, missing.status());
        assertEquals("0x80040217", missing.code());
        assertEquals("systemuser With Id = " + nobody + " Does Not Exist", missing.message());
    }

    /** docs: web-api-service-documents. */
    @Test
    void the_service_describes_itself() {
        assertTrue(client.get("").all("name").contains("systemusers"));
        var metadata = client.get("$metadata");
        assertEquals("application/xml", metadata.header("Content-Type"));
        assertTrue(metadata.text().contains("<EntityType Name=\"systemuser\""));
    }

    /**
     * docs: query/join-tables and associate-disassociate: single values, references, one column.
     */
    @Test
    void members_of_a_row_have_addresses_of_their_own() {
        var user = "systemusers(" + client.user("li.wei@northwind.com") + ")";
        assertEquals(
                "Partners",
                client.get(user + "/businessunitid?$select=name").json().path("name").asString());
        assertEquals("Wei Li", client.get(user + "/fullname").json().path("value").asString());
        assertEquals("Wei Li", client.get(user + "/fullname/$value").text());
        assertEquals(204, client.get(user + "/nickname").status());
        var references = client.get(user + "/systemuserroles_association/$ref");
        assertTrue(
                references
                        .json()
                        .path("@odata.context")
                        .asString()
                        .endsWith("$metadata#Collection($ref)"));
        assertTrue(
                references
                        .only()
                        .path("@odata.id")
                        .asString()
                        .startsWith(client.base() + "roles("));
        assertEquals("1", client.get(user + "/systemuserroles_association/$count").text());
    }

    /**
     * The host name of the real service in the Host header gives links of the real service; here by
     * the emulator's own address.
     */
    @Test
    void links_begin_where_the_client_began() {
        assertTrue(
                client.get("systemusers?$top=1&$select=fullname")
                        .json()
                        .path("@odata.context")
                        .asString()
                        .startsWith(client.base()));
    }

    /**
     * The plan identity reads everything and writes nothing:
     * learn.microsoft.com/power-platform/admin/security-roles-privileges.
     */
    @Test
    void a_reader_may_read_and_not_write() throws IOException {
        var reader = client.as(Client.PLAN);
        assertEquals(200, reader.get("audits?$top=1").status());
        var user = reader.user("priya.nair@fabrikam.com");
        var refused =
                reader.reference(
                        "systemusers(" + user + ")/systemuserroles_association",
                        "roles(" + reader.role("Salesperson", "Contoso Sales") + ")");
        assertEquals(403, refused.status());
        assertEquals("0x80040220", refused.code());
        assertTrue(
                refused.message().contains("is missing prvAssignRole privilege"),
                refused.message());
    }
}
