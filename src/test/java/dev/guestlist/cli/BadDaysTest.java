package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;
import static dev.guestlist.cli.TenantOverTls.TODAY;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.control.FaultScript;
import dev.guestlist.emulator.http.Json;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;

/** The whole program in a tenant that is blocked or full, or whose lists have no end. */
final class BadDaysTest {
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
    void blocked_invitations_are_tried_once_and_everything_else_goes_on() {
        tenant.emulator().switches().set("trap.invitations-blocked", "on");
        var ran = apply(tenant.writer()).expect(ExitCode.PARTIAL);
        assertContains("suspicious activity", ran.out());
        assertEquals(1, invitations());
        assertContains("Applied", ran.out());
    }

    @Test
    void a_full_directory_is_told_in_its_own_words_and_no_permission_is_missing() {
        tenant.emulator().switches().set("trap.directory-full", "on");
        var ran = apply(tenant.writer()).expect(ExitCode.PARTIAL);
        var told = ran.out().replaceAll("\\s+", " ");
        assertContains("The directory object quota limit for the Tenant has been exceeded", told);
        assertTrue(!told.contains("User.Invite.All"), told);
        assertEquals(1, invitations());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1.0/users",
                "/v1.0/groups/*/members",
                "/sales/api/data/v9.2/systemusers",
                "/sales/api/data/v9.2/roles"
            })
    void a_list_that_leads_round_in_a_circle_is_unread_and_nothing_is_written(String path) {
        for (var pages = 1; pages <= 3; pages++) {
            tenant.emulator().faults().clear();
            fault("{\"path\":\"%s\",\"do\":{\"circle\":%d}}".formatted(path, pages));
            var before = requests();
            var ran = apply(tenant.writer()).expect(ExitCode.ERROR);
            assertContains("circle", ran.err() + ran.out());
            var taken = requests() - before;
            assertTrue(taken < 80, () -> taken + " requests");
            assertEquals(0, invitations());
        }
    }

    @Test
    void a_page_token_that_has_expired_costs_only_the_way_back() {
        fault(
                """
                {"path":"/v1.0/users", "nth":2, "do":{"answer":400, "body":
                  {"error":{"code":"Directory_ExpiredPageToken","message":"The specified page token value has expired."}}}}
                """);
        apply(tenant.writer()).expect(ExitCode.OK);
    }

    @Test
    void whose_invitation_has_an_unknown_outcome_is_not_invited_by_the_next_run() {
        var program = tenant.writer().with("XDG_STATE_HOME", folder.resolve("state").toString());
        fault(
                "{\"method\":\"POST\",\"path\":\"/v1.0/invitations\",\"do\":{\"answer\":503,\"page\":true}}");
        apply(program).expect(ExitCode.PARTIAL);
        var sent = invitations();
        assertTrue(sent > 0, () -> sent + " invitations");
        tenant.emulator().faults().clear();

        var again = apply(program).expect(ExitCode.PARTIAL);

        assertEquals(sent, invitations());
        assertContains(
                "the outcome of an invitation that was sent", again.out().replaceAll("\\s+", " "));
    }

    private CommandLineTester.Ran apply(CommandLineTester program) {
        return program.run("apply", "--auto-approve", "--as-of", TODAY, guests);
    }

    private void fault(String script) {
        FaultScript.read(Json.MAPPER.readTree(script)).forEach(tenant.emulator().faults()::add);
    }

    private long invitations() {
        return tenant.emulator().journal().last().stream()
                .filter(line -> line.get("method").equals("POST"))
                .filter(line -> line.get("path").toString().endsWith("/invitations"))
                .count();
    }

    private long requests() {
        return tenant.emulator().journal().last().stream()
                .map(line -> (Long) line.get("number"))
                .max(Long::compare)
                .orElse(0L);
    }
}
