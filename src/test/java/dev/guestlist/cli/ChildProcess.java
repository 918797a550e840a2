package dev.guestlist.cli;

import static java.util.stream.Collectors.joining;

import dev.guestlist.cli.CommandLineTester.Ran;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program in its own process, since libraries read the environment of the process directly, and
 * since signals and streams belong to processes. It sees only the tester's variables.
 */
record ChildProcess(CommandLineTester program, Path folder) {
    Ran run(String... arguments) throws IOException, InterruptedException {
        return ended(start(arguments));
    }

    /** Starts it, with the streams in files: {@link #out} and {@link #err}. */
    Process start(String... arguments) throws IOException {
        return builder(command(arguments)).start();
    }

    /** Runs a line of shell that calls the program as {@code guestlist}. */
    Ran shell(String line) throws IOException, InterruptedException {
        var call = "guestlist() { '" + String.join("' '", command()) + "' \"$@\"; }; " + line;
        return ended(builder(List.of("bash", "-c", call)).start());
    }

    Ran ended(Process process) throws IOException, InterruptedException {
        return new Ran(ending(process.waitFor()), Files.readString(out()), Files.readString(err()));
    }

    Path out() {
        return folder.resolve("out.txt");
    }

    Path err() {
        return folder.resolve("err.txt");
    }

    private ProcessBuilder builder(List<String> command) {
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out().toFile())
                        .redirectError(err().toFile());
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        return builder;
    }

    private static List<String> command(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                classPath(),
                                "dev.guestlist.cli.Main"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Whole paths: the program runs in another folder. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(joining(File.pathSeparator));
    }

    private static ExitCode ending(int number) {
        return Stream.of(ExitCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("exit code " + number));
    }
}
