package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What is deleted, restored and purged.
 *
 * <p>Sources: learn.microsoft.com/graph/api/user-delete, group-delete, directory-deleteditems-list,
 * directory-deleteditems-restore, directory-deleteditems-delete, resources/directory and
 * resources/users (sensitive actions).
 */
final class RecycleBinStoryTest extends GraphStory {

    @Override
    String tenant() {
        return """
        users:
          - { mail: ana@fabrikam.com, userType: Guest }
          - { mail: grace@contoso.com }
          - { mail: admin@fabrikam.com, userType: Guest, directoryRoles: [User Administrator] }
        groups:
          - { displayName: Security, members: [ana@fabrikam.com] }
          - { displayName: Team, groupTypes: [Unified], mailEnabled: true, members: [ana@fabrikam.com] }
        """;
    }

    @Test
    void a_team_can_be_restored_with_its_members_and_a_security_group_cannot() {
        var team = group("Team");
        var security = group("Security");
        assertEquals(204, wire.delete("/v1.0/groups/" + team).status());
        assertEquals(204, wire.delete("/v1.0/groups/" + security).status());
        settle();
        var bin = read("/v1.0/directory/deletedItems/microsoft.graph.group").path("value");
        assertEquals(1, bin.size());
        assertEquals(team, bin.path(0).path("id").asString());
        assertEquals(404, wire.get("/v1.0/directory/deletedItems/" + security).status());
        var restored = wire.post("/v1.0/directory/deletedItems/" + team + "/restore", "");
        assertEquals("#microsoft.graph.group", restored.json().path("@odata.type").asString());
        settle();
        assertTrue(
                wire.get("/v1.0/groups/" + team + "/members")
                        .text()
                        .contains(user("ana@fabrikam.com")));
    }

    @Test
    void the_deletion_of_a_guest_is_seen_later_than_that_of_a_colleague() {
        turn("delay.guest-deletion", "PT1M");
        var paths = new ArrayList<String>();
        for (var mail : List.of("ana@fabrikam.com", "grace@contoso.com")) {
            paths.add("/v1.0/users/" + user(mail));
            assertEquals(204, wire.delete(paths.getLast()).status());
        }
        settle();
        assertEquals(List.of(200, 404), statuses(paths));
        var bin = wire.get("/v1.0/directory/deletedItems/microsoft.graph.user").text();
        assertTrue(bin.contains("ana@fabrikam.com"), bin);
        assertEquals(404, wire.patch(paths.getFirst(), "{\"givenName\":\"A\"}").status());
        clock.advance(Duration.ofMinutes(1));
        assertEquals(List.of(404, 404), statuses(paths));
    }

    @Test
    void who_is_restored_before_the_deletion_was_seen_is_never_gone() {
        turn("delay.guest-deletion", "PT1M");
        var ana = user("ana@fabrikam.com");
        wire.delete("/v1.0/users/" + ana);
        settle();
        var restored = wire.post("/v1.0/directory/deletedItems/" + ana + "/restore", "");
        assertEquals(200, restored.status());
        for (var minutes = 0; minutes < 3; minutes++) {
            assertEquals(200, wire.get("/v1.0/users/" + ana).status());
            clock.advance(Duration.ofMinutes(1));
        }
    }

    private List<Integer> statuses(List<String> paths) {
        return paths.stream().map(path -> wire.get(path).status()).toList();
    }

    @Test
    void security_groups_may_be_recycled_too() {
        turn("guess.deleted-security-group", "recycled");
        var security = group("Security");
        wire.delete("/v1.0/groups/" + security);
        assertEquals(200, wire.get("/v1.0/directory/deletedItems/" + security).status());
        assertTrue(
                wire.get("/__emulator/state").text().contains("deletedGroups:"),
                "the bin is saved");
    }

    @Test
    void purging_is_denied_to_applications_unless_it_is_guessed_otherwise() {
        var ana = user("ana@fabrikam.com");
        wire.delete("/v1.0/users/" + ana);
        assertEquals(403, wire.delete("/v1.0/directory/deletedItems/" + ana).status());
        turn("guess.deleted-user-purge", "allowed");
        assertEquals(204, wire.delete("/v1.0/directory/deletedItems/" + ana).status());
        assertEquals(404, wire.get("/v1.0/directory/deletedItems/" + ana).status());
    }

    @Test
    void a_name_that_someone_else_has_taken_stands_in_the_way_of_a_restore() {
        var ana = user("ana@fabrikam.com");
        wire.delete("/v1.0/users/" + ana);
        settle();
        wire.post(
                "/v1.0/invitations",
                "{\"invitedUserEmailAddress\":\"ana@fabrikam.com\",\"inviteRedirectUrl\":\"https://x.example\"}");
        settle();
        var restore = "/v1.0/directory/deletedItems/" + ana + "/restore";
        assertEquals(409, wire.post(restore, "{}").status());
        turn("guess.restore-conflict", "request-bad-request");
        assertEquals(400, wire.post(restore, "{}").status());
        var name = "\"newUserPrincipalName\":\"ana2#EXT#@contoso.onmicrosoft.com\"";
        assertEquals(400, wire.post(restore, "{" + name + "}").status());
        assertEquals(
                200,
                wire.post(restore, "{" + name + ",\"autoReconcileProxyConflict\":true}").status());
        settle();
        var user = read("/v1.0/users/" + ana + "?$select=userPrincipalName,proxyAddresses");
        assertEquals(
                "ana2#EXT#@contoso.onmicrosoft.com", user.path("userPrincipalName").asString());
        assertEquals(0, user.path("proxyAddresses").size());
    }

    @Test
    void the_name_in_the_bin_may_carry_the_id() {
        turn("guess.deleted-principal-name", "prefixed");
        var ana = user("ana@fabrikam.com");
        wire.delete("/v1.0/users/" + ana);
        var name = "userPrincipalName";
        assertTrue(
                read("/v1.0/directory/deletedItems/" + ana)
                        .path(name)
                        .asString()
                        .startsWith(ana.replace("-", "")));
        wire.post("/v1.0/directory/deletedItems/" + ana + "/restore", "");
        settle();
        assertEquals(
                "ana_fabrikam.com#EXT#@contoso.onmicrosoft.com",
                read("/v1.0/users/" + ana).path(name).asString());
    }

    @Test
    void an_administrator_cannot_be_touched_with_a_permission_alone() {
        var admin = "/v1.0/users/" + user("admin@fabrikam.com");
        assertEquals(403, wire.delete(admin).status());
        assertEquals(403, wire.patch(admin, "{\"accountEnabled\":false}").status());
        assertEquals(204, wire.patch(admin, "{\"department\":\"IT\"}").status());
    }

    @Test
    void the_bin_is_ordered_by_an_advanced_query() {
        wire.delete("/v1.0/users/" + user("ana@fabrikam.com"));
        settle();
        var path =
                "/v1.0/directory/deletedItems/microsoft.graph.user?$orderby="
                        + Wire.encode("deletedDateTime desc");
        assertEquals(400, wire.get(path).status());
        wire.with("ConsistencyLevel", "eventual");
        assertEquals(1, read(path + "&$count=true").path("@odata.count").asInt());
    }
}
