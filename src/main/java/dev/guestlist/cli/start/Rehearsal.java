package dev.guestlist.cli.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs the commands whose speed matters, one after another, with the tenant of a {@link Stage}. */
public final class Rehearsal {
    private Rehearsal() {}

    /** Runs a command line and returns its result. */
    public interface Program<R> {
        R run(String... commandLine);
    }

    /**
     * Runs the commands.
     *
     * @return the result of the last one, a plan
     */
    public static <R> R of(Program<R> program, Path guests) {
        program.run("validate", guests.toString());
        program.run("drift", "--format", "markdown", guests.toString());
        return program.run("plan", guests.toString());
    }

    /** Only the variables of the stage, without this machine's own sign-in. */
    public static SortedMap<String, String> variables(Map<String, String> environment) {
        var kept = new TreeMap<>(environment);
        kept.keySet().retainAll(Stage.VARIABLES);
        return kept;
    }
}
