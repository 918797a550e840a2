package dev.guestlist.cli;

import static dev.guestlist.cli.SignInTest.assertPlanned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.guestlist.cli.CommandLineTester.Ran;
import dev.guestlist.cli.StandIn.Asked;
import dev.guestlist.cli.StandIn.Reply;
import dev.guestlist.emulator.Trusting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Sign-in as the machine's managed identity
 * (learn.microsoft.com/azure/app-service/overview-managed-identity, "REST endpoint reference") or
 * the person who ran az login (learn.microsoft.com/cli/azure/account#az-account-get-access-token).
 */
final class MachineSignInTest {
    private static final String GRAPH = "https://graph.microsoft.com";
    private static final String HEADER = "the-machine's-own-secret";

    @TempDir private static Path folder;
    private static TenantOverTls tenant;
    private static String guests;

    /** For Graph, of the application that may read. */
    private static String token;

    @BeforeAll
    static void open() throws Exception {
        tenant = TenantOverTls.open(folder);
        guests = tenant.file("guests.yaml", SignInTest.ONE_GUEST);
        token = tokenBySecret();
    }

    @AfterAll
    static void close() {
        tenant.close();
    }

    @Test
    void a_managed_identity_signs_in() throws Exception {
        try (var machine = StandIn.answering(MachineSignInTest::identity)) {
            assertPlanned(plan(on(machine)));
            assertEquals(1, machine.requests().size());
            assertEquals(
                    Map.of("api-version", "2019-08-01", "resource", GRAPH),
                    machine.requests().getFirst().query());

            var chosen =
                    on(machine)
                            .with("AZURE_TOKEN_CREDENTIALS", "managedIdentityCredential")
                            .with("AZURE_CLIENT_ID", "user-assigned")
                            .with("AZURE_CLIENT_SECRET", "of-something-else");
            assertPlanned(plan(chosen));
            assertEquals("user-assigned", machine.requests().getLast().query().get("client_id"));
        }
    }

    @Test
    void a_machine_without_an_identity_is_told_so() throws Exception {
        var answer =
                "{\"statusCode\":400,\"message\":\"No User Assigned or Delegated Managed Identity"
                        + " found\"}";
        try (var machine = StandIn.answering(_ -> new Reply(400, answer))) {
            plan(on(machine))
                    .expectError(
                            ExitCode.ERROR, "No managed identity of this machine returned a token")
                    .expectError(ExitCode.ERROR, "AZURE_CLIENT_ID");
        }
    }

    @Test
    void who_ran_az_login_signs_in() throws Exception {
        var asked = folder.resolve("asked.txt");
        assertPlanned(
                plan(
                        withAz(
                                """
                                echo "$@" >> %s
                                cat <<'END'
                                {
                                  "accessToken": "%s",
                                  "expiresOn": "2099-01-01 00:00:00.000000",
                                  "expires_on": %d,
                                  "subscription": "00000000-0000-0000-0000-000000000000",
                                  "tenant": "contoso.onmicrosoft.com",
                                  "tokenType": "Bearer"
                                }
                                END
                                """
                                        .formatted(asked, token, inAnHour()))));
        assertEquals(
                List.of(
                        "account get-access-token --output json --resource "
                                + GRAPH
                                + " --tenant contoso.onmicrosoft.com"),
                Files.readAllLines(asked));
    }

    @Test
    void who_did_not_run_az_login_is_asked_to() throws Exception {
        plan(withAz("echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1"))
                .expectError(ExitCode.ERROR, "The Azure CLI returned no token")
                .expectError(ExitCode.ERROR, "Run az login --tenant contoso.onmicrosoft.com");
    }

    private static CommandLineTester on(StandIn machine) {
        return tenant.stranger()
                .with("IDENTITY_ENDPOINT", machine.url("/msi/token"))
                .with("IDENTITY_HEADER", HEADER);
    }

    private static CommandLineTester withAz(String script) throws IOException {
        var bin = Files.createDirectories(folder.resolve("bin"));
        var az = bin.resolve("az");
        Files.writeString(az, "#!/bin/sh\n" + script);
        if (!az.toFile().setExecutable(true)) {
            throw new IOException("not made executable: " + az);
        }
        return tenant.stranger().with("PATH", bin + ":" + System.getenv("PATH"));
    }

    /** A plan with every request logged; no secret is logged, whatever happens. */
    private static Ran plan(CommandLineTester program) throws Exception {
        var ran = new ChildProcess(program, folder).run("plan", "--verbose", guests);
        for (var secret : List.of("eyJ", "Bearer", HEADER)) {
            assertFalse((ran.out() + ran.err()).contains(secret), secret);
        }
        return ran;
    }

    private static Reply identity(Asked asked) {
        return asked.header("X-IDENTITY-HEADER").equals(HEADER)
                ? new Reply(
                        200,
                        "{\"access_token\":\"%s\",\"expires_on\":\"%d\",\"resource\":\"%s\",\"token_type\":\"Bearer\"}"
                                .formatted(token, inAnHour(), asked.query().get("resource")))
                : new Reply(401, "{}");
    }

    private static long inAnHour() {
        return Instant.now().plusSeconds(3600).getEpochSecond();
    }

    private static String tokenBySecret() throws Exception {
        var form =
                "grant_type=client_credentials&scope=%s/.default&client_id=%s&client_secret=%s"
                        .formatted(
                                GRAPH,
                                EmbeddedTenant.READING.clientId(),
                                EmbeddedTenant.READING.secret());
        var endpoint = tenant.emulator().address() + "/contoso.com/oauth2/v2.0/token";
        var request =
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (var client =
                HttpClient.newBuilder().sslContext(Trusting.context(tenant.emulator())).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        }
    }
}
