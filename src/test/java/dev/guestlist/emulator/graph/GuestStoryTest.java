package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Story;
import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;

/**
 * A guest's way in: invited, seen, profiled, joined, licensed.
 *
 * <p>Sources: learn.microsoft.com/graph/api/invitation-post, user-list, user-update,
 * group-post-members, user-assignlicense; learn.microsoft.com/entra/external-id/user-properties and
 * troubleshoot; recorded answers in the threads named at each story.
 */
final class GuestStoryTest extends Story {

    private static final String ANA =
            """
            {"invitedUserEmailAddress":"ana.silva@fabrikam.com","inviteRedirectUrl":"https://contoso-sales.crm6.dynamics.com",
             "invitedUserDisplayName":"Ana Silva","sendInvitationMessage":true}
            """;

    private static final String FIELD_SERVICE = "c7d15985-e746-4f01-b113-20b575898250";

    @BeforeEach
    void signIn() {
        wire.signIn(Wire.APPLY, Wire.APPLY_SECRET, Wire.GRAPH);
    }

    @Test
    void an_invitation_makes_a_pending_guest_whom_readers_meet_only_after_a_moment() {
        var invited = wire.post("/v1.0/invitations", ANA);
        assertEquals(201, invited.status());
        assertEquals("PendingAcceptance", invited.json().path("status").asString());
        assertTrue(
                invited.json()
                        .path("inviteRedeemUrl")
                        .asString()
                        .startsWith("https://login.microsoftonline.com/redeem?rd="));
        assertTrue(
                invited.json()
                        .path("invitedUserMessageInfo")
                        .path("ccRecipients")
                        .path(0)
                        .path("emailAddress")
                        .has("name"));
        var id = invited.json().path("invitedUser").path("id").asString();

        assertEquals(404, wire.get("/v1.0/users/" + id).status());
        assertEquals(404, wire.patch("/v1.0/users/" + id, "{\"usageLocation\":\"PT\"}").status());
        settle();

        var user =
                wire.get(
                                "/v1.0/users/"
                                        + id
                                        + "?$select=userPrincipalName,userType,creationType,externalUserState,usageLocation,mail,otherMails,proxyAddresses,accountEnabled,assignedLicenses")
                        .json();
        assertEquals(
                "ana.silva_fabrikam.com#EXT#@contoso.onmicrosoft.com",
                user.path("userPrincipalName").asString());
        assertEquals("Guest", user.path("userType").asString());
        assertEquals("Invitation", user.path("creationType").asString());
        assertEquals("PendingAcceptance", user.path("externalUserState").asString());
        assertTrue(user.path("usageLocation").isNull());
        assertEquals("SMTP:ana.silva@fabrikam.com", user.path("proxyAddresses").path(0).asString());
        assertTrue(user.path("accountEnabled").asBoolean());
        assertEquals(0, user.path("assignedLicenses").size());
    }

    @Test
    void the_default_properties_come_unasked_and_no_others() {
        var user = wire.get("/v1.0/users?$top=1").json().path("value").path(0);
        var expected =
                java.util.Set.of(
                        "businessPhones",
                        "displayName",
                        "givenName",
                        "id",
                        "jobTitle",
                        "mail",
                        "mobilePhone",
                        "officeLocation",
                        "preferredLanguage",
                        "surname",
                        "userPrincipalName");
        assertEquals(expected, new HashSet<>(user.propertyNames()));
    }

    @Test
    void a_licence_is_refused_until_the_usage_location_has_settled() {
        var id = invite();
        var licence =
                "{\"addLicenses\":[{\"skuId\":\"%s\",\"disabledPlans\":[]}],\"removeLicenses\":[]}"
                        .formatted(FIELD_SERVICE);
        var refused =
                "400 Request_BadRequest: License assignment cannot be done for user with invalid"
                        + " usage location.";
        assertEquals(refused, wire.post("/v1.0/users/" + id + "/assignLicense", licence).error());

        assertEquals(
                204,
                wire.patch(
                                "/v1.0/users/" + id,
                                "{\"usageLocation\":\"PT\",\"companyName\":\"Fabrikam\"}")
                        .status());
        assertEquals(refused, wire.post("/v1.0/users/" + id + "/assignLicense", licence).error());
        settle();

        var before = consumed();
        assertEquals(200, wire.post("/v1.0/users/" + id + "/assignLicense", licence).status());
        assertEquals(before, consumed());
        settle();
        assertEquals(before + 1, consumed());
        assertEquals(200, wire.post("/v1.0/users/" + id + "/assignLicense", licence).status());
        settle();
        assertEquals(before + 1, consumed());
        var state =
                wire.get("/v1.0/users/" + id + "?$select=licenseAssignmentStates")
                        .json()
                        .path("licenseAssignmentStates")
                        .path(0);
        assertEquals("Active", state.path("state").asString());
        assertEquals("None", state.path("error").asString());
        assertTrue(state.path("assignedByGroup").isNull());

        var removal = "{\"addLicenses\":[],\"removeLicenses\":[\"%s\"]}".formatted(FIELD_SERVICE);
        assertEquals(200, wire.post("/v1.0/users/" + id + "/assignLicense", removal).status());
        settle();
        assertEquals(before, consumed());
        assertEquals(
                "400 Request_BadRequest: User does not have a corresponding license.",
                wire.post("/v1.0/users/" + id + "/assignLicense", removal).error());
    }

    @Test
    void seats_run_out() {
        var sku = "749742bf-0d37-4158-a120-33567104deeb";
        var licence =
                "{\"addLicenses\":[{\"skuId\":\"%s\",\"disabledPlans\":[]}],\"removeLicenses\":[]}"
                        .formatted(sku);
        var staff =
                wire.get(
                                "/v1.0/users?$filter=userType eq 'Member'&$select=id,assignedLicenses"
                                        .replace(" ", "%20"))
                        .json();
        var answers = new java.util.ArrayList<String>();
        for (var user : staff.path("value")) {
            var answer =
                    wire.post(
                            "/v1.0/users/" + user.path("id").asString() + "/assignLicense",
                            licence);
            answers.add(answer.status() == 200 ? "200" : answer.error());
        }
        assertTrue(
                answers.contains(
                        "400 Request_BadRequest: Subscription with SKU "
                                + sku
                                + " does not have any available licenses."),
                answers::toString);
    }

    @Test
    void a_member_is_added_once_and_listed_after_a_moment() {
        var id = invite();
        var group = groupId("Partner Sales");
        var body =
                "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/%s\"}"
                        .formatted(id);
        assertEquals(204, wire.post("/v1.0/groups/" + group + "/members/$ref", body).status());
        assertFalse(wire.get("/v1.0/groups/" + group + "/members").text().contains(id));
        assertEquals(
                "400 Request_BadRequest: One or more added object references already exist for the"
                        + " following modified properties: 'members'.",
                wire.post("/v1.0/groups/" + group + "/members/$ref", body).error());
        settle();
        var members = wire.get("/v1.0/groups/" + group + "/members").json();
        assertEquals(
                emulator.address() + "/v1.0/$metadata#directoryObjects",
                members.path("@odata.context").asString());
        assertTrue(members.toString().contains(id));

        assertEquals(
                204, wire.delete("/v1.0/groups/" + group + "/members/" + id + "/$ref").status());
        assertEquals(
                404, wire.delete("/v1.0/groups/" + group + "/members/" + id + "/$ref").status());
        settle();
        assertFalse(wire.get("/v1.0/groups/" + group + "/members").text().contains(id));
    }

    @Test
    void members_bound_in_a_patch_are_all_added_or_none() {
        var group = groupId("Partner Sales");
        var id = invite();
        var known = userId("li.wei@northwind.com");
        assertEquals(400, wire.patch("/v1.0/groups/" + group, bind(id, known)).status());
        settle();
        assertFalse(wire.get("/v1.0/groups/" + group + "/members").text().contains(id));
        assertEquals(204, wire.patch("/v1.0/groups/" + group, bind(id)).status());
        assertEquals(
                404,
                wire.patch("/v1.0/groups/" + group, bind("11111111-2222-4333-8444-555555555555"))
                        .status());
    }

    @Test
    void groups_that_fill_themselves_cannot_be_filled() {
        var body =
                "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/users/%s\"}"
                        .formatted(userId("mei.tan@tailspin.com"));
        assertEquals(
                "403 Authorization_RequestDenied: Insufficient privileges to complete the"
                        + " operation.",
                wire.post("/v1.0/groups/" + groupId("All partners") + "/members/$ref", body)
                        .error());
        assertEquals(
                "400 Request_BadRequest: Unable to update the specified properties for on-premises"
                    + " mastered Directory Sync objects or objects currently undergoing migration.",
                wire.post("/v1.0/groups/" + groupId("HQ Staff") + "/members/$ref", body).error());
    }

    @Test
    void a_dynamic_group_takes_the_new_guest_in_by_itself() {
        var id = invite();
        assertTrue(
                wire.get("/v1.0/groups/" + groupId("All partners") + "/members")
                        .text()
                        .contains(id));
    }

    @Test
    void removing_a_member_without_ref_deletes_the_person() {
        var id = userId("visitor1@adventure-works.com");
        assertEquals(
                204,
                wire.delete("/v1.0/groups/" + groupId("CRM Users") + "/members/" + id).status());
        settle();
        assertEquals(404, wire.get("/v1.0/users/" + id).status());
        var bin =
                wire.get(
                                "/v1.0/directory/deletedItems/microsoft.graph.user?$select=id,deletedDateTime")
                        .json();
        assertEquals(id, bin.path("value").path(0).path("id").asString());

        var restored = wire.post("/v1.0/directory/deletedItems/" + id + "/restore", "{}");
        assertEquals(200, restored.status());
        assertEquals("#microsoft.graph.user", restored.json().path("@odata.type").asString());
        settle();
        assertTrue(
                wire.get("/v1.0/groups/" + groupId("CRM Users") + "/members").text().contains(id));
    }

    @Test
    void inviting_a_guest_again_gives_the_same_person_and_no_second_object() {
        var id = invite();
        var again = wire.post("/v1.0/invitations", ANA);
        assertEquals(201, again.status());
        assertEquals(id, again.json().path("invitedUser").path("id").asString());
        var accepted =
                wire.post(
                        "/v1.0/invitations",
                        "{\"invitedUserEmailAddress\":\"LI.WEI@northwind.com\",\"inviteRedirectUrl\":\"https://x.example\"}");
        assertEquals("Completed", accepted.json().path("status").asString());
        assertEquals(
                userId("li.wei@northwind.com"),
                accepted.json().path("invitedUser").path("id").asString());
    }

    @Test
    void a_colleague_cannot_be_invited() {
        var body =
                "{\"invitedUserEmailAddress\":\"grace@contoso.com\",\"inviteRedirectUrl\":\"https://x.example\"}";
        assertEquals(
                "400 BadRequest: The invited user already exists in the directory as objectID: "
                        + userId("grace@contoso.com")
                        + ". They can use that account to sign in to shared apps and resources.",
                wire.post("/v1.0/invitations", body).error());
    }

    @Test
    void an_address_with_a_forbidden_character_is_refused() {
        var body =
                "{\"invitedUserEmailAddress\":\"a+b@fabrikam.com\",\"inviteRedirectUrl\":\"https://x.example\"}";
        assertEquals(400, wire.post("/v1.0/invitations", body).status());
    }

    @Test
    void without_permission_inviting_is_a_401_and_writing_a_403() {
        wire.signIn(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH);
        assertEquals(401, wire.post("/v1.0/invitations", ANA).status());
        var id = userId("li.wei@northwind.com");
        assertEquals(
                "403 Authorization_RequestDenied: Insufficient privileges to complete the"
                        + " operation.",
                wire.patch("/v1.0/users/" + id, "{\"givenName\":\"W\"}").error());
    }

    private String invite() {
        var id =
                wire.post("/v1.0/invitations", ANA)
                        .json()
                        .path("invitedUser")
                        .path("id")
                        .asString();
        settle();
        return id;
    }

    private int consumed() {
        for (var sku : wire.get("/v1.0/subscribedSkus").json().path("value")) {
            if (sku.path("skuId").asString().equals(FIELD_SERVICE)) {
                return sku.path("consumedUnits").asInt();
            }
        }
        throw new AssertionError("no such product");
    }

    private String groupId(String name) {
        return first(
                "/v1.0/groups?$select=id&$filter=" + Wire.encode("displayName eq '" + name + "'"));
    }

    private String userId(String mail) {
        return first("/v1.0/users?$select=id&$filter=" + Wire.encode("mail eq '" + mail + "'"));
    }

    private String first(String path) {
        var answer = wire.get(path);
        assertEquals(200, answer.status(), answer::text);
        return answer.json().path("value").path(0).path("id").asString();
    }

    private static String bind(String... ids) {
        var urls = new java.util.StringJoiner(",", "[", "]");
        for (var id : ids) {
            urls.add("\"https://graph.microsoft.com/v1.0/directoryObjects/" + id + "\"");
        }
        return "{\"members@odata.bind\":" + urls + "}";
    }
}
