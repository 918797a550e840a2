package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs the program through its entry point, in a process context that the test chooses. */
record CommandLineTester(
        Map<String, String> environment,
        Set<ProcessContext.Stream> terminals,
        String typed,
        Path folder,
        Interruption interruption) {
    /** The result of one run. */
    record Ran(ExitCode code, String out, String err) {
        /** Fails with the whole output if the exit code is another one. */
        Ran expect(ExitCode expected) {
            assertEquals(expected, code, () -> "out:\n" + out + "\nerr:\n" + err);
            assertFalse(err.contains("\tat "), () -> "a stack trace:\n" + err);
            return this;
        }

        /** Checks that the run ended with one error, in one sentence. */
        Ran expectError(ExitCode expected, String sentence) {
            expect(expected);
            assertEquals("", out);
            assertFalse(err.contains("Exception"), err);
            assertContains(sentence, err.replaceAll("\\s+", " "));
            return this;
        }
    }

    /** No variables, no terminal, no input and no interruption. */
    static CommandLineTester bare() {
        return new CommandLineTester(
                Map.of(),
                EnumSet.noneOf(ProcessContext.Stream.class),
                "",
                Path.of("").toAbsolutePath(),
                _ -> () -> {});
    }

    CommandLineTester with(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new CommandLineTester(more, terminals, typed, folder, interruption);
    }

    CommandLineTester without(String variable) {
        var fewer = new TreeMap<>(environment);
        fewer.remove(variable);
        return new CommandLineTester(fewer, terminals, typed, folder, interruption);
    }

    /** A person at a terminal who types this. */
    CommandLineTester typing(String text) {
        return new CommandLineTester(
                environment,
                EnumSet.allOf(ProcessContext.Stream.class),
                text,
                folder,
                interruption);
    }

    /** In another working directory. */
    CommandLineTester in(Path other) {
        return new CommandLineTester(environment, terminals, typed, other, interruption);
    }

    CommandLineTester interruptedBy(Interruption other) {
        return new CommandLineTester(environment, terminals, typed, folder, other);
    }

    Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code =
                Main.run(
                        new ProcessContext(
                                new BufferedReader(new StringReader(typed)),
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                new PrintStream(err, true, StandardCharsets.UTF_8),
                                environment,
                                terminals,
                                80,
                                Clock.systemUTC(),
                                folder,
                                interruption),
                        arguments);
        return new Ran(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static void assertContains(String expected, String text) {
        if (!text.contains(expected)) {
            throw new AssertionError("\"" + expected + "\" is not in:\n" + text);
        }
    }
}
