package dev.guestlist.cli;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Path;

/** What the launcher records to make its start caches. */
final class TrainTest {
    private final CommandLineTester program = CommandLineTester.bare();

    @Test
    void a_rehearsal_in_this_process_ends_with_a_plan() {
        program.run("train").expect(ExitCode.OK);
    }

    @Test
    void a_rehearsal_in_another_process_reaches_the_tenant_in_this_one() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        program.run(
                        "train",
                        "--",
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.guestlist.cli.Main",
                        "rehearse")
                .expect(ExitCode.OK);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_rehearsal_that_fails_makes_no_cache() {
        program.run("train", "--", "false").expect(ExitCode.ERROR);
    }
}
