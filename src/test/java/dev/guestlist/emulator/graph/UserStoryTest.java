package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

/**
 * People: created, searched, paged, changed, sponsored.
 *
 * <p>Sources: learn.microsoft.com/graph/api/user-post-users, user-list, user-update,
 * user-list-sponsors, user-post-sponsors, user-delete-sponsors, resources/user,
 * resources/signinactivity; learn.microsoft.com/graph/aad-advanced-queries, paging,
 * search-query-parameter, query-parameters, known-issues; learn.microsoft.com/troubleshoot/entra.
 */
final class UserStoryTest extends GraphStory {

    @Override
    String tenant() {
        var users =
                new StringBuilder(
                        """
                        users:
                          - { mail: grace@contoso.com, displayName: Grace Hall, lastSignInDateTime: 2026-11-01T00:00:00Z }
                          - { mail: Ana.Silva@fabrikam.com, userType: Guest, displayName: Ana Silva }
                        """);
        for (var i = 10; i < 60; i++) {
            users.append("  - { mail: g%d@fabrikam.com, userType: Guest }%n".formatted(i));
        }
        return users + "groups: [{ displayName: Sales }]\n";
    }

    private static final String NEW =
            "{\"accountEnabled\":true,\"displayName\":\"New"
                + " One\",\"mailNickname\":\"new.one\",\"userPrincipalName\":\"%s\",\"passwordProfile\":{\"password\":\"xWwvJ]6NMw+bWH-d\"}}";

    @Test
    void a_colleague_is_created_and_an_outside_address_is_refused() {
        var created = wire.post("/v1.0/users", NEW.formatted("new.one@contoso.com"));
        assertEquals(201, created.status());
        assertFalse(created.text().contains("xWwvJ"));
        assertEquals(404, wire.get("/v1.0/users/new.one@contoso.com").status());
        settle();
        assertEquals(
                "Member",
                read("/v1.0/users/new.one@contoso.com?$select=userType")
                        .path("userType")
                        .asString());
        var outside = wire.post("/v1.0/users", NEW.formatted("new@fabrikam.com"));
        assertEquals(
                "400 Request_BadRequest: Property userPrincipalName is invalid.", outside.error());
        assertEquals(
                "userPrincipalName",
                outside.json().path("error").path("details").path(0).path("target").asString());
        assertTrue(
                wire.post("/v1.0/users", NEW.formatted("new.one@contoso.com"))
                        .error()
                        .startsWith("400 Request_BadRequest: Another object with the same value"));
        assertEquals(400, wire.post("/v1.0/users", "{\"displayName\":\"x\"}").status());
    }

    @Test
    void people_are_searched_by_words_and_beginnings() {
        wire.with("ConsistencyLevel", "eventual");
        assertEquals(1, found("\"displayName:sil\""));
        assertEquals(1, found("\"displayName:ana\" AND \"mail:ana.s\""));
        assertEquals(2, found("(\"displayName:ana\" OR \"displayName:hall\")"));
        assertEquals(0, found("\"mail:silva\""));
        var both =
                "/v1.0/users?$search="
                        + Wire.encode("\"displayName:g\"")
                        + "&$count=true&$filter="
                        + Wire.encode("userType eq 'Member'");
        assertEquals(1, read(both).path("@odata.count").asInt());
    }

    @Test
    void addresses_compare_without_case_unless_it_is_guessed_otherwise() {
        var filter = "proxyAddresses/any(x:x eq 'SMTP:ana.silva@fabrikam.com')";
        var path = "/v1.0/users?$filter=" + Wire.encode(filter);
        assertEquals(1, read(path).path("value").size());
        turn("guess.proxy-address-case", "matters");
        assertEquals(0, read(path).path("value").size());
        assertEquals(1, read(path.replace("ana.silva", "Ana.Silva")).path("value").size());
    }

    @Test
    void a_page_too_large_is_refused_or_capped() {
        assertEquals(400, wire.get("/v1.0/users?$top=1000").status());
        turn("guess.too-large-page", "capped");
        assertEquals(52, read("/v1.0/users?$top=1000").path("value").size());
        turn("trap.short-pages", "on");
        var page = read("/v1.0/users?$top=40");
        assertEquals(20, page.path("value").size());
        assertTrue(page.has("@odata.nextLink"));
    }

    @Test
    void a_retried_page_leads_nowhere() {
        turn("trap.page-token-lost-by-retry", "on");
        var second = read("/v1.0/users?$top=20").path("@odata.nextLink").asString();
        var first = read(second).path("@odata.nextLink").asString();
        var retried = read(second).path("@odata.nextLink").asString();
        assertEquals(200, wire.get(first).status());
        assertEquals(
                "DirectoryPageTokenNotFoundException",
                wire.get(retried).json().path("error").path("code").asString());
        turn("guess.lost-page-token-status", "404");
        assertEquals(404, wire.get(retried).status());
        assertEquals(400, wire.get("/v1.0/users?$skiptoken=garbled").status());
    }

    @Test
    void a_count_without_its_header_can_be_an_error() {
        assertEquals(200, wire.get("/v1.0/users?$count=true").status());
        turn("trap.count-ignored", "off");
        assertEquals(400, wire.get("/v1.0/users?$count=true").status());
    }

    @Test
    void sign_ins_take_a_permission_a_licence_and_stand_alone() {
        var path = "/v1.0/users?$select=displayName,signInActivity";
        assertEquals(200, wire.get(path).status());
        assertEquals(400, wire.get(path + "&$top=501").status());
        var since = "signInActivity/lastSignInDateTime ge 2026-10-01T00:00:00Z";
        assertEquals(1, read("/v1.0/users?$filter=" + Wire.encode(since)).path("value").size());
        assertEquals(
                400,
                wire.get("/v1.0/users?$filter=" + Wire.encode(since + " and userType eq 'Guest'"))
                        .status());
        turn("trap.tenant-without-premium", "on");
        assertEquals(
                "403 Authentication_RequestFromNonPremiumTenantOrB2CTenant: Neither tenant is B2C"
                        + " or tenant doesn't have premium license",
                wire.get(path).error());
        signInAs(INVITER);
        assertEquals(
                "Authorization_RequestDenied",
                wire.get(path).json().path("error").path("code").asString());
    }

    @Test
    void what_only_single_reads_give_is_a_501_in_a_list() {
        assertEquals(501, wire.get("/v1.0/users?$select=aboutMe").status());
    }

    @Test
    void an_advanced_query_has_a_longest_url() {
        wire.with("ConsistencyLevel", "eventual");
        var ids = "displayName eq '" + "x".repeat(100) + "'";
        var filter = String.join(" or ", java.util.Collections.nCopies(20, ids));
        assertEquals(
                414, wire.get("/v1.0/users?$count=true&$filter=" + Wire.encode(filter)).status());
    }

    @Test
    void the_id_may_come_unasked() {
        assertFalse(read("/v1.0/users?$select=mail&$top=1").path("value").path(0).has("id"));
        turn("guess.id-with-select", "present");
        assertTrue(read("/v1.0/users?$select=mail&$top=1").path("value").path(0).has("id"));
    }

    @Test
    void annotations_may_come_unasked() {
        turn("trap.unasked-annotations", "on");
        assertTrue(read("/v1.0/users?$top=1").has("@microsoft.graph.tips"));
    }

    @Test
    void contact_fields_may_take_a_role() {
        var ana = "/v1.0/users/" + user("ana.silva@fabrikam.com");
        assertEquals(204, wire.patch(ana, "{\"otherMails\":[\"a@b.com\"]}").status());
        turn("trap.contact-fields-need-role", "on");
        assertEquals(403, wire.patch(ana, "{\"otherMails\":[\"a@b.com\"]}").status());
        assertEquals(403, wire.patch(ana, "{\"mobilePhone\":\"1\"}").status());
        assertEquals(204, wire.patch(ana, "{\"department\":\"x\"}").status());
    }

    @Test
    void values_are_checked() {
        var ana = "/v1.0/users/" + user("ana.silva@fabrikam.com");
        assertEquals(400, wire.patch(ana, "{\"mail\":\"müller@fabrikam.com\"}").status());
        assertEquals(400, wire.patch(ana, "{\"otherMails\":[\"ü@b.com\"]}").status());
        assertEquals(400, wire.patch(ana, "{\"jobTitle\":\"\"}").status());
        turn("guess.empty-text", "allowed");
        assertEquals(204, wire.patch(ana, "{\"jobTitle\":\"\"}").status());
        assertEquals(400, wire.patch(ana, "{\"externalUserState\":\"Accepted\"}").status());
        turn("guess.external-user-state-write", "ignored");
        assertEquals(
                204, wire.patch(ana, "{\"externalUserState\":\"PendingAcceptance\"}").status());
        settle();
        assertEquals(
                "Accepted",
                read(ana + "?$select=externalUserState").path("externalUserState").asString());
        assertEquals(
                403,
                wire.patch(ana, "{\"employeeLeaveDateTime\":\"2027-01-01T00:00:00Z\"}").status());
    }

    @Test
    void a_user_has_five_sponsors_at_most_and_groups_may_be_some() {
        var sponsors = "/v1.0/users/" + user("ana.silva@fabrikam.com") + "/sponsors";
        assertEquals(204, wire.post(sponsors + "/$ref", reference(group("Sales"))).status());
        settle();
        assertEquals(
                "#microsoft.graph.group",
                read(sponsors).path("value").path(0).path("@odata.type").asString());
        turn("guess.maximum-sponsors", "1");
        assertEquals(
                "Directory_QuotaExceeded",
                wire.post(sponsors + "/$ref", reference(user("grace@contoso.com")))
                        .json()
                        .path("error")
                        .path("code")
                        .asString());
    }

    @Test
    void leaving_off_ref_deletes_the_sponsor() {
        var sponsors = "/v1.0/users/" + user("ana.silva@fabrikam.com") + "/sponsors";
        var grace = user("grace@contoso.com");
        wire.post(sponsors + "/$ref", reference(grace));
        settle();
        assertEquals(204, wire.delete(sponsors + "/" + grace).status());
        settle();
        assertEquals(404, wire.get("/v1.0/users/" + grace).status());
    }

    @Test
    void a_principal_name_with_a_number_sign_is_escaped() {
        var name = "Ana.Silva_fabrikam.com%23EXT%23@contoso.onmicrosoft.com";
        assertEquals("Ana Silva", read("/v1.0/users/" + name).path("displayName").asString());
    }

    @Test
    void licensing_may_answer_with_a_trimmed_user() {
        turn("guess.licensed-user", "licences");
        var body = "{\"addLicenses\":[],\"removeLicenses\":[]}";
        var answer = wire.post("/v1.0/users/" + user("grace@contoso.com") + "/assignLicense", body);
        assertEquals(200, answer.status());
        assertTrue(answer.json().has("assignedLicenses"));
        assertFalse(answer.json().has("displayName"));
    }

    @Test
    void paths_go_no_further_than_they_go() {
        var grace = "/v1.0/users/" + user("grace@contoso.com");
        assertEquals(400, wire.get(grace + "/licenseDetails/nowhere").status());
        assertEquals(501, wire.get(grace + "/directReports").status());
    }

    private int found(String search) {
        return read("/v1.0/users?$search=" + Wire.encode(search)).path("value").size();
    }
}
