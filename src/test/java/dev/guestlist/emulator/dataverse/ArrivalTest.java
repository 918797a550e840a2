package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.time.Delay;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who is let in only when asked for, and who not at all
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment,
 * learn.microsoft.com/power-platform/admin/security/guest-access). Time stands still unless it is
 * moved.
 */
class ArrivalTest {
    private static final Duration SYNC = Duration.ofMinutes(30);

    private static final String SEED =
            """
            version: 1
            tenant: { id: 3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42, displayName: T, initialDomain: t.onmicrosoft.com }
            applications:
              - displayName: Guestlist apply
                appId: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f
                servicePrincipalId: e4f5a6b7-c8d9-4e0f-a1b2-c3d4e5f60718
                secrets: [{ value: emulator-apply-secret }]
                graphRoles: [User.ReadWrite.All, GroupMember.ReadWrite.All, LicenseAssignment.ReadWrite.All]
            licenses:
              - { sku: DYN365_ENTERPRISE_SALES, seats: 25 }
            users:
              - { id: 00000000-0000-4000-8000-000000000001, mail: ana@fabrikam.com, userType: Guest, givenName: Ana, surname: Silva, usageLocation: PT, licences: [{ sku: DYN365_ENTERPRISE_SALES }] }
              - { id: 00000000-0000-4000-8000-000000000002, mail: bo@fabrikam.com, userType: Guest, displayName: Bo, usageLocation: SG, licences: [{ sku: DYN365_ENTERPRISE_SALES }] }
              - { id: 00000000-0000-4000-8000-000000000003, mail: tom@t.com, displayName: Tom, usageLocation: SG, licences: [{ sku: DYN365_ENTERPRISE_SALES }] }
            groups:
              - { id: 00000000-0000-4000-8000-00000000000a, displayName: CRM Users, members: [ana@fabrikam.com], owners: [00000000-0000-4000-8000-000000000003] }
            environments:
              sales:
                displayName: Sales
                url: https://t-sales.crm.dynamics.com
                securityGroup: CRM Users
                organization: { isauditenabled: true, restrictguestuseraccess: false }
                businessUnits: [{ name: Sales }]
                applicationUsers: [{ application: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f, roles: [System Administrator] }]
                users: [{ user: ana@fabrikam.com, roles: [Salesperson] }]
                licenceRoles: { DYN365_ENTERPRISE_SALES: Approvals User }
              trial:
                displayName: Trial
                url: https://t-trial.crm.dynamics.com
                sku: Trial
                organization: { restrictguestuseraccess: false }
                businessUnits: [{ name: Trial }]
                applicationUsers: [{ application: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f, roles: [System Administrator] }]
            managementApplications: [0d9c8b7a-6f5e-4d3c-8b2a-19081726354f]
            """;

    private static final String ANA = "00000000-0000-4000-8000-000000000001";
    private static final String BO = "00000000-0000-4000-8000-000000000002";
    private static final String TOM = "00000000-0000-4000-8000-000000000003";
    private static final String GROUP = "00000000-0000-4000-8000-00000000000a";

    private Client client;
    private Client graph;

    @BeforeEach
    void start() throws IOException {
        var settling = Settling.none().with(Delay.DYNAMICS_SYNC, SYNC);
        client =
                Client.start(
                        EmulatorOptions.standard()
                                .withSeed(new Seed.Text(SEED))
                                .withClock(
                                        VirtualClock.standingAt(
                                                Instant.parse("2026-11-21T08:00:00Z")))
                                .withTokenLifetime(Duration.ofDays(90))
                                .withSettling(settling));
        graph = client.graph();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    /** guest-access: guests cannot connect; members can. What they are answered is a guess. */
    @Test
    void a_restricted_guest_gets_no_answer_and_a_member_does() {
        assertEquals(200, whoAmI(ANA).status());
        restrict(true);
        var refused = whoAmI(ANA);
        assertEquals(403, refused.status());
        assertEquals("0x80072560", refused.code());
        assertEquals(403, client.get("WhoAmI", "MSCRMCallerID", idOf(ANA)).status());
        assertFalse(row(ANA).only().path("isdisabled").asBoolean(), "the row is as it was");
        assertEquals(200, whoAmI(TOM).status());
        client.turn("dataverse.restrictedGuest", "no-privilege");
        assertEquals("0x80040220", whoAmI(ANA).code());
        client.turn("dataverse.restrictedGuest", "disabled");
        assertEquals("0x80040225", whoAmI(ANA).code());
        restrict(false);
        assertEquals(200, whoAmI(ANA).status());
    }

    /** Whether guests still become users is a guess; when they may again, they come. */
    @Test
    void a_restricted_guest_arrives_or_not() throws IOException {
        restrict(true);
        client.turn("dataverse.restrictedGuestArrival", "refused");
        join(BO);
        pass(SYNC);
        assertEquals(0, rows(BO));
        assertEquals(
                404, client.get("systemusers(azureactivedirectoryobjectid=" + BO + ")").status());
        var forced = addUser("Sales", BO);
        assertEquals(400, forced.status());
        assertTrue(forced.message().contains("guestAccessRestricted"), forced.message());
        restrict(false);
        pass(SYNC);
        assertEquals(1, rows(BO));
    }

    @Test
    void a_restriction_that_cannot_be_patched_stays() {
        client.turn("dataverse.restrictionPatched", "dropped");
        restrict(true);
        assertEquals(200, whoAmI(ANA).status());
    }

    /** add-users-to-environment: owners of the group are accepted when they ask. */
    @Test
    void an_owner_of_the_group_comes_when_asked_for() {
        pass(SYNC);
        assertEquals(0, rows(TOM));
        assertEquals(
                200, client.get("systemusers(azureactivedirectoryobjectid=" + TOM + ")").status());
        assertEquals(204, graph.patch("users/" + TOM, "{\"jobTitle\":\"x\"}").status());
        pass(SYNC);
        assertFalse(row(TOM).only().path("isdisabled").asBoolean());
    }

    /** add-users-to-environment: a trial environment is not filled ahead. */
    @Test
    void a_trial_environment_takes_people_one_by_one() throws IOException {
        var trial = client.at("trial");
        assertEquals(204, graph.patch("users/" + TOM, "{\"jobTitle\":\"x\"}").status());
        pass(SYNC);
        var people = "systemusers?$filter=azureactivedirectoryobjectid eq " + TOM;
        assertEquals(0, trial.get(people).json().path("value").size());
        assertEquals(200, addUser("Trial", TOM).status());
        assertEquals(1, trial.get(people).json().path("value").size());
    }

    /** delete-users: soft deleted first, gone later; only then can the row be deleted, twice. */
    @Test
    void who_is_gone_for_good_can_be_deleted() {
        assertEquals(204, graph.delete("users/" + ANA).status());
        pass(SYNC);
        assertEquals(1, row(ANA).only().path("azurestate").asInt());
        pass(Duration.ofDays(31));
        var gone = row(ANA).only();
        assertEquals(2, gone.path("azurestate").asInt());
        assertEquals("2026-11-21T08:30:00Z", gone.path("azuredeletedon").asString());
        var path = "systemusers(" + gone.path("systemuserid").asString() + ")";
        assertEquals(204, client.delete(path).status());
        assertEquals(1, row(ANA).only().path("deletedstate").asInt());
        assertEquals(204, client.delete(path).status());
        assertEquals(0, rows(ANA));
    }

    /** opt-out-automatic-license: a licence brings a role and takes it away with it. */
    @Test
    void a_role_comes_and_goes_with_the_licence() throws IOException {
        assertEquals(List.of("Approvals User", "Salesperson"), rolesOf(ANA));
        var sku = graph.get("subscribedSkus").only().path("skuId").asString();
        var taken =
                graph.post(
                        "users/" + ANA + "/assignLicense",
                        "{\"addLicenses\":[],\"removeLicenses\":[\"" + sku + "\"]}");
        assertEquals(200, taken.status(), taken.text());
        pass(SYNC);
        assertEquals(List.of("Salesperson"), rolesOf(ANA));
        var told =
                client.get("audits?$filter=action eq 56 and _objectid_value eq " + idOf(ANA))
                        .only();
        var system = client.get("systemusers?$filter=fullname eq 'SYSTEM'").only();
        assertEquals(system.path("systemuserid"), told.path("_userid_value"));
        var saved = Files.createTempFile("tenant", ".yaml");
        Files.writeString(saved, client.emulator().state());
        assertTrue(Files.readString(saved).contains("DYN365_ENTERPRISE_SALES: Approvals User"));
        Files.delete(saved);
    }

    /** create-users: the user name is the principal name; a page with a guest's was not found. */
    @Test
    void the_user_name_of_a_guest_is_a_guess() {
        assertEquals(
                "ana_fabrikam.com#EXT#@t.onmicrosoft.com",
                row(ANA).only().path("domainname").asString());
        client.turn("dataverse.guestUserName", "mail");
        join(BO);
        pass(SYNC);
        assertEquals("bo@fabrikam.com", row(BO).only().path("domainname").asString());
    }

    private Client.Answer whoAmI(String person) {
        return client.get("WhoAmI", "CallerObjectId", person);
    }

    private void restrict(Object guests) {
        var id = client.get("organizations").only().path("organizationid").asString();
        var answer =
                client.patch(
                        "organizations(" + id + ")",
                        "{\"restrictguestuseraccess\":" + guests + "}");
        assertEquals(204, answer.status(), answer.text());
    }

    private Client.Answer addUser(String environment, String person) throws IOException {
        var admin = client.administration();
        for (var one : admin.get("?api-version=2023-06-01").json().path("value")) {
            if (one.path("properties").path("displayName").asString().equals(environment)) {
                return admin.post(
                        "/" + one.path("name").asString() + "/addUser?api-version=2023-06-01",
                        "{\"objectId\":\"" + person + "\"}");
            }
        }
        throw new AssertionError("No environment " + environment);
    }

    private void join(String user) {
        var answer =
                graph.post(
                        "groups/" + GROUP + "/members/$ref",
                        "{\"@odata.id\":\"https://graph.microsoft.com/v1.0/directoryObjects/"
                                + user
                                + "\"}");
        assertEquals(204, answer.status(), answer.text());
    }

    private List<String> rolesOf(String person) {
        return client.rolesOf(idOf(person)).stream().sorted().toList();
    }

    private Client.Answer row(String person) {
        return client.get("systemusers?$filter=azureactivedirectoryobjectid eq " + person);
    }

    private int rows(String person) {
        return row(person).json().path("value").size();
    }

    private String idOf(String person) {
        return row(person).only().path("systemuserid").asString();
    }

    private void pass(Duration time) {
        client.emulator().clock().advance(time);
    }
}
