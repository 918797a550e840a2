package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The help texts as files: the help of each command in {@code COMMAND.txt}, and in {@code
 * mistakes.txt} wrong command lines with their answers. {@code -Dgolden.update=true} rewrites them;
 * review the diff.
 */
final class HelpTest {
    private static final Path FOLDER = Path.of("src/test/resources/help");

    /** None of these gets as far as reading a file. */
    private static final List<String> MISTAKES =
            List.of(
                    "",
                    "-v",
                    "plann",
                    "frobnicate",
                    "plan -V",
                    "plan --formt json",
                    "plan --form json",
                    "plan --out",
                    "plan --out --as-of 2027-07-01",
                    "plan --out a.json --out b.json",
                    "plan --as-of",
                    "plan --as-of 2026-02-30",
                    "plan --format json --format text",
                    "plan --format html",
                    "plan --format xml",
                    "plan --cloud moon",
                    "plan --cloud",
                    "plan --detailed-exitcode=perhaps",
                    "drift --format xml",
                    "drift --login-url",
                    "apply --plan",
                    "apply --plan plan.json guests.yaml",
                    "apply --allow-removals many",
                    "apply --allow-unlicensed 1.5",
                    "apply --auto-approve --auto-approve",
                    "apply --format html",
                    "apply --report",
                    "demo guests.yaml",
                    "demo --emulator",
                    "validate --verbose --verbose",
                    "emulator guests.yaml",
                    "emulator --port abc",
                    "emulator --port 99999999999",
                    "emulator --guests x",
                    "emulator --proxy",
                    "emulator --proxy x",
                    "emulator --random-seed x",
                    "emulator --latency soon",
                    "emulator --tls=perhaps",
                    "rehearse",
                    "rehearse one two");

    private final CommandLineTester program = CommandLineTester.bare();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apply",
                "demo",
                "drift",
                "emulator",
                "plan",
                "rehearse",
                "train",
                "validate"
            })
    void every_command_explains_itself_as_reviewed(String command) throws IOException {
        compare(command, help(command, "--help"));
    }

    @Test
    void the_program_explains_itself_as_reviewed() throws IOException {
        compare("guestlist", help("--help"));
    }

    @Test
    void every_mistake_is_answered_as_reviewed() throws IOException {
        compare(
                "mistakes",
                MISTAKES.stream()
                        .map(line -> "$ guestlist " + line + "\n" + answer(line))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void help_in_colour_is_the_same_text() {
        var plain = help("plan", "--help");
        var coloured = program.typing("").run("plan", "--help").out();
        assertTrue(coloured.contains("\u001b[33m--as-of\u001b[39m\u001b[0m"), coloured);
        assertEquals(plain, coloured.replaceAll("\u001b\\[[\\d;]*m", ""));
    }

    private String help(String... asked) {
        var ran = program.run(asked).expect(ExitCode.OK);
        assertEquals("", ran.err());
        return ran.out();
    }

    private String answer(String line) {
        var words = Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty());
        var ran = program.run(words.toArray(String[]::new)).expect(ExitCode.USAGE);
        assertEquals("", ran.out());
        return ran.err();
    }

    private static void compare(String name, String said) throws IOException {
        var golden = FOLDER.resolve(name + ".txt");
        var told = said.replace(System.lineSeparator(), "\n");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, told);
        }
        assertTrue(Files.exists(golden), () -> "no " + golden);
        assertEquals(Files.readString(golden), told);
    }
}
