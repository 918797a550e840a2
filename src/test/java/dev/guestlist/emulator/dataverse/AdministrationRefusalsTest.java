package dev.guestlist.emulator.dataverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;

/**
 * What the admin API refuses, and how much of that is a guess; the sources of AdministrationTest.
 */
class AdministrationRefusalsTest {
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

    /**
     * learn.microsoft.com/power-platform/admin/add-users-to-environment; the texts are those that
     * terraform-provider-power-platform (services/authorization) looks for. The rest is a guess.
     */
    @Test
    void add_user_says_in_its_message_what_is_missing() {
        var path = "/" + sales().path("name").asString() + "/addUser" + VERSION;
        var unlicensed = "{\"objectId\":\"" + personOf("visitor1@adventure-works.com") + "\"}";
        var refused = admin.post(path, unlicensed);
        assertEquals(400, refused.status());
        assertEquals("userNotLicensed", refused.code());
        assertTrue(
                refused.message()
                        .matches(
                                ".*\\{\"errors\":\\[\\{.*userNotLicensed.*\"Description\":.*}]} The"
                                        + " tracking Id is '[0-9a-f-]{36}'\\."),
                refused.message());
        client.turn("powerplatform.addUserCode", "generic");
        assertEquals("BadRequest", admin.post(path, unlicensed).code());
        client.turn("powerplatform.addUserCode", "empty");
        assertEquals("", admin.post(path, unlicensed).code());
        assertTrue(admin.post(path, unlicensed).message().contains("userNotLicensed"));

        var eligible = "{\"ObjectId\":\"" + personOf("tom@contoso.com") + "\"}";
        assertEquals("{}", admin.post(path, eligible).text());

        var unknown = "{\"objectId\":\"" + Client.nobody() + "\"}";
        assertEquals(400, admin.post(path, unknown).status());
        client.turn("powerplatform.unknownUserStatus", "404");
        assertEquals(404, admin.post(path, unknown).status());
        assertEquals(405, admin.get(path).status());
        assertEquals(400, admin.post(path, "{}").status());
    }

    /** Codes as Azure Resource Manager has them, or no body: no page says. */
    @Test
    void who_has_no_good_token_is_turned_away() throws IOException {
        var wrong = client.as(Client.APPLY, "https://graph.microsoft.com");
        assertEquals(
                "InvalidAuthenticationTokenAudience", wrong.get(admin.base() + VERSION).code());
        client.turn("powerplatform.unauthorizedBody", "none");
        var silent = wrong.get(admin.base() + VERSION);
        assertEquals("401 ", silent.status() + " " + silent.text());
        client.turn("powerplatform.missingVersion", "allowed");
        assertEquals(200, admin.get("").status());
    }

    /** terraform-provider-power-platform, services/environment: zeros take the group away. */
    @Test
    void the_security_group_can_be_taken_away() {
        var environment = "/" + sales().path("name").asString();
        var started =
                admin.patch(
                        environment + "?api-version=2021-04-01",
                        group("00000000-0000-0000-0000-000000000000"));
        assertEquals(202, started.status(), started.text());
        client.emulator().clock().advance(Settling.brisk().dynamicsSync());
        assertTrue(linked(sales()).path("securityGroupId").isMissingNode());
        client.turn("powerplatform.noSecurityGroup", "zeros");
        assertEquals(
                "00000000-0000-0000-0000-000000000000",
                linked(sales()).path("securityGroupId").asString());
    }

    @Test
    void a_group_that_is_not_there_is_refused_or_fails() {
        var environment = "/" + sales().path("name").asString() + "?api-version=2021-04-01";
        assertEquals(400, admin.patch(environment, group(Client.nobody())).status());
        client.turn("powerplatform.unknownGroup", "failed");
        client.turn("powerplatform.operationHeader", "operation-location");
        var started = admin.patch(environment, group(Client.nobody()));
        assertEquals(202, started.status());
        assertEquals("", started.header("Location"));
        var operation = started.header("Operation-Location");
        assertEquals("Running", state(admin.get(operation)));
        client.emulator().clock().advance(Settling.brisk().dynamicsSync());
        assertEquals("Failed", state(admin.get(operation)));
        client.turn("powerplatform.finishedOperation", "forgotten");
        assertEquals(404, admin.get(operation).status());
    }

    private JsonNode sales() {
        return admin.get(VERSION).json().path("value").get(0);
    }

    private static String state(Client.Answer operation) {
        return operation.json().path("state").path("id").asString();
    }

    private static String group(String id) {
        return "{\"properties\":{\"linkedEnvironmentMetadata\":{\"securityGroupId\":\""
                + id
                + "\"}}}";
    }

    private static JsonNode linked(JsonNode environment) {
        return environment.path("properties").path("linkedEnvironmentMetadata");
    }

    private String personOf(String mail) {
        return client.graph()
                .get("users?$select=id&$filter=mail eq '" + mail + "'")
                .only()
                .path("id")
                .asString();
    }
}
