package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;
import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The whole program, through its entry point, against a tenant over TLS with real sign-in: what it
 * writes, and when it must not write.
 */
final class EndToEndTest {
    @TempDir private Path folder;
    private TenantOverTls tenant;
    private String guests;

    @BeforeEach
    void open() throws IOException {
        tenant = TenantOverTls.open(folder);
        guests = tenant.file("guests.yaml", tenant.example());
    }

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void plan_apply_plan_and_drift_tell_one_story() throws IOException {
        var reader = tenant.reader();
        var first = reader.run("plan", "--detailed-exitcode", "--as-of", TODAY, guests);
        assertContains("ana.silva@fabrikam.com", first.expect(ExitCode.CHANGES).out());
        reader.run("drift", "--as-of", TODAY, guests).expect(ExitCode.CHANGES);

        var report = folder.resolve("report.json");
        var applied =
                apply("--auto-approve", "--report", report.toString(), guests).expect(ExitCode.OK);
        assertContains("Applied", applied.out());
        assertEquals(1, json(Files.readString(report)));
        tenant.settle();

        var again = reader.run("plan", "--detailed-exitcode", "--as-of", TODAY, guests);
        assertContains("No changes", again.expect(ExitCode.OK).out());
        reader.run("drift", "--as-of", TODAY, guests).expect(ExitCode.OK);
    }

    @Test
    void a_saved_plan_is_applied_without_a_question_and_only_once() {
        var plan = save();
        apply("--plan", plan).expect(ExitCode.OK);
        tenant.settle();
        apply("--plan", plan).expect(ExitCode.REFUSED);
    }

    @Test
    void a_saved_plan_that_has_moved_is_refused_with_the_difference() throws IOException {
        var plan = save();
        var others = tenant.file("others.yaml", without("bo.chen@northwind.com"));
        apply("--auto-approve", others).expect(ExitCode.OK);
        tenant.settle();
        assertContains(
                "ana.silva@fabrikam.com", apply("--plan", plan).expect(ExitCode.REFUSED).err());
    }

    @Test
    void who_may_only_read_changes_nobody() {
        tenant.reader()
                .run("apply", "--auto-approve", "--as-of", TODAY, guests)
                .expect(ExitCode.PARTIAL);
        tenant.settle();
        assertUnchanged();
    }

    @Test
    void more_removals_than_the_files_allow_need_exactly_their_number() throws IOException {
        var strict =
                tenant.file("strict.yaml", tenant.example().replace("removals: 5", "removals: 0"));
        apply("--auto-approve", strict).expect(ExitCode.REFUSED);
        apply("--auto-approve", "--allow-removals", "99", strict).expect(ExitCode.REFUSED);
        assertUnchanged();
        apply("--auto-approve", "--allow-removals", "2", strict).expect(ExitCode.OK);
    }

    @Test
    void without_a_yes_nothing_is_written() {
        apply(guests).expectError(ExitCode.ERROR, "--auto-approve");
        tenant.writer()
                .typing("no\n")
                .run("apply", "--as-of", TODAY, guests)
                .expect(ExitCode.ERROR);
        assertUnchanged();
        tenant.writer().typing("yes\n").run("apply", "--as-of", TODAY, guests).expect(ExitCode.OK);
    }

    @Test
    void who_stops_a_run_gets_its_report() throws IOException {
        var report = folder.resolve("report.json");
        tenant.writer()
                .interruptedBy(wish -> {
                    wish.run();
                    return () -> {};
                })
                .run(
                        "apply",
                        "--auto-approve",
                        "--as-of",
                        TODAY,
                        "--report",
                        report.toString(),
                        guests)
                .expect(ExitCode.INTERRUPTED);
        assertEquals(1, json(Files.readString(report)));
        assertUnchanged();
    }

    @Test
    void requests_are_told_and_secrets_are_not() {
        var ran = apply("--auto-approve", "--verbose", guests).expect(ExitCode.OK);
        assertContains("POST", ran.err());
        for (var secret :
                new String[] {"Bearer", "eyJ", "redeem?", EmbeddedTenant.WRITING.secret()}) {
            assertFalse((ran.out() + ran.err()).contains(secret), secret);
        }
    }

    @Test
    void results_are_one_document_and_colour_stays_on_terminals() {
        assertEquals(1, json(plan(tenant.reader(), "--format", "json")));
        assertContains("<!-- guestlist", plan(tenant.reader(), "--format", "markdown"));
        var person = tenant.reader().typing("");
        assertTrue(plan(person).contains("\u001b"));
        assertFalse(plan(tenant.reader()).contains("\u001b"));
        assertFalse(plan(person, "--no-color").contains("\u001b"));
        assertFalse(plan(person.with("NO_COLOR", "1")).contains("\u001b"));
    }

    private String plan(CommandLineTester program, String... options) {
        var arguments = new ArrayList<>(List.of("plan", "--as-of", TODAY, guests));
        arguments.addAll(List.of(options));
        return program.run(arguments.toArray(String[]::new)).expect(ExitCode.OK).out();
    }

    private CommandLineTester.Ran apply(String... arguments) {
        var all = new ArrayList<>(List.of("apply", "--as-of", TODAY));
        all.addAll(List.of(arguments));
        return tenant.writer().run(all.toArray(String[]::new));
    }

    private String save() {
        var plan = folder.resolve("plan.json").toString();
        plan(tenant.reader(), "--out", plan);
        return plan;
    }

    /** Everything is still to be done. */
    private void assertUnchanged() {
        assertContains("7 to invite", plan(tenant.reader()));
    }

    /** The version number of the only document in the text. */
    private static int json(String text) {
        return JsonMapper.shared().readTree(text).get("format").asInt();
    }

    /** The example without one guest, who is then in no file. */
    private String without(String email) {
        var text = tenant.example();
        var start = text.indexOf("  - email: " + email);
        var end = text.indexOf("\n\n", start);
        return text.substring(0, start) + text.substring(end + 2);
    }
}
