package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.time.Delay;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How people come and go with what happens in Entra
 * (learn.microsoft.com/power-platform/admin/add-users-to-environment, control-user-access,
 * delete-users). Time stands still unless it is moved, so nothing here waits.
 */
class SynchronizationTest {
    private static final Duration SYNC = Duration.ofMinutes(30);
    private static final Duration REPLICATION = Duration.ofSeconds(10);

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
              - { id: 00000000-0000-4000-8000-000000000001, mail: ana@t.com, givenName: Ana, surname: Silva, usageLocation: PT, licences: [{ sku: DYN365_ENTERPRISE_SALES }] }
              - { id: 00000000-0000-4000-8000-000000000002, mail: bo@t.com, displayName: Bo, usageLocation: SG, licences: [{ sku: DYN365_ENTERPRISE_SALES }] }
              - { id: 00000000-0000-4000-8000-000000000003, mail: chen@t.com, displayName: Chen, usageLocation: SG }
            groups:
              - { id: 00000000-0000-4000-8000-00000000000a, displayName: CRM Users, members: [ana@t.com, chen@t.com] }
            environments:
              sales:
                displayName: Sales
                url: https://t-sales.crm.dynamics.com
                securityGroup: CRM Users
                organization: { isauditenabled: true }
                businessUnits: [{ name: Sales }]
                applicationUsers: [{ application: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f, roles: [System Administrator] }]
                users: [{ user: ana@t.com, roles: [Salesperson] }]
            managementApplications: [0d9c8b7a-6f5e-4d3c-8b2a-19081726354f]
            """;

    private static final String ANA = "00000000-0000-4000-8000-000000000001";
    private static final String BO = "00000000-0000-4000-8000-000000000002";
    private static final String CHEN = "00000000-0000-4000-8000-000000000003";
    private static final String GROUP = "00000000-0000-4000-8000-00000000000a";
    private static final String SALES = "1e1a282c-9c54-43a2-9310-98ef728faace";

    private Client client;
    private Client admin;
    private Client graph;

    @BeforeEach
    void start() throws IOException {
        var settling =
                Settling.none()
                        .with(Delay.REPLICATION, REPLICATION)
                        .with(Delay.DYNAMICS_SYNC, SYNC);
        client =
                Client.start(
                        EmulatorOptions.standard()
                                .withSeed(new Seed.Text(SEED))
                                .withClock(
                                        VirtualClock.standingAt(
                                                Instant.parse("2026-11-21T08:00:00Z")))
                                .withTokenLifetime(Duration.ofDays(30))
                                .withSettling(settling));
        admin = client.administration();
        graph = client.graph();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void who_joins_the_group_appears_after_the_synchronization() {
        join(BO);
        assertEquals(0, rows(BO));
        pass(SYNC.minusSeconds(1));
        assertEquals(0, rows(BO));
        pass(Duration.ofSeconds(1));
        assertEquals(1, rows(BO));
        assertEquals(List.of(), client.rolesOf(idOf(BO)));
    }

    @Test
    void who_loses_group_or_licence_is_disabled_and_keeps_roles() {
        leave(ANA);
        pass(SYNC);
        assertTrue(isDisabled(ANA));
        assertEquals(List.of("Salesperson"), client.rolesOf(idOf(ANA)));
        join(ANA);
        pass(SYNC);
        assertFalse(isDisabled(ANA));
        license(ANA, "[]", "[\"" + SALES + "\"]");
        pass(SYNC);
        assertTrue(isDisabled(ANA));
        assertFalse(row(ANA).json().path("value").get(0).path("islicensed").asBoolean());
        assertEquals(
                "0x8004d24c",
                client.patch("systemusers(" + idOf(ANA) + ")", "{\"isdisabled\":false}").code());
        license(ANA, "[{\"skuId\":\"" + SALES + "\",\"disabledPlans\":[]}]", "[]");
        pass(SYNC);
        assertFalse(isDisabled(ANA));
        assertEquals(List.of("Salesperson"), client.rolesOf(idOf(ANA)));
    }

    @Test
    void who_was_disabled_by_hand_stays_disabled() {
        client.patch("systemusers(" + idOf(ANA) + ")", "{\"isdisabled\":true}");
        assertEquals(204, graph.patch("users/" + ANA, "{\"jobTitle\":\"x\"}").status());
        pass(SYNC);
        assertTrue(isDisabled(ANA));
    }

    @Test
    void who_is_blocked_is_disabled() {
        assertEquals(204, graph.patch("users/" + ANA, "{\"accountEnabled\":false}").status());
        pass(SYNC);
        assertTrue(isDisabled(ANA));
    }

    @Test
    void who_is_deleted_is_disabled_and_restored_with_roles() {
        assertEquals(204, graph.delete("users/" + ANA).status());
        pass(SYNC);
        assertTrue(isDisabled(ANA));
        assertEquals(1, row(ANA).only().path("azurestate").asInt());
        assertEquals(200, graph.post("directory/deletedItems/" + ANA + "/restore", "{}").status());
        pass(SYNC);
        assertFalse(isDisabled(ANA));
        assertEquals(0, row(ANA).only().path("azurestate").asInt());
        assertEquals(List.of("Salesperson"), client.rolesOf(idOf(ANA)));
    }

    /**
     * learn.microsoft.com/power-apps/developer/data-platform/aad-group-team: a filter has no side
     * effect, a key has one.
     */
    @Test
    void asking_by_key_lets_the_eligible_in_at_once() {
        join(BO);
        pass(REPLICATION);
        assertEquals(0, rows(BO));
        assertEquals(
                200, client.get("systemusers(azureactivedirectoryobjectid=" + BO + ")").status());
        assertEquals(1, rows(BO));
        var refused = client.get("systemusers(azureactivedirectoryobjectid=" + CHEN + ")");
        assertEquals(404, refused.status());
        assertEquals("0x80060891", refused.code());
        assertEquals("0x80060890", client.get("systemusers(domainname='x')").code());
    }

    /**
     * terraform-provider-power-platform, services/authorization: what clients look for in addUser's
     * answers.
     */
    @Test
    void add_user_forces_the_eligible_in_and_says_why_others_wait() {
        var environment = admin.get("?api-version=2023-06-01").only().path("name").asString();
        var path = "/" + environment + "/addUser?api-version=2023-06-01";
        var outside = admin.post(path, "{\"objectId\":\"" + BO + "\"}");
        assertEquals(400, outside.status());
        assertTrue(
                outside.message().contains("UserNotMemberOfCdsSecurityGroup"), outside.message());
        var unlicensed = admin.post(path, "{\"ObjectId\":\"" + CHEN + "\"}");
        assertEquals(400, unlicensed.status());
        assertTrue(unlicensed.message().contains("userNotLicensed"), unlicensed.message());
        license(CHEN, "[{\"skuId\":\"" + SALES + "\",\"disabledPlans\":[]}]", "[]");
        assertEquals(400, admin.post(path, "{\"objectId\":\"" + CHEN + "\"}").status());
        pass(REPLICATION);
        assertEquals(200, admin.post(path, "{\"objectId\":\"" + CHEN + "\"}").status());
        assertEquals(0, rows(CHEN));
        pass(REPLICATION);
        assertEquals(1, rows(CHEN));
        assertEquals(200, admin.post(path, "{\"objectId\":\"" + CHEN + "\"}").status());
    }

    /** A licence whose plans for Dataverse are switched off counts for nothing. */
    @Test
    void switched_off_plans_do_not_count() {
        var plans = graph.get("subscribedSkus").only().path("servicePlans");
        var disabled = new StringBuilder();
        plans.forEach(plan ->
                disabled.append(disabled.isEmpty() ? "" : ",")
                        .append("\"")
                        .append(plan.path("servicePlanId").asString())
                        .append("\""));
        license(CHEN, "[{\"skuId\":\"" + SALES + "\",\"disabledPlans\":[" + disabled + "]}]", "[]");
        pass(SYNC);
        assertEquals(0, rows(CHEN));
    }

    private void join(String user) {
        var reference = Json.MAPPER.createObjectNode();
        reference.put("@odata.id", "https://graph.microsoft.com/v1.0/directoryObjects/" + user);
        var answer = graph.post("groups/" + GROUP + "/members/$ref", reference.toString());
        assertEquals(204, answer.status(), answer.text());
    }

    private void leave(String user) {
        assertEquals(204, graph.delete("groups/" + GROUP + "/members/" + user + "/$ref").status());
    }

    private void license(String user, String add, String remove) {
        var answer =
                graph.post(
                        "users/" + user + "/assignLicense",
                        "{\"addLicenses\":" + add + ",\"removeLicenses\":" + remove + "}");
        assertEquals(200, answer.status(), answer.text());
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

    private boolean isDisabled(String person) {
        return row(person).only().path("isdisabled").asBoolean();
    }

    private void pass(Duration time) {
        client.emulator().clock().advance(time);
    }
}
