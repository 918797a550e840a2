package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.emulator.EmulatorOptions.Transport;
import dev.guestlist.emulator.Seed;
import dev.guestlist.model.Cloud;
import dev.guestlist.plan.Allowance;
import dev.guestlist.plan.Selection;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Each option sets the right value, and an omitted option sets none. */
final class ParsedOptionsTest {
    private static final Option<Path> UNDECLARED = Option.path("--uot", "FILE", "");
    private static final Option<Boolean> UNDECLARED_FLAG = Option.flag("--detailed-exit-code", "");
    private static final FilesArgument NO_FILES = new FilesArgument(List.of());
    private static final PlanningOptions TODAY =
            new PlanningOptions(
                    new DayOption(Optional.empty()), new SelectionOptions(Selection.ALL));
    private static final ConnectionOptions USUAL_CLOUD =
            new ConnectionOptions(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    @Test
    void plan_without_options() {
        assertEquals(
                new PlanCommand(
                        NO_FILES,
                        TODAY,
                        new FormatOption(Format.TEXT),
                        Optional.empty(),
                        false,
                        USUAL_CLOUD),
                PlanCommand.of(given(PlanCommand.spec())));
    }

    @Test
    void plan_with_every_option() {
        assertEquals(
                new PlanCommand(
                        new FilesArgument(List.of(Path.of("one.yaml"), Path.of("two.yaml"))),
                        new PlanningOptions(
                                new DayOption(Optional.of(LocalDate.of(2027, 7, 1))),
                                new SelectionOptions(Selection.ALL)),
                        new FormatOption(Format.JSON),
                        Optional.of(Path.of("plan.json")),
                        true,
                        new ConnectionOptions(
                                Optional.of("state.yaml"),
                                Optional.of(Cloud.CHINA),
                                Optional.of("https://login"),
                                Optional.of("https://graph"),
                                Optional.of("https://platform"),
                                Optional.of("ca.pem"))),
                PlanCommand.of(
                        given(
                                PlanCommand.spec(),
                                "one.yaml",
                                "--as-of=2027-07-01",
                                "--format=json",
                                "--out=plan.json",
                                "--detailed-exitcode",
                                "--emulator=state.yaml",
                                "--cloud=china",
                                "--login-url=https://login",
                                "--graph-url=https://graph",
                                "--powerplatform-url=https://platform",
                                "--ca=ca.pem",
                                "two.yaml")));
    }

    @Test
    void drift_with_every_option_of_its_own() {
        assertEquals(
                new DriftCommand(
                        new FilesArgument(List.of(Path.of("access"))),
                        new PlanningOptions(
                                new DayOption(Optional.of(LocalDate.of(2027, 7, 1))),
                                new SelectionOptions(Selection.ALL)),
                        new FormatOption(Format.MARKDOWN),
                        USUAL_CLOUD),
                DriftCommand.of(
                        given(
                                DriftCommand.spec(),
                                "--as-of=2027-07-01",
                                "--format=markdown",
                                "access")));
    }

    @Test
    void apply_without_options() {
        assertEquals(
                new ApplyCommand(
                        NO_FILES,
                        new Approval(Optional.empty(), false, Allowance.NONE),
                        TODAY,
                        new ReportOptions(Optional.empty(), Optional.empty(), Format.TEXT),
                        new WaitOption(Optional.empty()),
                        USUAL_CLOUD),
                ApplyCommand.of(given(ApplyCommand.spec())));
    }

    @Test
    void apply_with_every_option_of_its_own() {
        assertEquals(
                new ApplyCommand(
                        NO_FILES,
                        new Approval(
                                Optional.of(Path.of("plan.json")),
                                true,
                                new Allowance(OptionalInt.of(12), OptionalInt.of(3))),
                        TODAY,
                        new ReportOptions(
                                Optional.of(Path.of("report.json")),
                                Optional.of(Path.of("journal.jsonl")),
                                Format.MARKDOWN),
                        new WaitOption(Optional.of(Duration.ofMinutes(90))),
                        USUAL_CLOUD),
                ApplyCommand.of(
                        given(
                                ApplyCommand.spec(),
                                "--plan=plan.json",
                                "--auto-approve",
                                "--allow-removals=12",
                                "--allow-unlicensed=3",
                                "--report=report.json",
                                "--journal=journal.jsonl",
                                "--wait=1h30m",
                                "--format=markdown")));
    }

    @Test
    void emulator_without_options() {
        var arguments = EmulatorArguments.of(given(EmulatorCommand.spec()));
        assertEquals(8443, arguments.options().port());
        assertEquals(Transport.HTTP, arguments.options().transport());
        assertEquals(OptionalInt.empty(), arguments.options().proxyPort());
        assertEquals(new Seed.Example(), arguments.options().seed());
        assertEquals(Duration.ZERO, arguments.options().latency());
        assertEquals(Optional.empty(), arguments.options().requestLog());
        assertEquals(Optional.empty(), arguments.seedFile());
        assertEquals(Optional.empty(), arguments.authorityFile());
        assertEquals(Optional.empty(), arguments.saveTo());
    }

    @Test
    void emulator_with_every_option() {
        var arguments =
                EmulatorArguments.of(
                        given(
                                EmulatorCommand.spec(),
                                "--port=0",
                                "--tls",
                                "--ca-out=ca.pem",
                                "--proxy=3128",
                                "--seed=state.yaml",
                                "--save=after.yaml",
                                "--latency=50ms",
                                "--request-log=log.jsonl"));
        assertEquals(0, arguments.options().port());
        assertEquals(Transport.TLS, arguments.options().transport());
        assertEquals(OptionalInt.of(3128), arguments.options().proxyPort());
        assertEquals(new Seed.File(Path.of("state.yaml")), arguments.options().seed());
        assertEquals(Duration.ofMillis(50), arguments.options().latency());
        assertEquals(Optional.of(Path.of("log.jsonl")), arguments.options().requestLog());
        assertEquals(Optional.of(Path.of("state.yaml")), arguments.seedFile());
        assertEquals(Optional.of(Path.of("ca.pem")), arguments.authorityFile());
        assertEquals(Optional.of(Path.of("after.yaml")), arguments.saveTo());
    }

    @Test
    void invented_guests_are_counted_and_chosen() {
        assertEquals(new Seed.Generated(300, 1), seed("--guests=300"));
        assertEquals(new Seed.Generated(300, 7), seed("--guests=300", "--random-seed=7"));
    }

    @Test
    void an_emulator_without_a_file_is_not_an_emulator_left_out() {
        var connection = ConnectionOptions.of(given(PlanCommand.spec(), "--emulator="));
        assertEquals(Optional.of(""), connection.emulator());
    }

    @Test
    void a_cloud_named_twice_is_the_last_one_and_makes_nothing_else_forgotten() {
        var connection =
                ConnectionOptions.of(
                        given(
                                PlanCommand.spec(),
                                "--emulator=state.yaml",
                                "--cloud=china",
                                "--cloud=usgov-l4"));
        assertEquals(Optional.of("state.yaml"), connection.emulator());
        assertEquals(Optional.of(Cloud.USGOV_L4), connection.cloud());
    }

    @Test
    void an_option_that_the_command_lacks_is_a_bug_and_not_an_option_left_out() {
        var given = given(PlanCommand.spec());
        assertThrows(IllegalArgumentException.class, () -> given.get(UNDECLARED));
        assertThrows(IllegalArgumentException.class, () -> given.has(UNDECLARED_FLAG));
    }

    private static Seed seed(String... arguments) {
        return EmulatorArguments.of(given(EmulatorCommand.spec(), arguments)).options().seed();
    }

    private static ParsedOptions given(CommandSpec spec, String... arguments) {
        return new ParsedOptions(new CommandLine(spec).parseArgs(arguments));
    }
}
