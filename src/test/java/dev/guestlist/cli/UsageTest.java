package dev.guestlist.cli;

import static dev.guestlist.cli.CommandLineTester.assertContains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
    private final CommandLineTester program = CommandLineTester.bare();

    @Test
    void the_version_is_a_name_and_a_number() {
        var ran = program.run("--version").expect(ExitCode.OK);
        assertTrue(ran.out().matches("guestlist \\d+\\.\\d+\\.\\d+\\S*\\R"), ran.out());
        assertEquals("", ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "validate", "plan", "apply", "drift", "emulator"})
    void every_command_explains_itself(String command) {
        var ran = program.run(command, "--help").expect(ExitCode.OK);
        assertTrue(ran.out().startsWith("Usage: guestlist " + command), ran.out());
        assertFalse(ran.out().contains("\u001b"), "color without a terminal");
    }

    @Test
    void without_a_command_it_says_that_one_is_missing() {
        program.run().expectError(ExitCode.USAGE, "no command given");
    }

    @Test
    void an_unknown_option_is_named_with_the_one_that_was_meant() {
        var ran = program.run("plan", "--formt", "json");
        ran.expectError(ExitCode.USAGE, "--formt");
        assertContains("Did you mean --format", ran.err());
    }

    @Test
    void an_unknown_command_is_named() {
        program.run("plann").expectError(ExitCode.USAGE, "plann");
    }

    @Test
    void an_unknown_form_is_answered_with_those_there_are() {
        program.run("plan", "--format", "html", "guests.yaml")
                .expectError(ExitCode.USAGE, "use text, json or markdown");
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        program.run("plan", "--as-of", "2026-02-30", "guests.yaml")
                .expectError(ExitCode.USAGE, "2026-02-30");
    }

    @Test
    void a_saved_plan_and_files_exclude_each_other() {
        program.run("apply", "--plan", "plan.json", "guests.yaml")
                .expectError(ExitCode.USAGE, "not both");
    }

    @Test
    void an_unknown_cloud_is_answered_with_those_there_are() {
        program.run("plan", "--cloud", "moon", "guests.yaml")
                .expectError(ExitCode.USAGE, "usgov-l4");
    }
}
