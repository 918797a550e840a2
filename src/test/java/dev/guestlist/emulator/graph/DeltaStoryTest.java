package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

/**
 * What has changed since.
 *
 * <p>Sources: learn.microsoft.com/graph/delta-query-overview, delta-query-users,
 * delta-query-groups, learn.microsoft.com/graph/api/user-delta.
 */
final class DeltaStoryTest extends GraphStory {

    @Override
    String tenant() {
        return """
        users:
          - { mail: ana@fabrikam.com, userType: Guest }
          - { mail: bo@fabrikam.com, userType: Guest }
        groups:
          - { displayName: Sales, members: [ana@fabrikam.com] }
          - { displayName: Service }
        """;
    }

    @Test
    void groups_tell_who_joined_and_who_left() {
        var start = read("/v1.0/groups/delta?$select=displayName,members");
        assertEquals(
                emulator.address() + "/v1.0/$metadata#groups(displayName,members)",
                start.path("@odata.context").asString());
        assertEquals(
                user("ana@fabrikam.com"),
                start.path("value").path(0).path("members@delta").path(0).path("id").asString());
        var members = "/v1.0/groups/" + group("Sales") + "/members/";
        wire.delete(members + user("ana@fabrikam.com") + "/$ref");
        wire.post(members + "$ref", reference(user("bo@fabrikam.com")));
        settle();
        var changes = read(link(start));
        assertEquals(1, changes.path("value").size());
        var joined = new HashSet<String>();
        var left = new HashSet<String>();
        changes.path("value")
                .path(0)
                .path("members@delta")
                .forEach(member ->
                        (member.has("@removed") ? left : joined).add(member.path("id").asString()));
        assertEquals(Set.of(user("bo@fabrikam.com")), joined);
        assertEquals(Set.of(user("ana@fabrikam.com")), left);
        assertEquals(0, read(link(changes)).path("value").size());
    }

    @Test
    void a_deleted_group_is_told_as_removed() {
        var start = read("/v1.0/groups/delta?$deltatoken=latest");
        assertEquals(0, start.path("value").size());
        var service = group("Service");
        wire.delete("/v1.0/groups/" + service);
        settle();
        var removed = read(link(start)).path("value").path(0);
        assertEquals(service, removed.path("id").asString());
        assertEquals("deleted", removed.path("@removed").path("reason").asString());
    }

    @Test
    void only_what_changed_is_told_if_minimal_is_preferred() {
        var start = read("/v1.0/users/delta?$select=displayName,department,jobTitle");
        wire.patch("/v1.0/users/" + user("ana@fabrikam.com"), "{\"jobTitle\":\"Agent\"}");
        settle();
        var whole = read(link(start)).path("value").path(0);
        assertTrue(whole.has("department"));
        wire.with("Prefer", "return=minimal");
        var minimal = read(link(start)).path("value").path(0);
        assertEquals("Agent", minimal.path("jobTitle").asString());
        assertFalse(minimal.has("department"));
        assertTrue(minimal.has("id"));
    }

    @Test
    void a_filter_takes_ids_and_nothing_else() {
        var ana = user("ana@fabrikam.com");
        var about = "/v1.0/users/delta?$select=mail&$filter=" + Wire.encode("id eq '" + ana + "'");
        var start = read(about);
        assertEquals(1, start.path("value").size());
        wire.patch("/v1.0/users/" + user("bo@fabrikam.com"), "{\"jobTitle\":\"Agent\"}");
        settle();
        assertEquals(0, read(link(start)).path("value").size());
        assertEquals(
                400,
                wire.get("/v1.0/users/delta?$filter=" + Wire.encode("userType eq 'Guest'"))
                        .status());
        assertEquals(400, wire.get("/v1.0/users/delta?$top=5").status());
    }

    @Test
    void what_delta_does_not_know_is_a_501() {
        assertEquals(
                "501 NotImplemented: This operation target is not yet supported.",
                wire.get("/v1.0/users/delta?$select=aboutMe").error());
    }

    @Test
    void pages_may_be_empty_and_go_on_and_rows_come_twice() {
        turn("trap.short-pages", "on");
        var first = read("/v1.0/users/delta?$select=mail");
        assertEquals(0, first.path("value").size());
        var second = read(first.path("@odata.nextLink").asString());
        assertEquals(2, second.path("value").size());
        turn("trap.delta-replays", "on");
        wire.patch("/v1.0/users/" + user("ana@fabrikam.com"), "{\"jobTitle\":\"Agent\"}");
        settle();
        assertEquals(2, read(link(second)).path("value").size());
    }

    @Test
    void a_restored_user_comes_back_without_annotation_and_a_purged_one_as_deleted() {
        turn("guess.deleted-user-purge", "allowed");
        var start = read("/v1.0/users/delta?$select=mail");
        var ana = user("ana@fabrikam.com");
        var bo = user("bo@fabrikam.com");
        wire.delete("/v1.0/users/" + ana);
        wire.delete("/v1.0/users/" + bo);
        wire.post("/v1.0/directory/deletedItems/" + ana + "/restore", "");
        wire.delete("/v1.0/directory/deletedItems/" + bo);
        settle();
        for (var row : read(link(start)).path("value")) {
            var isAna = row.path("id").asString().equals(ana);
            assertEquals(isAna ? "" : "deleted", row.path("@removed").path("reason").asString(""));
        }
    }

    private static String link(JsonNode page) {
        return page.path("@odata.deltaLink").asString();
    }
}
