package dev.guestlist.cli.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The commands that people wait for, one after another, against the tenant of a {@link Stage}. */
public final class Rehearsal {
    private Rehearsal() {}

    /** Runs a command line, and says how it ended. */
    public interface Program<R> {
        R run(String... commandLine);
    }

    /**
     * Runs each of them.
     *
     * @return what the last one, a plan, ended with
     */
    public static <R> R of(Program<R> program, Path guests) {
        program.run("validate", guests.toString());
        program.run("drift", "--format", "markdown", guests.toString());
        return program.run("plan", guests.toString());
    }

    /** The variables that lead to the stage, and nothing else that this machine signs in with. */
    public static SortedMap<String, String> variables(Map<String, String> environment) {
        var kept = new TreeMap<>(environment);
        kept.keySet().retainAll(Stage.VARIABLES);
        return kept;
    }
}
