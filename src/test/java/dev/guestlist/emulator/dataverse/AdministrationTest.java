package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * The admin API, after the recorded answers in microsoft/terraform-provider-power-platform
 * (internal/services/environment).
 */
class AdministrationTest {
    private static final String VERSION = "?api-version=2023-06-01";

    private Client client;
    private Client admin;

    @BeforeEach
    void start() throws IOException {
        client =
                Client.start(
                        EmulatorOptions.standard()
                                .withClock(
                                        VirtualClock.standingAt(
                                                Instant.parse("2026-11-21T08:00:00Z"))));
        admin = client.administration();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void environments_name_their_address_and_group() {
        var list = admin.get(VERSION + "&$expand=properties/billingPolicy");
        assertEquals(200, list.status());
        assertEquals(2, list.json().path("value").size());
        var sales = list.json().path("value").get(0);
        var linked = sales.path("properties").path("linkedEnvironmentMetadata");
        assertEquals(
                client.emulator().address() + "/sales/", linked.path("instanceUrl").asString());
        assertFalse(linked.path("instanceApiUrl").asString().endsWith("/"));
        assertEquals("Contoso Sales", sales.path("properties").path("displayName").asString());
        assertFalse(linked.path("securityGroupId").asString("").isEmpty());
        var service =
                list.json()
                        .path("value")
                        .get(1)
                        .path("properties")
                        .path("linkedEnvironmentMetadata");
        assertTrue(service.path("securityGroupId").isMissingNode());
        var one = admin.get("/" + sales.path("name").asString() + VERSION);
        assertEquals(sales, one.json());
        var organization = client.get("WhoAmI").json().path("OrganizationId");
        assertEquals(organization, linked.path("resourceId"));
    }

    @Test
    void what_is_missing_is_said_in_the_services_envelope() {
        var unknown = admin.get("/" + Client.nobody() + VERSION);
        assertEquals(404, unknown.status());
        assertEquals("EnvironmentNotFound", unknown.code());
        assertEquals("NotSpecified", unknown.json().path("error").path("detailUrlType").asString());
        assertEquals("MissingApiVersionParameter", admin.get("").code());
        assertEquals(401, admin.anonymous(VERSION).status());
        assertEquals(
                501,
                admin.get("/" + sales().path("name").asString() + "/backups" + VERSION).status());
    }

    @Test
    void an_unregistered_application_may_not_come_in() throws IOException {
        var applications = admin.base().replace("/scopes/admin/environments", "/adminApplications");
        assertEquals(
                List.of(Client.APPLY, Client.PLAN),
                admin.get(applications + VERSION).all("applicationId"));
        assertEquals(200, admin.delete(applications + "/" + Client.PLAN + VERSION).status());
        var refused = admin.as(Client.PLAN, "https://service.powerapps.com").get(VERSION);
        assertEquals(403, refused.status());
        assertEquals("Forbidden", refused.code());
        assertTrue(
                refused.message().contains("does not have permission to access the path"),
                refused.message());
        assertEquals(
                403, admin.send("PUT", applications + "/" + Client.PLAN + VERSION, "").status());
    }

    @Test
    void an_application_user_is_made_with_all_rights() throws IOException {
        var reader = client.as(Client.PLAN);
        var id = reader.get("WhoAmI").json().path("UserId").asString();
        var made =
                admin.post(
                        "/"
                                + sales().path("name").asString()
                                + "/addAppUser?api-version=2020-10-01",
                        "{\"servicePrincipalAppId\":\"" + Client.PLAN + "\"}");
        assertEquals(200, made.status(), made.text());
        assertTrue(client.rolesOf(id).contains("System Administrator"));
    }

    /** The change is an operation that is asked for until it is done; a second one has to wait. */
    @Test
    void another_security_group_disables_who_is_outside() {
        var environment = "/" + sales().path("name").asString();
        var fieldCrew =
                "{\"properties\":{\"linkedEnvironmentMetadata\":{\"securityGroupId\":\""
                        + groupOf("Field crew (guests)")
                        + "\"}}}";
        var started = admin.patch(environment + "?api-version=2021-04-01", fieldCrew);
        assertEquals(202, started.status(), started.text());
        assertFalse(started.header("Retry-After").isEmpty());
        var again = admin.patch(environment + "?api-version=2021-04-01", fieldCrew);
        assertEquals(409, again.status());
        assertEquals("OperationNotStartable", again.code());
        assertEquals("Running", state(admin.get(started.header("Location"))));
        assertEquals(
                "Running",
                sales().path("properties").path("states").path("management").path("id").asString());
        client.emulator().clock().advance(Settling.brisk().dynamicsSync());
        assertEquals("Succeeded", state(admin.get(started.header("Location"))));
        assertEquals(
                "Ready",
                sales().path("properties").path("states").path("management").path("id").asString());
        client.emulator().clock().advance(Settling.brisk().dynamicsSync());
        var enabled =
                client.get(
                        "systemusers?$select=internalemailaddress&$orderby=internalemailaddress&$filter=isdisabled"
                            + " eq false and applicationid eq null");
        assertEquals(
                List.of(
                        "joe.doe@fabrikam.com",
                        "jonas.berg@fabrikam.com",
                        "priya.nair@fabrikam.com"),
                enabled.all("internalemailaddress"));
    }

    /**
     * control-user-access: default and developer environments have no security group. An
     * environment without Dataverse has no linked metadata (terraform-provider-power-platform,
     * services/environment).
     */
    @Test
    void some_environments_have_no_dataverse_or_can_have_no_group() throws IOException {
        client.close();
        var seed =
                """
                version: 1
                tenant: { id: 3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42, displayName: T, initialDomain: t.onmicrosoft.com }
                applications:
                  - { displayName: Guestlist apply, appId: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f, servicePrincipalId: e4f5a6b7-c8d9-4e0f-a1b2-c3d4e5f60718, secrets: [{ value: emulator-apply-secret }] }
                environments:
                  dev:
                    displayName: Dev
                    url: https://t-dev.crm.dynamics.com
                    sku: Developer
                    businessUnits: [{ name: Dev }]
                    applicationUsers: [{ application: 0d9c8b7a-6f5e-4d3c-8b2a-19081726354f, roles: [System Administrator] }]
                environmentsWithoutDataverse: [{ displayName: T (default) }]
                managementApplications: [0d9c8b7a-6f5e-4d3c-8b2a-19081726354f]
                """;
        client = Client.start(EmulatorOptions.standard().withSeed(new Seed.Text(seed)), "dev");
        admin = client.administration();
        var all = admin.get(VERSION).json().path("value");
        assertEquals(2, all.size());
        var bare = all.get(1);
        assertTrue(bare.path("properties").path("isDefault").asBoolean());
        assertTrue(linked(bare).isMissingNode());
        assertEquals(bare, admin.get("/" + bare.path("name").asString() + VERSION).json());
        var path = "/" + all.get(0).path("name").asString() + VERSION;
        assertEquals(400, admin.patch(path, group(Client.nobody())).status());
        client.turn("powerplatform.groupUnavailableStatus", "409");
        assertEquals(409, admin.patch(path, group(Client.nobody())).status());
    }

    private static JsonNode linked(JsonNode environment) {
        return environment.path("properties").path("linkedEnvironmentMetadata");
    }

    private static String group(String id) {
        return "{\"properties\":{\"linkedEnvironmentMetadata\":{\"securityGroupId\":\""
                + id
                + "\"}}}";
    }

    private JsonNode sales() {
        return admin.get(VERSION).json().path("value").get(0);
    }

    private static String state(Client.Answer operation) {
        return operation.json().path("state").path("id").asString();
    }

    private String groupOf(String name) {
        return client.graph()
                .get("groups?$filter=displayName eq '" + name + "'")
                .only()
                .path("id")
                .asString();
    }
}
