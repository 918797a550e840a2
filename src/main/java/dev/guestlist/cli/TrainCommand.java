package dev.guestlist.cli;

import dev.guestlist.cli.start.Rehearsal;
import dev.guestlist.cli.start.Stage;

import picocli.CommandLine.Model.CommandSpec;

import java.util.List;

/**
 * Opens the stage for a rehearsal, in this process or in another program: see {@link
 * dev.guestlist.cli.start}.
 */
record TrainCommand(List<String> program) implements Action {
    private static final Operands<String> PROGRAM =
            new Operands<>(
                    "PROGRAM",
                    String.class,
                    "The program to run, with the guest list as its last argument. Default: run in"
                            + " this process.");

    private static final Stage.Account READING =
            new Stage.Account(
                    EmbeddedTenant.TENANT,
                    EmbeddedTenant.READING.clientId(),
                    EmbeddedTenant.READING.secret());

    TrainCommand {
        program = List.copyOf(program);
    }

    static CommandSpec spec() {
        var spec = Commands.described("train", "Used by the launcher.", "");
        spec.usageMessage().hidden(true);
        spec.addPositional(PROGRAM.any());
        return spec;
    }

    static TrainCommand of(ParsedOptions given) {
        return new TrainCommand(given.all(PROGRAM));
    }

    @Override
    public ExitCode run(Screen screen) {
        try (var stage = Stage.open(READING, Example::at)) {
            if (!program.isEmpty()) {
                return stage.lend(program) ? ExitCode.OK : ExitCode.ERROR;
            }
            var watched = new CommandLineRun(screen.process().silently(stage.variables()));
            return Rehearsal.of(watched::run, stage.guests());
        }
    }
}
