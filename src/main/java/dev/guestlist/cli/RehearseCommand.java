package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;

/**
 * The commands that people wait for, one after another, against the tenant that the environment
 * names. Says nothing.
 */
record RehearseCommand(Path guests) implements Action {
    /** The variables that {@link TrainCommand} sets. */
    private static final Set<String> TOLD =
            Set.of(
                    "GUESTLIST_LOGIN_URL",
                    "GUESTLIST_GRAPH_URL",
                    "GUESTLIST_POWERPLATFORM_URL",
                    "GUESTLIST_CA",
                    "AZURE_TENANT_ID",
                    "AZURE_CLIENT_ID",
                    "AZURE_CLIENT_SECRET");

    static CommandSpec spec() {
        var spec = CommandSpec.create().name("rehearse");
        spec.usageMessage().hidden(true).description("Used by the launcher.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .paramLabel("FILE")
                        .type(Path.class)
                        .required(true)
                        .description("The guest list.")
                        .build());
        return spec;
    }

    static RehearseCommand of(Given given) {
        return new RehearseCommand(given.operands(Path.class).getFirst());
    }

    @Override
    public ExitCode run(Screen screen) {
        var told = new TreeMap<>(screen.surroundings().environment());
        told.keySet().retainAll(TOLD); // and nothing else that this machine signs in with
        return rehearse(screen.surroundings().silently(told), guests);
    }

    static ExitCode rehearse(Surroundings surroundings, Path guests) {
        var watched = new CommandLineRun(surroundings);
        watched.run("validate", guests.toString());
        watched.run("drift", "--format", "markdown", guests.toString());
        return watched.run("plan", guests.toString());
    }
}
