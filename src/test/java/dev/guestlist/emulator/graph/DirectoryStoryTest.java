package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;

/**
 * Reading the directory, with an application that may do everything.
 *
 * <p>Sources: learn.microsoft.com/graph/aad-advanced-queries, paging, query-parameters,
 * json-batching; learn.microsoft.com/graph/api/user-list and the pages of each call.
 */
final class DirectoryStoryTest extends GraphStory {

    private static final String DOORS =
            """
            licenses:
              - { sku: DYN365_ENTERPRISE_SALES, seats: 2 }
            groups:
              - displayName: Sales guests
              - displayName: Nested
            """;

    @Override
    String tenant() {
        return DOORS + people();
    }

    private static String people() {
        var users =
                new StringBuilder(
                        "users:\n"
                            + "  - { mail: grace@contoso.com, givenName: Grace, surname: O'Hall,"
                            + " usageLocation: AU }\n");
        for (var i = 1; i <= 250; i++) {
            users.append(
                    "  - { mail: guest%03d@fabrikam.com, userType: Guest, displayName: Guest %03d, usageLocation: PT }\n"
                            .formatted(i, i));
        }
        return users.toString();
    }

    @Test
    void pages_are_followed_by_whole_links_and_hold_everybody_once() {
        var seen = new HashSet<String>();
        var sizes = new ArrayList<Integer>();
        var link = "/v1.0/users?$select=id,mail&$filter=" + Wire.encode("userType eq 'Guest'");
        while (!link.isEmpty()) {
            var page = wire.get(link).json();
            page.path("value").forEach(user -> assertTrue(seen.add(user.path("id").asString())));
            sizes.add(page.path("value").size());
            link = page.path("@odata.nextLink").asString("");
        }
        assertEquals(java.util.List.of(100, 100, 50), sizes);
        assertEquals(250, seen.size());
        assertEquals(400, wire.get("/v1.0/users?$top=1000").status());
        assertEquals(400, wire.get("/v1.0/users?$skip=10").status());
        assertEquals(
                250,
                wire.get("/v1.0/users?$top=999&$filter=" + Wire.encode("userType eq 'Guest'"))
                        .json()
                        .path("value")
                        .size());
    }

    @Test
    void the_context_names_what_was_selected() {
        var page = wire.get("/v1.0/users?$select=id,mail&$top=1").json();
        assertEquals(
                emulator.address() + "/v1.0/$metadata#users(id,mail)",
                page.path("@odata.context").asString());
        var id = page.path("value").path(0).path("id").asString();
        assertEquals(
                emulator.address() + "/v1.0/$metadata#users/$entity",
                wire.get("/v1.0/users/" + id).json().path("@odata.context").asString());
    }

    @Test
    void filters_beyond_the_index_need_an_advanced_query() {
        var ne = "/v1.0/users?$filter=" + Wire.encode("userType ne 'Guest'");
        assertEquals("400 Request_UnsupportedQuery: Unsupported Query.", wire.get(ne).error());
        assertEquals(
                "400 Request_UnsupportedQuery: Unsupported Query.",
                filter("companyName eq 'Fabrikam'").error());
        assertEquals(
                "400 Request_UnsupportedQuery: Unsupported Query.",
                filter("endsWith(mail,'@fabrikam.com')").error());
        wire.with("ConsistencyLevel", "eventual");
        assertEquals("400 Request_UnsupportedQuery: Unsupported Query.", wire.get(ne).error());
        var counted = wire.get(ne + "&$count=true").json();
        assertEquals(1, counted.path("@odata.count").asInt());
        assertEquals(
                "400 Request_UnsupportedQuery: The request uses a filter property that is not"
                        + " indexed",
                wire.get("/v1.0/users?$count=true&$filter=" + Wire.encode("id ge '1'")).error());
    }

    @Test
    void a_count_without_the_header_is_silently_ignored() {
        assertFalse(wire.get("/v1.0/users?$count=true&$top=1").json().has("@odata.count"));
        assertEquals(
                "400 Request_BadRequest: $count is not currently supported.",
                wire.get("/v1.0/users/$count").error());
        wire.with("ConsistencyLevel", "eventual");
        assertEquals("251", wire.get("/v1.0/users/$count").text());
    }

    @Test
    void the_recommended_lookup_of_an_address_works_and_its_documented_slip_is_refused() {
        var lookup =
                "mail eq '%1$s' or proxyAddresses/any(x:x eq 'SMTP:%1$s') or otherMails/any(x:x eq '%1$s')"
                        .formatted("GUEST007@fabrikam.com");
        var found = filter(lookup).json().path("value");
        assertEquals(1, found.size());
        assertEquals("guest007@fabrikam.com", found.path(0).path("mail").asString());
        assertEquals(400, filter("signInNames/any(x:x eq 'a@b.c')").status());
        assertEquals(1, filter("surname eq 'O''Hall'").json().path("value").size());
    }

    @Test
    void filter_and_order_together_need_an_advanced_query() {
        var path =
                "/v1.0/users?$top=2&$orderby=displayName%20desc&$filter="
                        + Wire.encode("userType eq 'Guest'");
        assertEquals(
                "400 Request_UnsupportedQuery: Sorting not supported for current query.",
                wire.get(path).error());
        wire.with("ConsistencyLevel", "eventual");
        assertEquals(
                "Guest 250",
                wire.get(path + "&$count=true")
                        .json()
                        .path("value")
                        .path(0)
                        .path("displayName")
                        .asString());
    }

    @Test
    void an_unknown_property_path_or_option_is_an_error_never_ignored() {
        assertEquals(400, wire.get("/v1.0/users?$select=shoeSize").status());
        assertEquals(400, filter("shoeSize eq 43").status());
        assertEquals(
                "400 BadRequest: Resource not found for the segment 'guests'.",
                wire.get("/v1.0/guests").error());
        assertEquals(501, wire.get("/v1.0/teams").status());
        assertEquals(
                "501 NotImplemented: The emulator does not emulate delta queries.",
                wire.get("/v1.0/users/delta").error());
        assertEquals(501, wire.get("/v1.0/groups/delta()").status());
        assertEquals(405, wire.body("PUT", "/v1.0/users", "{}").status());
        assertEquals(
                "400 BadRequest: Empty Payload. JSON content expected.",
                wire.patch("/v1.0/users/" + id(1), "").error());
        assertEquals(400, wire.patch("/v1.0/users/" + id(1), "{\"shoeSize\":43}").status());
    }

    @Test
    void a_text_is_cleared_with_null_and_a_name_cannot_be() {
        assertEquals(204, wire.patch("/v1.0/users/" + id(1), "{\"jobTitle\":\"Agent\"}").status());
        settle();
        assertEquals(204, wire.patch("/v1.0/users/" + id(1), "{\"jobTitle\":null}").status());
        settle();
        assertTrue(wire.get("/v1.0/users/" + id(1)).json().path("jobTitle").isNull());
        assertEquals(400, wire.patch("/v1.0/users/" + id(1), "{\"displayName\":null}").status());
        assertEquals(
                400, wire.patch("/v1.0/users/" + id(1), "{\"usageLocation\":\"XX\"}").status());
    }

    @Test
    void a_batch_follows_its_dependencies_and_fails_what_hangs_on_a_failure() {
        var batch =
                """
                {"requests":[
                  {"id":"1","method":"PATCH","url":"/users/%1$s","headers":{"Content-Type":"application/json"},"body":{"department":"A"}},
                  {"id":"2","method":"PATCH","url":"/users/%1$s","dependsOn":["1"],"headers":{"Content-Type":"application/json"},"body":{"usageLocation":"XX"}},
                  {"id":"3","method":"GET","url":"/users/%1$s?$select=id","dependsOn":["2"]},
                  {"id":"4","method":"PATCH","url":"/users/%1$s","body":{"department":"B"}}]}
                """
                        .formatted(id(1));
        var responses = wire.post("/v1.0/$batch", batch).json().path("responses");
        var statuses = new ArrayList<Integer>();
        responses.forEach(response -> statuses.add(response.path("status").asInt()));
        assertEquals(java.util.List.of(204, 400, 424, 400), statuses);
        assertTrue(responses.path(0).path("body").isNull());
    }

    @Test
    void a_batch_takes_twenty_and_ids_once() {
        var item = "{\"id\":\"%d\",\"method\":\"GET\",\"url\":\"/organization\"}";
        var many = new java.util.StringJoiner(",", "{\"requests\":[", "]}");
        for (var i = 0; i < 21; i++) {
            many.add(item.formatted(i));
        }
        assertEquals(400, wire.post("/v1.0/$batch", many.toString()).status());
        var twice = "{\"requests\":[" + item.formatted(1) + "," + item.formatted(1) + "]}";
        assertEquals(400, wire.post("/v1.0/$batch", twice).status());
    }

    @Test
    void sponsors_and_manager_are_references() {
        var grace = first("mail eq 'grace@contoso.com'");
        var body = "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/users/%s\"}".formatted(grace);
        var sponsors = "/v1.0/users/" + id(1) + "/sponsors";
        assertEquals(204, wire.post(sponsors + "/$ref", body).status());
        assertEquals(400, wire.post(sponsors + "/$ref", body).status());
        settle();
        assertEquals(
                "#microsoft.graph.user",
                wire.get(sponsors).json().path("value").path(0).path("@odata.type").asString());
        var expanded = wire.get("/v1.0/users/" + id(1) + "?$select=id&$expand=sponsors").json();
        assertEquals(grace, expanded.path("sponsors").path(0).path("id").asString());
        assertEquals(204, wire.delete(sponsors + "/" + grace + "/$ref").status());
        assertEquals(404, wire.get("/v1.0/users/" + id(1) + "/manager").status());
        assertEquals(204, wire.put("/v1.0/users/" + id(1) + "/manager/$ref", body).status());
        settle();
        assertEquals(
                grace, wire.get("/v1.0/users/" + id(1) + "/manager").json().path("id").asString());
    }

    @Test
    void group_licences_reach_members_later_and_failures_are_written_on_them() {
        var group =
                "/v1.0/groups/"
                        + wire.get(
                                        "/v1.0/groups?$filter="
                                                + Wire.encode("displayName eq 'Sales guests'"))
                                .json()
                                .path("value")
                                .path(0)
                                .path("id")
                                .asString();
        var urls = new java.util.StringJoiner(",", "[", "]");
        for (var i = 1; i <= 3; i++) {
            urls.add("\"https://graph.microsoft.com/v1.0/users/" + id(i) + "\"");
        }
        assertEquals(204, wire.patch(group, "{\"members@odata.bind\":" + urls + "}").status());
        var licence =
                "{\"addLicenses\":[{\"skuId\":\"1e1a282c-9c54-43a2-9310-98ef728faace\",\"disabledPlans\":[]}],\"removeLicenses\":[]}";
        var accepted = wire.post(group + "/assignLicense", licence);
        assertEquals(202, accepted.status());
        assertTrue(accepted.header("Location").endsWith("Microsoft.DirectoryServices.Group"));
        assertEquals(
                0,
                wire.get("/v1.0/users/" + id(1) + "?$select=licenseAssignmentStates")
                        .json()
                        .path("licenseAssignmentStates")
                        .size());
        settle();
        settle();
        var errors = new ArrayList<String>();
        for (var i = 1; i <= 3; i++) {
            var state =
                    wire.get("/v1.0/users/" + id(i) + "?$select=licenseAssignmentStates")
                            .json()
                            .path("licenseAssignmentStates")
                            .path(0);
            errors.add(state.path("error").asString());
        }
        assertEquals(java.util.List.of("None", "None", "CountViolation"), errors);
        assertEquals(
                id(3),
                wire.get(group + "/membersWithLicenseErrors")
                        .json()
                        .path("value")
                        .path(0)
                        .path("id")
                        .asString());
        var removal =
                "{\"addLicenses\":[],\"removeLicenses\":[\"1e1a282c-9c54-43a2-9310-98ef728faace\"]}";
        assertEquals(
                "400 Request_BadRequest: User license is inherited from a group membership and it"
                        + " cannot be removed directly from the user.",
                wire.post("/v1.0/users/" + id(1) + "/assignLicense", removal).error());
    }

    @Test
    void groups_are_created_updated_upserted_and_deleted() {
        var body =
                "{\"displayName\":\"D365"
                    + " guests\",\"mailEnabled\":false,\"mailNickname\":\"d365-guests\",\"securityEnabled\":true,\"uniqueName\":\"d365-guests\"}";
        var created = wire.post("/v1.0/groups", body);
        assertEquals(201, created.status());
        assertTrue(created.json().path("groupTypes").isArray());
        settle();
        var byName = wire.get("/v1.0/groups(uniqueName='d365-guests')");
        assertEquals(created.json().path("id").asString(), byName.json().path("id").asString());
        assertEquals(
                204,
                wire.patch("/v1.0/groups(uniqueName='d365-guests')", "{\"description\":\"x\"}")
                        .status());
        wire.with("Prefer", "create-if-missing");
        assertEquals(
                201,
                wire.patch(
                                "/v1.0/groups(uniqueName='new-one')",
                                body.replace(",\"uniqueName\":\"d365-guests\"", ""))
                        .status());
        var mail =
                body.replace("\"mailEnabled\":false", "\"mailEnabled\":true")
                        .replace("d365-guests", "other");
        assertEquals(
                "400 Request_BadRequest: Cannot Create a mail-enabled security groups and or"
                        + " distribution list",
                wire.post("/v1.0/groups", mail).error());
        assertEquals(
                204, wire.delete("/v1.0/groups/" + created.json().path("id").asString()).status());
    }

    @Test
    void the_google_provider_never_shows_its_secret() {
        var google =
                "{\"@odata.type\":\"microsoft.graph.socialIdentityProvider\",\"displayName\":\"Google\",\"identityProviderType\":\"Google\",\"clientId\":\"1.apps.googleusercontent.com\",\"clientSecret\":\"hush\"}";
        var created = wire.post("/v1.0/identity/identityProviders", google);
        assertEquals(201, created.status());
        assertEquals("Google-OAUTH", created.json().path("id").asString());
        assertFalse(created.text().contains("hush"));
        assertEquals(
                "******",
                wire.get("/v1.0/identity/identityProviders/Google-OAUTH")
                        .json()
                        .path("clientSecret")
                        .asString());
        assertEquals(400, wire.post("/v1.0/identity/identityProviders", google).status());
        assertEquals(204, wire.delete("/v1.0/identity/identityProviders/Google-OAUTH").status());
    }

    @Test
    void policies_rule_who_may_invite() {
        assertEquals(
                "everyone",
                wire.get("/v1.0/policies/authorizationPolicy")
                        .json()
                        .path("allowInvitesFrom")
                        .asString());
        assertEquals(
                204,
                wire.patch("/v1.0/policies/authorizationPolicy", "{\"allowInvitesFrom\":\"none\"}")
                        .status());
        settle();
        var invite =
                "{\"invitedUserEmailAddress\":\"a@b.com\",\"inviteRedirectUrl\":\"https://x.example\"}";
        var refused = wire.post("/v1.0/invitations", invite);
        assertEquals(403, refused.status());
        assertTrue(refused.error().contains("Guest invitations not allowed for your company."));
        assertEquals(
                "default",
                wire.get(
                                "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/email")
                        .json()
                        .path("allowExternalIdToUseEmailOtp")
                        .asString());
    }

    @Test
    void audits_say_who_did_what() {
        wire.patch("/v1.0/users/" + id(5), "{\"department\":\"Sales\"}");
        settle();
        var filter =
                "activityDateTime ge 2026-11-21T00:00:00Z and targetResources/any(t:t/id eq '"
                        + id(5)
                        + "')";
        var events =
                wire.get("/v1.0/auditLogs/directoryAudits?$filter=" + Wire.encode(filter))
                        .json()
                        .path("value");
        assertEquals(1, events.size());
        assertEquals("Update user", events.path(0).path("activityDisplayName").asString());
        assertEquals(
                "Almighty",
                events.path(0).path("initiatedBy").path("app").path("displayName").asString());
        var change =
                events.path(0).path("targetResources").path(0).path("modifiedProperties").path(0);
        assertEquals("\"Sales\"", change.path("newValue").asString());
    }

    @Test
    void a_change_made_by_hand_is_logged_under_the_persons_name() {
        wire.with("x-emulator-acted-by", "grace@contoso.com");
        wire.patch("/v1.0/users/" + id(6), "{\"department\":\"Sales\"}");
        settle();
        var event = wire.get("/v1.0/auditLogs/directoryAudits").json().path("value").path(0);
        assertTrue(event.path("initiatedBy").path("app").isNull());
        assertEquals(
                "grace@contoso.com",
                event.path("initiatedBy").path("user").path("userPrincipalName").asString());
    }

    @Test
    void a_deleted_user_is_gone_for_good_after_thirty_days() {
        var id = id(7);
        wire.delete("/v1.0/users/" + id);
        clock.advance(Duration.ofDays(29));
        wire.signIn(ADMIN, "secret", Wire.GRAPH);
        assertEquals(200, wire.get("/v1.0/directory/deletedItems/" + id).status());
        clock.advance(Duration.ofDays(2));
        wire.signIn(ADMIN, "secret", Wire.GRAPH);
        assertEquals(404, wire.get("/v1.0/directory/deletedItems/" + id).status());
    }

    @Test
    void mail_is_accepted_into_the_outbox() {
        var mail =
                "{\"message\":{\"subject\":\"Hello\",\"body\":{\"contentType\":\"HTML\",\"content\":\"Hi\"},\"toRecipients\":[{\"emailAddress\":{\"address\":\"a@b.com\"}}]}}";
        assertEquals(202, wire.post("/v1.0/users/grace@contoso.com/sendMail", mail).status());
        assertEquals(404, wire.post("/v1.0/users/" + id(1) + "/sendMail", mail).status());
        assertEquals(
                "Hello",
                wire.get("/__emulator/outbox")
                        .json()
                        .path("value")
                        .path(0)
                        .path("subject")
                        .asString());
    }

    @Test
    void an_application_can_read_what_was_granted_to_it() {
        var own =
                wire.get("/v1.0/servicePrincipals(appId='" + ADMIN + "')?$select=id,displayName")
                        .json();
        assertEquals("Almighty", own.path("displayName").asString());
        var roles =
                wire.get(
                                "/v1.0/servicePrincipals/"
                                        + own.path("id").asString()
                                        + "/appRoleAssignments")
                        .json()
                        .path("value");
        assertTrue(roles.toString().contains("b633e1c5-b582-4048-a93e-9f11b44c7e96"));
        var graph =
                wire.get(
                                "/v1.0/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')?$select=appRoles")
                        .json();
        assertTrue(graph.path("appRoles").size() > 20);
    }

    @Test
    void every_answer_carries_the_headers_of_the_service() {
        var answer =
                wire.with("client-request-id", "e60ed0ba-df5d-4190-8056-f9c0318456d7")
                        .get("/v1.0/organization");
        assertEquals("e60ed0ba-df5d-4190-8056-f9c0318456d7", answer.header("client-request-id"));
        assertFalse(answer.header("request-id").isEmpty());
        assertEquals("4.0", answer.header("OData-Version"));
        assertEquals(
                "contoso.onmicrosoft.com",
                answer.json()
                        .path("value")
                        .path(0)
                        .path("verifiedDomains")
                        .path(0)
                        .path("name")
                        .asString());
        var missing = wire.get("/v1.0/users/11111111-2222-4333-8444-555555555555");
        assertTrue(
                missing.json()
                        .path("error")
                        .path("innerError")
                        .path("date")
                        .asString()
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d"));
    }

    private String id(int guest) {
        return first("mail eq 'guest%03d@fabrikam.com'".formatted(guest));
    }

    private String first(String filter) {
        return filter(filter).json().path("value").path(0).path("id").asString();
    }

    private Wire.Answer filter(String filter) {
        return wire.get("/v1.0/users?$filter=" + Wire.encode(filter));
    }
}
