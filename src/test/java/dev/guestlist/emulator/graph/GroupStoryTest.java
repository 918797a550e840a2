package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/**
 * Groups: which of them the API may fill, who owns them, what is hidden.
 *
 * <p>Sources: learn.microsoft.com/graph/api/resources/groups-overview, group-post-groups,
 * group-list-members, group-post-members, group-delete-members, group-post-owners,
 * group-delete-owners and group-upsert; learn.microsoft.com/graph/known-issues;
 * learn.microsoft.com/troubleshoot/entra (403 on dynamic and mail-enabled groups); texts as
 * recorded in github.com/instructure/canvas-lms and Microsoft's Group Membership Management.
 */
final class GroupStoryTest extends GraphStory {

    @Override
    String tenant() {
        return """
        users:
          - { mail: grace@contoso.com, displayName: Grace Hall }
          - { mail: tom@contoso.com, displayName: Tom Okafor }
          - { mail: ana@fabrikam.com, userType: Guest, displayName: Ana Silva }
        groups:
          - { displayName: Assigned, description: Plain one, members: [tom@contoso.com] }
          - { displayName: Nested }
          - { displayName: Hidden, visibility: HiddenMembership, members: [tom@contoso.com] }
          - { displayName: Restricted, isManagementRestricted: true }
          - { displayName: Roles, isAssignableToRole: true }
          - { displayName: Mail, mailEnabled: true, mail: mail@contoso.com }
          - { displayName: Closed team, groupTypes: [Unified], mailEnabled: true, allowToAddGuests: false }
        """;
    }

    @Test
    void rows_of_mixed_lists_show_the_properties_of_their_own_type() {
        var group = "/v1.0/groups/" + group("Assigned");
        assertEquals(204, wire.post(group + "/members/$ref", reference(group("Nested"))).status());
        settle();
        var members = read(group + "/members").path("value");
        assertEquals("#microsoft.graph.user", members.path(0).path("@odata.type").asString());
        assertFalse(members.path(0).has("groupTypes"));
        assertEquals("#microsoft.graph.group", members.path(1).path("@odata.type").asString());
        assertTrue(members.path(1).path("groupTypes").isArray());
        assertEquals("nested", members.path(1).path("mailNickname").asString());
    }

    @Test
    void service_principals_are_left_out_of_lists_but_not_of_expansions() {
        var group = "/v1.0/groups/" + group("Assigned");
        assertEquals(204, wire.post(group + "/members/$ref", reference(ADMIN_PRINCIPAL)).status());
        settle();
        assertFalse(wire.get(group + "/members").text().contains(ADMIN_PRINCIPAL));
        assertTrue(
                wire.get(group + "?$select=id&$expand=members").text().contains(ADMIN_PRINCIPAL));
        turn("trap.service-principals-left-out", "off");
        assertTrue(wire.get(group + "/members").text().contains(ADMIN_PRINCIPAL));
    }

    @Test
    void a_group_may_refuse_an_owner_who_is_new() {
        turn("trap.new-owner-refused", "on");
        var invited =
                wire.post(
                                "/v1.0/invitations",
                                "{\"inviteRedirectUrl\":\"https://x.example\","
                                        + "\"invitedUserEmailAddress\":\"new@fabrikam.com\"}")
                        .json();
        settle();
        var owner = invited.path("invitedUser").path("id").asString();
        assertEquals(
                "400 Request_BadRequest: One or more property values specified are invalid.",
                wire.post("/v1.0/groups", owned(owner)).error());
        turn("guess.young-owner-named", "not-present");
        assertEquals(
                "400 Request_BadRequest: Resource '"
                        + owner
                        + "' does not exist or one of its queried reference-property objects are"
                        + " not present.",
                wire.post("/v1.0/groups", owned(owner)).error());
        clock.advance(Duration.ofMinutes(2));
        assertEquals(201, wire.post("/v1.0/groups", owned(owner)).status());
    }

    private static String owned(String owner) {
        return """
        {"displayName":"Owned","mailNickname":"owned","mailEnabled":false,"securityEnabled":true,
         "owners@odata.bind":["https://graph.microsoft.com/v1.0/users/%s"]}
        """
                .formatted(owner);
    }

    @Test
    void some_groups_cannot_be_filled() {
        var ana = reference(user("ana@fabrikam.com"));
        var denied =
                "403 Authorization_RequestDenied: Insufficient privileges to complete the"
                        + " operation.";
        for (var name : new String[] {"Roles", "Mail", "Restricted"}) {
            assertEquals(
                    denied,
                    wire.post("/v1.0/groups/" + group(name) + "/members/$ref", ana).error());
        }
        turn("guess.restricted-management", "allowed");
        assertEquals(
                204,
                wire.post("/v1.0/groups/" + group("Restricted") + "/members/$ref", ana).status());
        assertEquals(
                "403 Authorization_RequestDenied: Guests users are not allowed to join this Unified"
                        + " Group due to policy setting.",
                wire.post("/v1.0/groups/" + group("Closed team") + "/members/$ref", ana).error());
    }

    @Test
    void hidden_members_take_a_permission() {
        var hidden = "/v1.0/groups/" + group("Hidden") + "/members";
        assertEquals(403, wire.get(hidden).status());
        turn("guess.hidden-members", "empty");
        assertEquals(0, read(hidden).path("value").size());
    }

    @Test
    void without_the_right_to_read_users_only_type_and_id_are_shown() {
        var path = "/v1.0/groups/" + group("Assigned") + "/members";
        assertEquals("Tom Okafor", read(path).path("value").path(0).path("displayName").asString());
    }

    @Test
    void owners_are_added_listed_and_removed_but_the_last() {
        var owners = "/v1.0/groups/" + group("Assigned") + "/owners";
        var grace = user("grace@contoso.com");
        assertEquals(204, wire.post(owners + "/$ref", reference(grace)).status());
        assertEquals(
                "400 Request_BadRequest: One or more added object references already exist for the"
                        + " following modified properties: 'owners'.",
                wire.post(owners + "/$ref", reference(grace)).error());
        assertEquals(400, wire.post(owners + "/$ref", reference(group("Nested"))).status());
        settle();
        assertEquals(grace, read(owners).path("value").path(0).path("id").asString());
        assertEquals(400, wire.delete(owners + "/" + grace + "/$ref").status());
        assertEquals(204, wire.post(owners + "/$ref", reference(user("tom@contoso.com"))).status());
        assertEquals(204, wire.delete(owners + "/" + grace + "/$ref").status());
        wire.with("ConsistencyLevel", "eventual");
        settle();
        assertEquals("1", wire.get(owners + "/$count").text());
    }

    @Test
    void an_application_changes_only_the_groups_it_owns() {
        signInAs(INVITER);
        var body =
                "{\"displayName\":\"%1$s\",\"mailNickname\":\"%1$s\",\"mailEnabled\":false,\"securityEnabled\":true%2$s}";
        var others = wire.post("/v1.0/groups", body.formatted("plain", "")).json();
        var own =
                wire.post(
                                "/v1.0/groups",
                                body.formatted(
                                        "owned",
                                        ",\"owners@odata.bind\":[\"https://graph.microsoft.com/v1.0/servicePrincipals/99999999-0000-4000-8000-000000000004\"]"))
                        .json();
        settle();
        var change = "{\"description\":\"mine\"}";
        assertEquals(
                403, wire.patch("/v1.0/groups/" + others.path("id").asString(), change).status());
        assertEquals(204, wire.patch("/v1.0/groups/" + own.path("id").asString(), change).status());
    }

    @Test
    void a_delete_without_ref_deletes_the_object_unless_the_trap_is_off() {
        var group = "/v1.0/groups/" + group("Assigned");
        var nested = group("Nested");
        wire.post(group + "/members/$ref", reference(nested));
        settle();
        turn("trap.delete-without-ref", "off");
        assertEquals(405, wire.delete(group + "/members/" + nested).status());
        turn("trap.delete-without-ref", "on");
        assertEquals(204, wire.delete(group + "/members/" + nested).status());
        settle();
        assertEquals(404, wire.get("/v1.0/groups/" + nested).status());
    }

    @Test
    void a_non_member_is_removed_in_one_of_two_recorded_ways() {
        var path =
                "/v1.0/groups/"
                        + group("Assigned")
                        + "/members/"
                        + user("ana@fabrikam.com")
                        + "/$ref";
        assertEquals(404, wire.delete(path).status());
        turn("guess.absent-member-removed", "bad-request");
        assertEquals(
                "400 Request_BadRequest: One or more removed object references do not exist for the"
                        + " following modified properties: 'members'.",
                wire.delete(path).error());
    }

    @Test
    void two_writers_at_once_are_one_too_many() {
        turn("trap.concurrent-writes", "on");
        var members = "/v1.0/groups/" + group("Assigned") + "/members/$ref";
        assertEquals(204, wire.post(members, reference(user("ana@fabrikam.com"))).status());
        var grace = reference(user("grace@contoso.com"));
        assertEquals(
                "409 Directory_ConcurrencyViolation: Error due to concurrent requests being made to"
                        + " the tenant. Please wait briefly and retry.",
                wire.post(members, grace).error());
        clock.advance(java.time.Duration.ofMillis(200));
        assertEquals(204, wire.post(members, grace).status());
    }

    @Test
    void groups_are_searched_by_the_words_of_their_names() {
        assertEquals(400, wire.get("/v1.0/groups?$search=%22displayName:assi%22").status());
        wire.with("ConsistencyLevel", "eventual");
        assertEquals(1, read("/v1.0/groups?$search=%22displayName:team%22").path("value").size());
        assertEquals(
                2,
                read("/v1.0/groups?$count=true&$search="
                                + dev.guestlist.emulator.Wire.encode(
                                        "\"displayName:closed\" OR \"description:plain\""))
                        .path("@odata.count")
                        .asInt());
        assertEquals(400, wire.get("/v1.0/groups?$search=displayName").status());
        assertEquals(400, wire.get("/v1.0/groups?$search=%22shoeSize:43%22").status());
    }

    @Test
    void a_name_that_is_taken_and_too_many_members_are_refused() {
        var body =
                "{\"displayName\":\"D\",\"mailNickname\":\"d\",\"mailEnabled\":false,\"securityEnabled\":true,\"uniqueName\":\"d\"}";
        assertEquals(201, wire.post("/v1.0/groups", body).status());
        assertEquals(400, wire.post("/v1.0/groups", body).status());
        turn("guess.taken-name-status", "409");
        assertEquals(409, wire.post("/v1.0/groups", body).status());
        var many = new java.util.StringJoiner(",", "[", "]");
        for (var i = 0; i < 21; i++) {
            many.add("\"https://graph.microsoft.com/v1.0/users/" + ADMIN + "\"");
        }
        assertEquals(
                400,
                wire.patch(
                                "/v1.0/groups/" + group("Assigned"),
                                "{\"members@odata.bind\":" + many + "}")
                        .status());
    }

    @Test
    void a_new_team_may_find_its_description_overwritten() {
        turn("trap.group-description-overwritten", "on");
        var body =
                "{\"displayName\":\"Team\",\"description\":\"Ours\",\"mailNickname\":\"team\",\"mailEnabled\":true,\"securityEnabled\":false,\"groupTypes\":[\"Unified\"]}";
        var id = wire.post("/v1.0/groups", body).json().path("id").asString();
        settle();
        settle();
        assertEquals("Team", read("/v1.0/groups/" + id).path("description").asString());
    }

    @Test
    void memberships_are_counted_and_cast() {
        var tom = "/v1.0/users/" + user("tom@contoso.com");
        assertEquals(2, read(tom + "/memberOf/microsoft.graph.group").path("value").size());
        assertEquals(400, wire.get(tom + "/memberOf/landlords").status());
        wire.with("ConsistencyLevel", "eventual");
        assertEquals("2", wire.get(tom + "/transitiveMemberOf/$count").text());
    }
}
