package dev.guestlist.cli;

import dev.guestlist.cli.start.Rehearsal;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;

/** Rehearses on the stage that the environment variables describe; prints nothing. */
record RehearseCommand(Path guests) implements Action {
    private static final Operands<Path> GUESTS =
            new Operands<>("FILE", Path.class, "The guest list.");

    static CommandSpec spec() {
        var spec = Commands.described("rehearse", "Used by the launcher.", "");
        spec.usageMessage().hidden(true);
        spec.addPositional(GUESTS.one());
        return spec;
    }

    static RehearseCommand of(ParsedOptions given) {
        return new RehearseCommand(given.all(GUESTS).getFirst());
    }

    @Override
    public ExitCode run(Screen screen) {
        var variables = Rehearsal.variables(screen.process().environment());
        var watched = new CommandLineRun(screen.process().silently(variables));
        return Rehearsal.of(watched::run, guests);
    }
}
