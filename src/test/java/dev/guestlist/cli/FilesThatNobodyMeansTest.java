package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What is not a file of somebody's is never opened, whoever names it. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
final class FilesThatNobodyMeansTest {
    private static final String LIST =
            """
            version: 1
            tenant: contoso.onmicrosoft.com
            groups: { crm-users: { displayName: CRM Users } }
            guests: [{ email: ana.silva@fabrikam.com, firstName: Ana, groups: [crm-users] }]
            """;

    private final CommandLineTester program = CommandLineTester.bare();
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/proc/self/environ",
                "/proc/self/cmdline",
                "/sys/kernel/notes",
                "/dev/zero",
                "/dev/stdin",
                "/proc/self/fd/0"
            })
    void a_view_of_the_system_is_no_list_plan_or_certificate(String path) throws IOException {
        var list = Files.writeString(folder.resolve("guests.yaml"), LIST).toString();
        var link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of(path)).toString();
        for (var named : new String[] {path, link}) {
            for (var arguments :
                    new String[][] {
                        {"validate", named},
                        {"plan", "--emulator", named},
                        {"apply", "--emulator", "--plan", named},
                        {"plan", "--graph-url", "https://localhost:1", "--ca", named, list}
                    }) {
                var ran = program.run(arguments).expect(ExitCode.ERROR);
                assertFalse(ran.err().contains("bug in guestlist"), ran.err());
                assertFalse(ran.err().contains("PATH="), ran.err());
            }
        }
    }

    @Test
    void a_pipe_that_nobody_writes_is_not_waited_for() throws Exception {
        var pipe = folder.resolve("pipe.yaml");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        program.run("validate", pipe.toString()).expect(ExitCode.ERROR);
        program.run("validate", folder.toString()).expect(ExitCode.ERROR);
        program.run("apply", "--emulator", "--plan", pipe.toString()).expect(ExitCode.ERROR);
    }

    @Test
    void an_argument_never_names_a_file_with_more_arguments() throws IOException {
        var arguments = Files.writeString(folder.resolve("arguments"), "--version\n");
        program.run("@" + arguments).expect(ExitCode.USAGE);
        program.run("validate", "@" + arguments).expect(ExitCode.ERROR);
    }

    @Test
    void what_is_written_is_for_this_user_only() throws IOException {
        var list = Files.writeString(folder.resolve("guests.yaml"), LIST).toString();
        var plan = folder.resolve("plan.json");
        var report = folder.resolve("report.json");
        var journal = folder.resolve("journal.jsonl");
        program.run("plan", "--emulator", "--out", plan.toString(), list).expect(ExitCode.OK);
        program.run(
                        "apply",
                        "--emulator",
                        "--auto-approve",
                        "--report",
                        report.toString(),
                        "--journal",
                        journal.toString(),
                        list)
                .expect(ExitCode.OK);
        for (var file : new Path[] {plan, report, journal}) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                    file.toString());
        }
        Files.setPosixFilePermissions(plan, PosixFilePermissions.fromString("rw-r-----"));
        program.run("plan", "--emulator", "--out", plan.toString(), list).expect(ExitCode.OK);
        assertTrue(
                Files.getPosixFilePermissions(plan)
                        .equals(PosixFilePermissions.fromString("rw-r-----")),
                "the modes of a file that is there are its owner's choice");
    }
}
