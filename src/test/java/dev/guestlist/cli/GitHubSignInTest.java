package dev.guestlist.cli;

import static dev.guestlist.cli.SignInTest.assertPlanned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.guestlist.cli.CommandLineTester.Ran;
import dev.guestlist.cli.StandIn.Reply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A GitHub Actions job, which has no secret but can get a token from GitHub
 * (docs.github.com/actions/reference/security/oidc).
 */
final class GitHubSignInTest {
    private static final String JOB_TOKEN = "job-token-of-this-run";

    @TempDir private static Path folder;
    private static TenantOverTls tenant;
    private static String guests;

    @BeforeAll
    static void open() throws IOException {
        tenant = TenantOverTls.open(folder);
        guests = tenant.file("guests.yaml", SignInTest.ONE_GUEST);
    }

    @AfterAll
    static void close() {
        tenant.close();
    }

    @Test
    void a_workflow_of_github_signs_in() throws IOException {
        var token = OutsideIssuer.token(OutsideIssuer.PULL_REQUEST, Duration.ofMinutes(5));
        try (var github = StandIn.answering(_ -> gitHubToken(token))) {
            assertPlanned(plan(workflow(github)));
            assertEquals(1, github.requests().size());
            var asked = github.requests().getFirst();
            assertEquals("bearer " + JOB_TOKEN, asked.header("Authorization"));
            assertEquals(OutsideIssuer.AUDIENCE, asked.query().get("audience"));
            assertEquals("2.0", asked.query().get("api-version"));
        }
    }

    @Test
    void the_token_is_for_the_cloud_of_the_files_or_of_the_option() throws IOException {
        var china =
                tenant.file(
                        "china.yaml",
                        SignInTest.ONE_GUEST.replace("tenant:", "cloud: china\ntenant:"));
        assertEquals("api://AzureADTokenExchangeChina", audience("plan", china));
        assertEquals(
                "api://AzureADTokenExchangeUSGov", audience("plan", guests, "--cloud=usgov-l5"));
        assertEquals(
                "api://AzureADTokenExchangeUSGov", audience("plan", china, "--cloud=usgov-l4"));
        assertEquals("api://AzureADTokenExchange", audience("plan", china, "--cloud", "global"));
    }

    private static String audience(String... arguments) throws IOException {
        var token = OutsideIssuer.token(OutsideIssuer.PULL_REQUEST, Duration.ofMinutes(5));
        try (var github = StandIn.answering(_ -> gitHubToken(token))) {
            workflow(github).run(arguments);
            return github.requests().getFirst().query().get("audience");
        }
    }

    @Test
    void a_workflow_on_another_branch_is_refused() throws IOException {
        var token =
                OutsideIssuer.token(
                        "repo:contoso/access:ref:refs/heads/main", Duration.ofMinutes(5));
        try (var github = StandIn.answering(_ -> gitHubToken(token))) {
            plan(workflow(github)).expectError(ExitCode.ERROR, "No federated credential");
        }
    }

    @Test
    void github_without_a_token_is_explained() throws IOException {
        try (var github = StandIn.answering(_ -> new Reply(403, "{}"))) {
            plan(workflow(github))
                    .expectError(ExitCode.ERROR, "GitHub returned no OpenID Connect token")
                    .expectError(ExitCode.ERROR, "answered 403")
                    .expectError(ExitCode.ERROR, "id-token: write");
        }
        try (var github = StandIn.answering(_ -> new Reply(200, "<html>"))) {
            plan(workflow(github))
                    .expectError(ExitCode.ERROR, "GitHub returned no OpenID Connect token");
        }
    }

    @Test
    void github_out_of_reach_is_told_from_the_tenant_out_of_reach() throws IOException {
        var gone = StandIn.answering(_ -> new Reply(200, "{}"));
        gone.close();
        plan(workflow(gone))
                .expectError(ExitCode.ERROR, "GitHub returned no OpenID Connect token")
                .expectError(ExitCode.ERROR, "localhost does not respond");
    }

    @Test
    void an_address_of_github_that_is_none_is_named() {
        for (var address :
                List.of(
                        "not a url",
                        "file:///etc/passwd",
                        "token.example",
                        "http://localhost@token.example/t")) {
            plan(application()
                            .with("ACTIONS_ID_TOKEN_REQUEST_URL", address)
                            .with("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JOB_TOKEN))
                    .expectError(ExitCode.ERROR, "ACTIONS_ID_TOKEN_REQUEST_URL is not the URL");
        }
    }

    @Test
    void no_job_token_is_sent_without_encryption() {
        plan(application()
                        .with("ACTIONS_ID_TOKEN_REQUEST_URL", "http://token.example/t")
                        .with("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JOB_TOKEN))
                .expectError(ExitCode.ERROR, "token.example would get tokens or secrets without");
    }

    private static CommandLineTester application() {
        return tenant.stranger().with("AZURE_CLIENT_ID", EmbeddedTenant.READING.clientId());
    }

    private static CommandLineTester workflow(StandIn github) {
        return application()
                .with("ACTIONS_ID_TOKEN_REQUEST_URL", github.url("/idtoken?api-version=2.0"))
                .with("ACTIONS_ID_TOKEN_REQUEST_TOKEN", JOB_TOKEN);
    }

    /** A plan with every request logged; no secret is logged, whatever happens. */
    private static Ran plan(CommandLineTester program) {
        var ran = program.run("plan", "--verbose", guests);
        for (var secret : List.of("eyJ", "bearer", JOB_TOKEN)) {
            assertFalse((ran.out() + ran.err()).contains(secret), secret);
        }
        return ran;
    }

    private static Reply gitHubToken(String token) {
        return new Reply(200, "{\"count\":1,\"value\":\"%s\"}".formatted(token));
    }
}
