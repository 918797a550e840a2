package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plans about some people, through the command line. */
final class GuestOptionTest {
    private static final String LIST =
            """
            version: 1
            tenant: contoso.onmicrosoft.com
            groups: { crm-users: { displayName: CRM Users } }
            limits: { removals: 0 }
            guests:
              - email: old.hand@fabrikam.com
                until: 2020-12-31
              - email: li.wei@northwind.com
              - email: new.hand@fabrikam.com
                groups: [crm-users]
            """;

    private final CommandLineTester program = CommandLineTester.bare();
    @TempDir private Path folder;

    @Test
    void a_leaver_gets_through_although_the_limits_hold_up_everybody() throws IOException {
        var state = "--emulator=" + folder.resolve("contoso.yaml");
        var list = list();
        var refused = program.run("apply", state, "--auto-approve", list).expect(ExitCode.REFUSED);
        assertContains("guestlist apply --guest old.hand@fabrikam.com", refused.err());

        var only = program.run("plan", state, "--guest", "Old.Hand@fabrikam.com", list);
        only.expect(ExitCode.OK);
        assertContains("only old.hand@fabrikam.com", only.out());
        assertFalse(only.out().contains("new.hand"), only.out());

        program.run(
                        "apply",
                        state,
                        "--auto-approve",
                        "--allow-removals",
                        "1",
                        "--guest",
                        "old.hand@fabrikam.com",
                        list)
                .expect(ExitCode.OK);
        var rest = program.run("plan", state, list).expect(ExitCode.OK);
        assertFalse(rest.out().contains("old.hand"), rest.out());
        assertContains("new.hand", rest.out());
    }

    @Test
    void a_saved_plan_keeps_to_its_people() throws IOException {
        var state = "--emulator=" + folder.resolve("contoso.yaml");
        var home = CommandLineTester.bare();
        var plan = folder.resolve("plan.json");
        home.run(
                        "plan",
                        state,
                        "--guest",
                        "new.hand@fabrikam.com",
                        "--out",
                        plan.toString(),
                        list())
                .expect(ExitCode.OK);
        assertContains("\"only\"", Files.readString(plan));
    }

    @Test
    void an_unknown_person_is_an_error() throws IOException {
        var unknown = program.run("plan", "--emulator", "--guest", "nobody@fabrikam.com", list());
        unknown.expect(ExitCode.ERROR);
        assertContains("unknown-guest", unknown.out());
        program.run("plan", "--emulator", "--guest", "nobody", list())
                .expectError(ExitCode.USAGE, "not an address");
    }

    @Test
    void two_ways_to_narrow_are_one_too_many() throws IOException {
        program.run("apply", "--emulator", "--due", "--only-removals", list())
                .expectError(ExitCode.USAGE, "--only-removals");
    }

    private String list() throws IOException {
        return Files.writeString(folder.resolve("guests.yaml"), LIST).toString();
    }
}
