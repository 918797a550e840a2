package dev.guestlist.cli;

import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.cli.CommandLineTester.Ran;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** User mistakes: each gets a one-sentence answer, and nothing is written. */
final class MistakesTest {
    @TempDir private static Path folder;
    private static TenantOverTls tenant;
    private static String guests;

    @BeforeAll
    static void open() throws IOException {
        tenant = TenantOverTls.open(folder);
        guests = tenant.file("guests.yaml", tenant.example());
    }

    @AfterAll
    static void close() {
        tenant.close();
    }

    @Test
    void another_tenant_is_refused() throws IOException {
        apply(tenant.example().replace("contoso.onmicrosoft.com", "adatum.com"))
                .expectError(ExitCode.REFUSED, "the files are for adatum.com, but this is Contoso");
    }

    @Test
    void a_plan_of_another_program_is_refused() throws IOException {
        var plan = tenant.file("plan.json", "{\"resource_changes\": []}");
        tenant.writer()
                .run("apply", "--plan", plan)
                .expectError(ExitCode.ERROR, "is not a guestlist plan");
    }

    @Test
    void a_wrong_secret_is_named_with_what_to_do() {
        tenant.reader()
                .with("AZURE_CLIENT_SECRET", "wrong")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "secret");
    }

    @Test
    void a_host_where_nobody_answers_is_named() {
        tenant.reader()
                .with("GUESTLIST_LOGIN_URL", "https://localhost:1")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "localhost");
    }

    @Test
    void a_host_that_does_not_exist_is_named() {
        tenant.reader()
                .with("GUESTLIST_GRAPH_URL", "https://graph.invalid")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "graph.invalid");
    }

    @Test
    void an_address_that_is_none_is_shown() {
        tenant.reader()
                .with("GUESTLIST_GRAPH_URL", "localhost 8443")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "localhost 8443");
    }

    @Test
    void an_authority_nobody_vouches_for_leads_to_the_option() {
        tenant.reader()
                .without("GUESTLIST_CA")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "--ca");
    }

    @Test
    void an_authority_that_is_not_there_is_named() {
        tenant.reader()
                .with("GUESTLIST_CA", "nowhere.pem")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "nowhere.pem");
    }

    @Test
    void an_authority_that_is_no_certificate_is_an_error() throws IOException {
        tenant.reader()
                .with("GUESTLIST_CA", tenant.file("empty.pem", "no certificate"))
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "certificate");
    }

    @Test
    void a_state_file_that_is_not_there_starts_no_tenant() {
        tenant.reader()
                .run("emulator", "--port", "0", "--seed", "nowhere.yaml")
                .expectError(ExitCode.ERROR, "from nowhere.yaml: the file does not exist");
    }

    @Test
    void no_way_to_sign_in_says_what_to_set() {
        tenant.reader()
                .without("AZURE_CLIENT_SECRET")
                .run("plan", guests)
                .expectError(ExitCode.ERROR, "AZURE_CLIENT_SECRET");
    }

    @Test
    void what_is_wrong_with_the_files_is_said_before_what_is_wrong_with_the_tenant()
            throws IOException {
        var text = tenant.example().replaceFirst("email: ana.silva@", "email: ana.silva at ");
        tenant.reader()
                .without("AZURE_CLIENT_SECRET")
                .run("plan", tenant.file("both.yaml", text))
                .expectError(ExitCode.ERROR, "both.yaml:");
    }

    @Test
    void doors_below_the_guests_are_read_all_the_same() throws IOException {
        var text = tenant.example();
        var guests = text.indexOf("\nguests:") + 1;
        var upside = text.substring(guests) + "\n" + text.substring(0, guests);
        var ran = tenant.reader().run("plan", "--as-of", TODAY, tenant.file("upside.yaml", upside));
        var usual = tenant.reader().run("plan", "--as-of", TODAY, tenant.file("usual.yaml", text));
        ran.expect(ExitCode.OK);
        assertEquals(summary(usual), summary(ran));
    }

    private static String summary(Ran ran) {
        return ran.out()
                .lines()
                .filter(line -> line.contains("to invite"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_environment_that_does_not_exist_is_shown_at_its_line() throws IOException {
        var ran =
                tenant.reader()
                        .run(
                                "plan",
                                tenant.file(
                                        "moved.yaml",
                                        tenant.example().replace("/service", "/nowhere")));
        ran.expect(ExitCode.PARTIAL);
        CommandLineTester.assertContains("moved.yaml:", ran.out());
        CommandLineTester.assertContains("/nowhere", ran.out());
    }

    @Test
    void an_unknown_role_is_shown_at_its_line() throws IOException {
        var ran =
                tenant.reader()
                        .run(
                                "plan",
                                tenant.file(
                                        "role.yaml",
                                        tenant.example().replace("[Salesperson]", "[Salespersn]")));
        ran.expect(ExitCode.PARTIAL);
        CommandLineTester.assertContains("Salespersn", ran.out());
        CommandLineTester.assertContains("did you mean", ran.out());
    }

    @Test
    void mistakes_in_a_file_are_told_with_their_places() throws IOException {
        apply(tenant.example().replace("access: [partner-sales]", "acess: []"))
                .expectError(ExitCode.ERROR, "wrong.yaml:");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        tenant.reader()
                .run("plan", folder.resolve("nobody.yaml").toString())
                .expectError(ExitCode.ERROR, "nobody.yaml");
    }

    @Test
    void a_plan_that_cannot_be_written_is_an_error_before_it_is_shown() {
        tenant.reader()
                .run("plan", "--out", "/nowhere/plan.json", guests)
                .expectError(ExitCode.ERROR, "/nowhere/plan.json");
    }

    private static Ran apply(String text) throws IOException {
        return tenant.writer().run("apply", "--auto-approve", tenant.file("wrong.yaml", text));
    }
}
