package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** The tenant inside the process: the demo, and a state that is kept between commands. */
final class EmbeddedTest {
    private static final String GUESTS = "examples/guests.yaml";

    private final CommandLineTester program = CommandLineTester.bare();
    @TempDir private Path folder;

    @Test
    void the_demo_ends_as_it_promises() {
        var ran = program.run("demo").expect(ExitCode.OK);
        assertContains("No changes", ran.out());
        assertContains("2 guests drifted", ran.out());
        assertContains("14 guests in Contoso match the files", ran.out());
        assertContains("2 people with access are in no file", ran.out());
        assertEquals("", ran.err());
        assertFalse(ran.out().contains("\u001b"));
    }

    @Test
    void without_a_file_every_command_finds_the_tenant_as_new() {
        program.run("apply", "--emulator", "--auto-approve", GUESTS).expect(ExitCode.OK);
        program.run("plan", "--emulator", "--detailed-exitcode", GUESTS).expect(ExitCode.CHANGES);
    }

    @Test
    void with_a_file_plan_apply_and_plan_tell_one_story() {
        var state = "--emulator=" + folder.resolve("contoso.yaml");
        program.run("plan", state, "--detailed-exitcode", GUESTS).expect(ExitCode.CHANGES);
        program.run("apply", state, "--auto-approve", GUESTS).expect(ExitCode.OK);
        program.run("plan", state, "--detailed-exitcode", GUESTS).expect(ExitCode.OK);
        program.run("drift", state, GUESTS).expect(ExitCode.OK);
    }

    @Test
    void a_state_that_is_none_is_an_error() throws Exception {
        var state = Files.writeString(folder.resolve("state.yaml"), "version: 7\n");
        program.run("plan", "--emulator=" + state, GUESTS)
                .expectError(ExitCode.ERROR, "state.yaml");
    }
}
