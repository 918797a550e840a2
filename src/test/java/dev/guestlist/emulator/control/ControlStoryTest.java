package dev.guestlist.emulator.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Story;
import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.util.Locale;

/** The controls that the real services do not have. */
final class ControlStoryTest extends Story {

    private static final String INVITE =
            "{\"invitedUserEmailAddress\":\"ana.silva@fabrikam.com\",\"inviteRedirectUrl\":\"https://x.example\",\"sendInvitationMessage\":true}";

    @BeforeEach
    void signIn() {
        wire.signIn(Wire.APPLY, Wire.APPLY_SECRET, Wire.GRAPH);
    }

    @Test
    void the_clock_is_moved_forward() {
        wire.post("/__emulator/clock", "{\"advance\":\"PT6H\"}");
        assertEquals(
                "2026-11-21T14:00:00Z",
                wire.get("/__emulator/clock").json().path("now").asString());
        assertEquals(400, wire.post("/__emulator/clock", "{\"advance\":\"soon\"}").status());
    }

    @Test
    void a_guest_accepts() {
        wire.post("/v1.0/invitations", INVITE);
        settle();
        assertEquals(
                204,
                wire.post(
                                "/__emulator/redeem",
                                "{\"email\":\"ana.silva@fabrikam.com\",\"issuer\":\"google.com\"}")
                        .status());
        settle();
        var path =
                "/v1.0/users?$select=externalUserState,identities&$filter="
                        + Wire.encode("mail eq 'ana.silva@fabrikam.com'");
        var guest = wire.get(path).json().path("value").path(0);
        assertEquals("Accepted", guest.path("externalUserState").asString());
        assertEquals("google.com", guest.path("identities").path(0).path("issuer").asString());
        assertEquals(
                404,
                wire.post("/__emulator/redeem", "{\"email\":\"ana.silva@fabrikam.com\"}").status());
    }

    @Test
    void the_outbox_holds_invitations_and_no_words_of_an_application() {
        var withWords =
                INVITE.replace(
                        "}",
                        ",\"invitedUserMessageInfo\":{\"customizedMessageBody\":\"Welcome to"
                                + " us\"}}");
        wire.post("/v1.0/invitations", withWords);
        var mails = wire.get("/__emulator/outbox").json().path("value");
        assertEquals(1, mails.size());
        assertEquals("Invites@microsoft.com", mails.path(0).path("from").asString());
        assertFalse(mails.toString().contains("Welcome to us"));
    }

    @Test
    void every_second_request_can_be_throttled() {
        faults(
                "{\"path\":\"/v1.0/users*\",\"every\":2,\"do\":{\"answer\":429,\"retryAfter\":\"2.128\"}}");
        assertEquals(200, wire.get("/v1.0/users").status());
        var throttled = wire.get("/v1.0/users");
        assertEquals("429 TooManyRequests: Please retry again later.", throttled.error());
        assertEquals("2.128", throttled.header("Retry-After"));
        assertEquals(200, wire.get("/v1.0/users").status());
        wire.delete("/__emulator/faults");
        assertEquals(200, wire.get("/v1.0/users").status());
    }

    @Test
    void a_connection_cut_after_the_effect_leaves_the_effect() {
        faults(
                "{\"method\":\"POST\",\"path\":\"/v1.0/invitations\",\"times\":1,\"do\":{\"cut\":\"after\"}}");
        assertThrows(UncheckedIOException.class, () -> wire.post("/v1.0/invitations", INVITE));
        assertEquals(1, wire.get("/__emulator/outbox").json().path("value").size());
    }

    @Test
    void one_item_of_a_batch_can_fail() {
        faults("{\"path\":\"/v1.0/organization\",\"nth\":1,\"do\":{\"answer\":503}}");
        var batch =
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/organization\"},{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/organization\"}]}";
        var responses = wire.post("/v1.0/$batch", batch).json().path("responses");
        assertEquals(503, responses.path(0).path("status").asInt());
        assertEquals(200, responses.path(1).path("status").asInt());
    }

    @Test
    void a_gateway_can_answer_with_a_page_before_or_after_the_effect() {
        faults(
                "[{\"method\":\"POST\",\"nth\":1,\"do\":{\"answer\":404,\"page\":true}},"
                        + "{\"method\":\"POST\",\"from\":1,\"do\":{\"answer\":200,\"page\":true,"
                        + "\"afterEffect\":true}}]");
        var before = wire.post("/v1.0/invitations", INVITE);
        assertEquals(404, before.status());
        assertEquals("text/html", before.header("Content-Type"));
        assertEquals(0, wire.get("/__emulator/outbox").json().path("value").size());
        assertEquals(200, wire.post("/v1.0/invitations", INVITE).status());
        assertEquals(1, wire.get("/__emulator/outbox").json().path("value").size());
    }

    @Test
    void an_answer_can_be_empty_cut_or_called_something_else() {
        faults(
                "[{\"nth\":1,\"do\":{\"answer\":200,\"text\":\"\"}},"
                        + "{\"nth\":1,\"do\":{\"half\":\"text\"}},"
                        + "{\"nth\":1,\"do\":{\"type\":\"text/html\"}},"
                        + "{\"nth\":1,\"do\":{\"half\":\"chunk\"}}]");
        assertEquals("", wire.get("/v1.0/users").text());
        assertFalse(wire.get("/v1.0/users").text().endsWith("}"));
        assertEquals("text/html", wire.get("/v1.0/users").header("Content-Type"));
        assertThrows(UncheckedIOException.class, () -> wire.get("/v1.0/users"));
        assertTrue(wire.get("/v1.0/users").text().endsWith("}"));
    }

    @Test
    void a_next_link_can_lead_round_in_a_circle() {
        faults("{\"path\":\"/v1.0/users\",\"do\":{\"circle\":2}}");
        var first = wire.get("/v1.0/users?$top=1").json().path("@odata.nextLink").asString();
        var second = next(first);
        var third = next(second);
        assertNotEquals(first, second);
        assertEquals(first, third);
    }

    private String next(String link) {
        var target = link.substring(link.indexOf("/v1.0/"));
        return wire.get(target).json().path("@odata.nextLink").asString();
    }

    @Test
    void ids_can_come_in_capitals() {
        faults("{\"do\":{\"capitals\":true}}");
        var id = wire.get("/v1.0/users?$top=1").json().path("value").path(0).path("id").asString();
        assertEquals(id.toUpperCase(Locale.ROOT), id);
    }

    @Test
    void a_tenant_can_be_blocked_or_full() {
        wire.patch("/__emulator/switches", "{\"trap.directory-full\":\"on\"}");
        assertTrue(wire.post("/v1.0/invitations", INVITE).error().contains("QuotaExceeded"));
        wire.patch("/__emulator/switches", "{\"trap.invitations-blocked\":\"on\"}");
        assertTrue(wire.post("/v1.0/invitations", INVITE).error().contains("suspicious activity"));
    }

    @Test
    void a_rule_with_a_mistake_says_so() {
        var answer =
                wire.post("/__emulator/faults", "{\"path\":\"/v1.0/*\",\"do\":{\"explode\":true}}");
        assertEquals(400, answer.status());
        assertEquals("unknown key 'explode'", answer.json().path("error").asString());
    }

    @Test
    void quotas_are_off_until_switched_on() {
        for (var i = 0; i < 160; i++) {
            assertEquals(
                    400, wire.post("/v1.0/invitations", "{\"inviteRedirectUrl\":\"x\"}").status());
        }
        wire.patch("/__emulator/switches", "{\"graph.quotas\":\"on\"}");
        var last = wire.post("/v1.0/invitations", "{\"inviteRedirectUrl\":\"x\"}");
        for (var i = 0; i < 150; i++) {
            last = wire.post("/v1.0/invitations", "{\"inviteRedirectUrl\":\"x\"}");
        }
        assertEquals(429, last.status());
        assertTrue(Double.parseDouble(last.header("Retry-After")) > 0);
        assertTrue(last.header("x-ms-throttle-scope").startsWith("Tenant/ReadWrite/"));
        settle();
        assertEquals(400, wire.post("/v1.0/invitations", "{\"inviteRedirectUrl\":\"x\"}").status());
    }

    @Test
    void a_trap_makes_an_invitation_without_a_user() {
        wire.patch("/__emulator/switches", "{\"trap.invitation-without-user\":\"on\"}");
        var invited = wire.post("/v1.0/invitations", INVITE);
        assertEquals(201, invited.status());
        settle();
        assertEquals(
                404,
                wire.get("/v1.0/users/" + invited.json().path("invitedUser").path("id").asString())
                        .status());
        assertEquals(
                400, wire.patch("/__emulator/switches", "{\"trap.unheard-of\":\"on\"}").status());
    }

    @Test
    void a_guess_can_be_set_otherwise() {
        var plus = INVITE.replace("ana.silva@", "ana+silva@");
        assertEquals(400, wire.post("/v1.0/invitations", plus).status());
        wire.patch("/__emulator/switches", "{\"guess.plus-in-address\":\"allowed\"}");
        assertEquals(201, wire.post("/v1.0/invitations", plus).status());
        assertEquals(
                "allowed",
                wire.get("/__emulator/switches").json().path("guess.plus-in-address").asString());
        assertEquals(
                400, wire.patch("/__emulator/switches", "{\"guess.weather\":\"fine\"}").status());
    }

    @Test
    void the_log_tells_of_requests_without_their_secrets() {
        wire.get("/v1.0/users?$top=1");
        var log = wire.get("/__emulator/log");
        var last = log.json().path("value").path(log.json().path("value").size() - 1);
        assertEquals("/v1.0/users", last.path("path").asString());
        assertEquals(200, last.path("status").asInt());
        assertFalse(log.text().contains("Bearer"));
        assertFalse(log.text().contains(Wire.APPLY_SECRET));
    }

    @Test
    void the_state_can_be_read_as_a_file() {
        var state = wire.get("/__emulator/state");
        assertEquals("application/yaml", state.header("Content-Type"));
        assertTrue(state.text().contains("li.wei_northwind.com#EXT#@contoso.onmicrosoft.com"));
    }

    private void faults(String json) {
        assertEquals(204, wire.post("/__emulator/faults", json).status());
    }
}
