package dev.guestlist.cli;

import dev.guestlist.cli.CommandLineTester.Ran;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program in its own process, since libraries read the environment of the process directly. It
 * sees only the tester's variables.
 */
record ChildProcess(CommandLineTester program, Path folder) {
    Ran run(String... arguments) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(
                        List.of(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.guestlist.cli.Main"));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out.txt");
        var err = folder.resolve("err.txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        var code = builder.start().waitFor();
        return new Ran(ending(code), Files.readString(out), Files.readString(err));
    }

    private static ExitCode ending(int number) {
        return Stream.of(ExitCode.values())
                .filter(code -> code.number() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("exit code " + number));
    }
}
