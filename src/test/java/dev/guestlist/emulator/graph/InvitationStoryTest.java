package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/**
 * Invitations: who may be invited, what the mail holds, what resets and conversions do.
 *
 * <p>Sources: learn.microsoft.com/graph/api/invitation-post and resources/invitation;
 * learn.microsoft.com/entra/external-id/customize-invitation-api, reset-redemption-status,
 * invite-internal-users, allow-deny-list, troubleshoot and user-properties; the threads named at
 * the traps.
 */
final class InvitationStoryTest extends GraphStory {

    private static final String GUEST = "\"invitedUserEmailAddress\":\"new@fabrikam.com\"";

    @Override
    String tenant() {
        return """
        users:
          - { mail: grace@contoso.com, displayName: Grace }
          - { mail: ana@fabrikam.com, userType: Guest }
          - { mail: pending@fabrikam.com, userType: Guest, externalUserState: PendingAcceptance }
          - { mail: admin@fabrikam.com, userType: Guest, directoryRoles: [User Administrator] }
          - { mail: self@fabrikam.com, userType: Guest, creationType: SelfServiceSignUp }
        groups:
          - { displayName: Sales, mail: sales@contoso.com, mailEnabled: true, groupTypes: [Unified] }
        contacts: [contact@fabrikam.com]
        invitationDomains: { blocked: [adatum.com] }
        """;
    }

    @Test
    void the_invitation_cannot_be_read_again() {
        assertEquals(404, wire.get("/v1.0/invitations").status());
        assertEquals(
                "UnknownError",
                wire.get("/v1.0/invitations").json().path("error").path("code").asString());
    }

    @Test
    void without_a_name_the_local_part_stands_in_and_the_answer_shows_null() {
        var invited = invite(GUEST);
        assertEquals(201, invited.status());
        assertTrue(invited.json().path("invitedUserDisplayName").isNull());
        assertFalse(invited.json().has("invitedUserSponsors"));
        assertTrue(recipient(invited, 0).path("address").isNull());
        assertEquals("", invited.header("Location"));
        settle();
        assertEquals("new", guest(invited, "displayName").asString());
    }

    @Test
    void whether_a_201_says_where_the_new_thing_is_can_be_guessed() {
        turn("guess.created-location", "present");
        assertTrue(invite(GUEST).header("Location").contains("/v1.0/invitations/"));
    }

    @Test
    void required_properties_and_addresses_are_checked_before_anything_else() {
        assertEquals(400, wire.post("/v1.0/invitations", "{" + GUEST + "}").status());
        assertEquals(400, invite("\"invitedUserEmailAddress\":\"nobody\"").status());
        assertEquals(400, invite("\"invitedUserEmailAddress\":\"x@contoso.com\"").status());
        assertEquals(400, invite("\"invitedUserEmailAddress\":\"sales@contoso.com\"").status());
        assertEquals(400, invite(GUEST + ",\"invitedUserType\":\"Robot\"").status());
        assertEquals(400, invite(GUEST + ",\"shoeSize\":43").status());
        turn("guess.invalid-invitation", "request-bad-request");
        assertEquals(
                "400 Request_BadRequest: The invited user email address is invalid.",
                invite("\"invitedUserEmailAddress\":\"nobody\"").error());
    }

    @Test
    void a_blocked_domain_is_refused_and_stops_those_who_have_not_accepted() {
        var adatum = "\"invitedUserEmailAddress\":\"bo@adatum.com\"";
        assertEquals(400, invite(adatum).status());
        turn("guess.blocked-domain", "forbidden");
        assertEquals(403, invite(adatum).status());
    }

    @Test
    void cross_tenant_settings_can_block_everybody() {
        var blocked =
                "{\"b2bCollaborationInbound\":{\"usersAndGroups\":{\"accessType\":\"blocked\",\"targets\":[{\"target\":\"AllUsers\",\"targetType\":\"user\"}]},"
                    + "\"applications\":{\"accessType\":\"blocked\",\"targets\":[{\"target\":\"AllApplications\",\"targetType\":\"application\"}]}}}";
        assertEquals(
                204,
                wire.patch("/v1.0/policies/crossTenantAccessPolicy/default", blocked).status());
        assertEquals(201, invite(GUEST).status());
        settle();
        assertTrue(
                invite("\"invitedUserEmailAddress\":\"other@fabrikam.com\"")
                        .error()
                        .startsWith(
                                "400 BadRequest: This invitation is blocked by cross-tenant access"
                                        + " settings."));
    }

    @Test
    void a_policy_change_takes_its_time_and_a_sandbox_refuses_without_one() {
        wire.patch("/v1.0/policies/authorizationPolicy", "{\"allowInvitesFrom\":\"none\"}");
        assertEquals(201, invite(GUEST).status());
        settle();
        assertEquals(403, invite(GUEST).status());
        wire.patch("/v1.0/policies/authorizationPolicy", "{\"allowInvitesFrom\":\"everyone\"}");
        settle();
        assertEquals(201, invite(GUEST).status());
        turn("trap.invitations-refused-in-sandbox", "on");
        assertEquals(
                "403 Forbidden: Guest invitations not allowed for your company. Contact your"
                        + " company administrator for more details.",
                invite(GUEST).error());
    }

    @Test
    void restricted_invitations_let_an_inviter_through_only_by_guess() {
        wire.patch(
                "/v1.0/policies/authorizationPolicy",
                "{\"allowInvitesFrom\":\"adminsAndGuestInviters\"}");
        settle();
        signInAs(INVITER);
        assertEquals(403, invite(GUEST).status());
        turn("guess.restricted-invitations", "allowed");
        assertEquals(201, invite(GUEST).status());
    }

    @Test
    void of_two_copies_the_last_counts_unless_the_trap_is_off() {
        var copies =
                GUEST
                        + ",\"sendInvitationMessage\":true,\"invitedUserMessageInfo\":{\"customizedMessageBody\":\"Hi"
                        + " there\",\"ccRecipients\":["
                        + "{\"emailAddress\":{\"name\":\"One\",\"address\":\"one@contoso.com\"}},"
                        + "{\"emailAddress\":{\"name\":\"Two\",\"address\":\"two@contoso.com\"}}]}";
        var invited = invite(copies);
        assertEquals("two@contoso.com", recipient(invited, 0).path("address").asString());
        assertEquals("Two", recipient(invited, 0).path("name").asString());
        assertEquals("[\"two@contoso.com\"]", mail(0).path("cc").toString());
        assertFalse(mail(0).path("body").asString().contains("Hi there"), "never reaches a guest");
        turn("trap.second-copy-replaces-first", "off");
        invite(copies);
        assertEquals(2, mail(1).path("cc").size());
    }

    @Test
    void what_is_put_into_the_invited_user_is_ignored_unless_the_trap_is_off() {
        var named = GUEST + ",\"invitedUser\":{\"givenName\":\"Nina\"}";
        var ignored = invite(named);
        settle();
        assertTrue(guest(ignored, "givenName").isNull());
        turn("trap.invited-user-ignored", "off");
        var heard = invite(named.replace("new@", "nina@"));
        settle();
        assertEquals("Nina", guest(heard, "givenName").asString());
    }

    @Test
    void an_invitation_again_can_be_silent_or_refused() {
        var again =
                "\"invitedUserEmailAddress\":\"pending@fabrikam.com\",\"sendInvitationMessage\":true";
        invite(again);
        assertEquals(1, outbox().size());
        turn("guess.pending-guest-invited-again", "same-user-without-mail");
        assertEquals("PendingAcceptance", invite(again).json().path("status").asString());
        assertEquals(1, outbox().size());
        turn("guess.pending-guest-invited-again", "refused");
        assertEquals(400, invite(again).status());
        turn("guess.colleague-invited", "request-bad-request");
        assertTrue(
                invite("\"invitedUserEmailAddress\":\"grace@contoso.com\"")
                        .error()
                        .startsWith("400 Request_BadRequest: The invited user already exists"));
    }

    @Test
    void a_blocked_colleague_is_told_apart() {
        var grace = user("grace@contoso.com");
        wire.patch("/v1.0/users/" + grace, "{\"accountEnabled\":false}");
        settle();
        assertTrue(
                invite("\"invitedUserEmailAddress\":\"grace@contoso.com\"")
                        .error()
                        .contains("but the account is blocked from signing in."));
    }

    @Test
    void a_deleted_guest_is_made_anew_or_refused() {
        var ana = user("ana@fabrikam.com");
        wire.delete("/v1.0/users/" + ana);
        settle();
        var address = "\"invitedUserEmailAddress\":\"ana@fabrikam.com\"";
        turn("guess.deleted-guest-invited", "refused");
        assertEquals(400, invite(address).status());
        turn("guess.deleted-guest-invited", "new-user");
        assertFalse(ana.equals(invite(address).json().path("invitedUser").path("id").asString()));
    }

    @Test
    void a_contacts_address_leaves_the_guest_without_proxy_addresses() {
        var invited = invite("\"invitedUserEmailAddress\":\"contact@fabrikam.com\"");
        settle();
        assertEquals(0, guest(invited, "proxyAddresses").size());
    }

    @Test
    void sponsors_come_with_the_invitation_and_the_default_is_a_guess() {
        var grace = user("grace@contoso.com");
        var invited = invite(GUEST + ",\"invitedUserSponsors\":[{\"id\":\"" + grace + "\"}]");
        settle();
        var id = invited.json().path("invitedUser").path("id").asString();
        assertEquals(
                grace,
                read("/v1.0/users/" + id + "/sponsors")
                        .path("value")
                        .path(0)
                        .path("id")
                        .asString());
        turn("guess.default-sponsor", "inviter");
        var other = invite("\"invitedUserEmailAddress\":\"other@fabrikam.com\"");
        settle();
        var sponsor =
                read("/v1.0/users/"
                                + other.json().path("invitedUser").path("id").asString()
                                + "/sponsors")
                        .path("value")
                        .path(0);
        assertEquals("#microsoft.graph.servicePrincipal", sponsor.path("@odata.type").asString());
        assertEquals(ADMIN_PRINCIPAL, sponsor.path("id").asString());
    }

    @Test
    void redemption_is_reset_for_a_known_address_and_for_no_administrator() {
        var ana = user("ana@fabrikam.com");
        var reset =
                "\"invitedUserEmailAddress\":\"%s\",\"resetRedemption\":true,\"invitedUser\":{\"id\":\"%s\"}";
        assertEquals(400, invite(reset.formatted("ana@newco.example", ana)).status());
        assertEquals(201, invite(reset.formatted("ana@fabrikam.com", ana)).status());
        settle();
        assertEquals(
                "PendingAcceptance",
                read("/v1.0/users/" + ana + "?$select=externalUserState")
                        .path("externalUserState")
                        .asString());
        turn("trap.reset-needs-known-address", "off");
        assertEquals(201, invite(reset.formatted("ana@newco.example", ana)).status());
        var admin = user("admin@fabrikam.com");
        assertEquals(403, invite(reset.formatted("admin@fabrikam.com", admin)).status());
        turn("guess.reset-by-application", "refused");
        assertEquals(403, invite(reset.formatted("ana@newco.example", ana)).status());
    }

    @Test
    void who_signed_up_by_themselves_has_no_state_unless_the_trap_is_off() {
        var self = "/v1.0/users/" + user("self@fabrikam.com") + "?$select=externalUserState";
        assertTrue(read(self).path("externalUserState").isNull());
        turn("trap.sign-up-without-state", "off");
        assertEquals("Accepted", read(self).path("externalUserState").asString());
    }

    @Test
    void the_case_of_the_address_may_matter_to_a_federated_home() {
        turn("trap.redeemed-address-case", "on");
        var loud = "{\"email\":\"PENDING@fabrikam.com\"}";
        var refused = wire.post("/__emulator/redeem", loud);
        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("AADB2B_0001"), refused::text);
        turn("trap.redeemed-address-case", "off");
        assertEquals(204, wire.post("/__emulator/redeem", loud).status());
    }

    @Test
    void the_case_of_the_address_matters_neither_to_google_nor_when_it_is_the_same() {
        turn("trap.redeemed-address-case", "on");
        invite("\"invitedUserEmailAddress\":\"Quiet@fabrikam.com\"");
        settle();
        var same = "{\"email\":\"Quiet@fabrikam.com\"}";
        assertEquals(204, wire.post("/__emulator/redeem", same).status());
        var google = "{\"email\":\"PENDING@fabrikam.com\",\"issuer\":\"google.com\"}";
        assertEquals(204, wire.post("/__emulator/redeem", google).status());
    }

    @Test
    void the_message_of_an_error_may_be_an_object_alone_and_in_a_batch() {
        turn("trap.error-message-object", "on");
        var lone = wire.get("/v1.0/users/" + ADMIN_PRINCIPAL).json().path("error");
        assertEquals("Request_ResourceNotFound", lone.path("code").asString());
        assertEquals("en-US", lone.path("message").path("lang").asString());
        var words = lone.path("message").path("value").asString();
        assertTrue(words.startsWith("Resource '" + ADMIN_PRINCIPAL), words);
        var batch =
                wire.post(
                        "/v1.0/$batch",
                        "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users/%s\"}]}"
                                .formatted(ADMIN_PRINCIPAL));
        var item = batch.json().path("responses").path(0).path("body").path("error");
        assertEquals(words, item.path("message").path("value").asString());
    }

    @Test
    void a_taken_principal_name_gets_digits() {
        wire.patch(
                "/v1.0/users/" + user("ana@fabrikam.com"),
                "{\"userPrincipalName\":\"new_fabrikam.com#EXT#@contoso.onmicrosoft.com\"}");
        settle();
        turn("guess.taken-principal-name", "refused");
        assertEquals(400, invite(GUEST).status());
        turn("guess.taken-principal-name", "digits");
        var invited = invite(GUEST);
        settle();
        assertEquals(
                "new_fabrikam.com1#EXT#@contoso.onmicrosoft.com",
                guest(invited, "userPrincipalName").asString());
    }

    @Test
    void a_new_guest_can_be_readable_and_not_yet_writable() {
        turn("trap.readable-not-writable", "on");
        turn("trap.readable-not-referable", "on");
        var invited = invite(GUEST);
        settle();
        var id = invited.json().path("invitedUser").path("id").asString();
        assertEquals(404, wire.patch("/v1.0/users/" + id, "{\"givenName\":\"N\"}").status());
        turn("guess.young-user-written", "company-information");
        assertEquals(
                "400 Request_BadRequest: Unable to read the company information from the"
                        + " directory.",
                wire.patch("/v1.0/users/" + id, "{\"givenName\":\"N\"}").error());
        assertEquals(
                "400 Request_BadRequest: Not a valid reference update.",
                wire.post("/v1.0/groups/" + group("Sales") + "/members/$ref", reference(id))
                        .error());
    }

    private Wire.Answer invite(String properties) {
        return wire.post(
                "/v1.0/invitations",
                "{\"inviteRedirectUrl\":\"https://x.example\"," + properties + "}");
    }

    private JsonNode guest(Wire.Answer invited, String property) {
        var id = invited.json().path("invitedUser").path("id").asString();
        return read("/v1.0/users/" + id + "?$select=" + property).path(property);
    }

    private static JsonNode recipient(Wire.Answer invited, int number) {
        return invited.json()
                .path("invitedUserMessageInfo")
                .path("ccRecipients")
                .path(number)
                .path("emailAddress");
    }

    private JsonNode outbox() {
        return wire.get("/__emulator/outbox").json().path("value");
    }

    private JsonNode mail(int number) {
        return outbox().path(number);
    }
}
