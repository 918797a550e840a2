package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guestlist.cli.StandIn.Reply;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The workflow steps that call the program, against a tenant that the runner can reach. */
@DisabledOnOs(OS.WINDOWS)
final class WorkflowsTest {
    private static final String FILES = "vars.GUESTLIST_FILES || 'examples/guests.yaml'";
    private static final String PLANNER = "vars.GUESTLIST_PLAN_CLIENT_ID";
    private static final String TENANT = "vars.GUESTLIST_TENANT_ID";
    private static final String GUEST = "new.person@fabrikam.com";

    @TempDir private Path folder;
    private TenantOverTls tenant;
    private String guests;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(isInstalled("bash"), "GitHub's runners have bash");
        tenant = TenantOverTls.open(folder);
        guests = tenant.file("guests.yaml", SignInTest.ONE_GUEST);
    }

    @AfterEach
    void close() {
        if (tenant != null) {
            tenant.close();
        }
    }

    @Test
    void a_pull_request_gets_its_plan_by_the_token_of_the_run() throws Exception {
        var token = OutsideIssuer.token(OutsideIssuer.PULL_REQUEST, Duration.ofMinutes(5));
        var reply = new Reply(200, "{\"count\":1,\"value\":\"%s\"}".formatted(token));
        try (var github = StandIn.answering(_ -> reply)) {
            var job = plan(EmbeddedTenant.READING.clientId(), runner(github));

            assertEquals(0, job.run("Plan"), job.left("log"));
            assertContains(GUEST, job.left("summary"));
            assertContains(GUEST, job.left("plan.json"));
            assertEquals(1, github.requests().size());
        }
    }

    @Test
    void a_fork_gets_its_plan_against_the_embedded_tenant() throws Exception {
        var job = plan("", CommandLineTester.bare());

        assertEquals(0, job.run("Plan"), job.left("log"));
        assertContains(GUEST, job.left("summary"));
    }

    @Test
    void a_pull_request_that_breaks_the_files_fails_and_says_where() throws Exception {
        tenant.file("guests.yaml", SignInTest.ONE_GUEST.replace("[crm-users]", "[crm-user]"));
        var job = plan("", CommandLineTester.bare());

        assertEquals(1, job.run("Plan"));
        assertContains("guests.yaml:10:14", job.left("log") + job.left("summary"));
    }

    @Test
    void one_comment_is_written_and_then_edited() throws Exception {
        assumeTrue(isInstalled("jq"), "GitHub's runners have jq");
        var job = plan("", CommandLineTester.bare());
        job.run("Plan");

        assertEquals(0, job.run("Comment"), job.left("log"));
        var first = job.asked();
        assertEquals(2, first.size(), first.toString());
        assertEquals(
                "api --method POST repos/contoso/access/issues/7/comments"
                        + " --field body=@plan.md --silent",
                first.getLast());

        Files.writeString(folder.resolve("comment"), "123\n");
        assertEquals(0, job.run("Comment"), job.left("log"));
        assertEquals(
                "api --method PATCH repos/contoso/access/issues/comments/123"
                        + " --field body=@plan.md --silent",
                job.asked().getLast());
    }

    @Test
    void what_is_merged_is_applied_and_then_nothing_has_drifted() throws Exception {
        var drift = drift("", signedIn(tenant.reader()));
        assertEquals(0, drift.run("Compare"), drift.left("log"));
        assertEquals("status=2\n", drift.left("output"));

        var apply =
                WorkflowJob.of(
                        "apply.yml",
                        folder,
                        Map.of(
                                FILES,
                                guests,
                                "vars.GUESTLIST_APPLY_CLIENT_ID",
                                EmbeddedTenant.WRITING.clientId(),
                                TENANT,
                                EmbeddedTenant.TENANT,
                                "inputs.allow-removals",
                                ""),
                        signedIn(tenant.writer()));
        assertEquals(0, apply.run("Apply"), apply.left("log"));
        assertContains(GUEST, apply.left("summary"));
        assertContains(GUEST, apply.left("report.json"));
        tenant.settle();

        Files.delete(folder.resolve("output"));
        assertEquals(0, drift.run("Compare"), drift.left("log"));
        assertEquals("status=0\n", drift.left("output"));
    }

    @Test
    void a_tenant_that_is_not_reached_is_a_failed_night_and_no_drift() throws Exception {
        tenant.close();
        var job = drift("", signedIn(tenant.reader()));

        assertEquals(1, job.run("Compare"));
        assertEquals("status=1\n", job.left("output"));
    }

    @Test
    void one_issue_is_opened_edited_and_closed() throws Exception {
        var found = drift("2", CommandLineTester.bare());
        found.run("Keep the issue");
        assertTrue(found.asked().getLast().startsWith("issue create --title Guest access has"));

        Files.writeString(folder.resolve("issue"), "41\n");
        found.run("Keep the issue");
        assertEquals("issue edit 41 --body-file drift.md", found.asked().getLast());

        var gone = drift("0", CommandLineTester.bare());
        gone.run("Keep the issue");
        assertTrue(gone.asked().getLast().startsWith("issue close 41"));

        Files.delete(folder.resolve("issue"));
        gone.run("Keep the issue");
        assertEquals(1, gone.asked().size(), "only asked whether there is one");
    }

    private WorkflowJob plan(String client, CommandLineTester runner) throws IOException {
        return job("plan.yml", client, Map.of("github.event.number", "7"), runner);
    }

    private WorkflowJob drift(String status, CommandLineTester runner) throws IOException {
        var client = EmbeddedTenant.READING.clientId();
        return job("drift.yml", client, Map.of("steps.compare.outputs.status", status), runner);
    }

    /** A job in this repository, with both variables set or neither. */
    private WorkflowJob job(
            String workflow, String client, Map<String, String> own, CommandLineTester runner)
            throws IOException {
        var expressions = new TreeMap<>(own);
        expressions.put(FILES, guests);
        expressions.put(PLANNER, client);
        expressions.put(TENANT, client.isEmpty() ? "" : EmbeddedTenant.TENANT);
        expressions.put("github.token", "token");
        expressions.put("github.repository", "contoso/access");
        return WorkflowJob.of(workflow, folder, expressions, runner);
    }

    private CommandLineTester runner(StandIn github) {
        return tenant.stranger()
                .with("ACTIONS_ID_TOKEN_REQUEST_URL", github.url("/idtoken?api-version=2.0"))
                .with("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "job-token-of-this-run");
    }

    /** The example tenant trusts only workflows of pull requests: others need a secret. */
    private static CommandLineTester signedIn(CommandLineTester program) {
        return program.without("AZURE_TENANT_ID").without("AZURE_CLIENT_ID");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
