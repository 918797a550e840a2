package dev.guestlist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;

/**
 * The commands that people wait for, one after another, against the tenant that the environment
 * names. Says nothing.
 */
@Command(name = "rehearse", hidden = true, description = "Used by the launcher.")
final class RehearseCommand implements Action {
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

    @Parameters(paramLabel = "FILE", description = "The guest list.")
    private Path guests = Path.of("");

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
