package dev.guestlist.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything a command sees of its process, so that a test can replace it.
 *
 * @param out results only
 * @param err progress, questions, problems, logs
 * @param environment variables of the process
 * @param terminals streams that are connected to a terminal
 * @param folder the working directory
 * @param columns width of the terminal; terminals that don't know their width report 0
 */
public record ProcessContext(
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Set<Stream> terminals,
        int columns,
        Clock clock,
        Path folder,
        Interruption interruption) {
    /** The three streams of a process. */
    public enum Stream {
        IN("0"),
        OUT("1"),
        ERR("2");

        private final String descriptor;

        Stream(String descriptor) {
            this.descriptor = descriptor;
        }
    }

    private static final int USUAL_COLUMNS = 80;

    public ProcessContext {
        environment = Map.copyOf(environment);
        terminals = Set.copyOf(terminals);
        columns = columns > 0 ? columns : USUAL_COLUMNS;
    }

    /** The value of a variable, or an empty text if it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Only terminals show color, unless NO_COLOR is set (no-color.org). */
    boolean showsColour(Stream stream) {
        return terminals.contains(stream)
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }

    /** Whether a person can be asked. */
    boolean canAsk() {
        return terminals.contains(Stream.IN) && terminals.contains(Stream.ERR);
    }

    /** The same, without color. */
    ProcessContext withoutColour() {
        var plain = new TreeMap<>(environment);
        plain.put("NO_COLOR", "1");
        return new ProcessContext(
                in, out, err, plain, terminals, columns, clock, folder, interruption);
    }

    /** The same, with one stream for everything. */
    ProcessContext withErrorsOnOut() {
        var together = EnumSet.noneOf(Stream.class);
        together.addAll(terminals);
        together.remove(Stream.ERR);
        if (terminals.contains(Stream.OUT)) {
            together.add(Stream.ERR);
        }
        return new ProcessContext(
                in, out, out, environment, together, columns, clock, folder, interruption);
    }

    /** The same with no output and only these variables. */
    ProcessContext silently(Map<String, String> variables) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new ProcessContext(
                in, nowhere, nowhere, variables, Set.of(), columns, clock, folder, interruption);
    }

    static ProcessContext ofThisProcess() {
        return new ProcessContext(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                stream(new StandardOutput(new FileOutputStream(FileDescriptor.out))),
                stream(new FileOutputStream(FileDescriptor.err)),
                System.getenv(),
                terminalsOfThisProcess(),
                Integer.getInteger("guestlist.columns", USUAL_COLUMNS),
                Clock.systemUTC(),
                Path.of("").toAbsolutePath(),
                new SignalInterruption());
    }

    /**
     * Always UTF-8: in a container without a locale, names would otherwise turn into question
     * marks.
     */
    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The launcher checks each stream; Java knows only whether all of them are terminals. */
    private static Set<Stream> terminalsOfThisProcess() {
        var told = System.getProperty("guestlist.terminals");
        var terminals = EnumSet.noneOf(Stream.class);
        for (var stream : Stream.values()) {
            var known = told == null ? isConsole() : told.contains(stream.descriptor);
            if (known) {
                terminals.add(stream);
            }
        }
        return terminals;
    }

    /** Without a terminal, Java 25 returns null again. */
    private static boolean isConsole() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
