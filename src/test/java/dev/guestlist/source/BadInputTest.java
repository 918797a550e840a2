package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder for each kind of bad input: {@code *.yaml} files and, in {@code problems.txt}, every
 * problem that they must give, one per line. {@code -Dgolden.update=true} rewrites {@code
 * problems.txt}; read the diff before you commit it.
 */
final class BadInputTest {
    private static final Path CASES = Path.of("src/test/resources/source");

    @TestFactory
    Stream<DynamicTest> every_problem_of_a_folder_is_told_and_no_other() throws IOException {
        try (var folders = Files.list(CASES)) {
            var cases = folders.sorted().toList();
            assertTrue(cases.size() > 40, "cases are missing: " + cases.size());
            return cases.stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(
                                    folder.getFileName().toString(), () -> check(folder)));
        }
    }

    private static void check(Path folder) throws IOException {
        var golden = folder.resolve("problems.txt");
        var told = problems(folder);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, told);
        }
        assertTrue(Files.exists(golden), "no problems.txt next to the files in " + folder);
        assertEquals(Files.readString(golden), told);
    }

    private static String problems(Path folder) {
        var read = SourceFiles.read(List.of(folder));
        var problems = new ArrayList<>(read.problems());
        read.value().map(GuestList::parse).map(Checked::problems).ifPresent(problems::addAll);
        read.value().ifPresent(GuestList::doors); // called first when a tenant is read
        return problems.stream()
                .distinct()
                .map(problem -> line(folder, problem) + "\n")
                .collect(Collectors.joining());
    }

    private static String line(Path folder, Problem problem) {
        var line =
                "%s %s %s %s"
                        .formatted(
                                problem.where().map(Object::toString).orElse("-"),
                                problem.severity().name().toLowerCase(Locale.ROOT),
                                problem.code(),
                                problem.message());
        var hint = problem.hint().map(text -> " (" + text + ")").orElse("");
        return (line + hint).replace(name(folder) + "/", "").replace(name(folder), "folder");
    }

    private static String name(Path folder) {
        return folder.toString().replace('\\', '/');
    }

    @TestFactory
    Stream<DynamicTest> every_problem_fits_a_line_and_has_a_hint() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(
                                    folder.getFileName().toString(), () -> checkForm(folder)));
        }
    }

    private static void checkForm(Path folder) {
        var lines = problems(folder).lines().toList();
        assertFalse(lines.isEmpty(), "no problem");
        lines.forEach(line -> assertTrue(line.endsWith(")"), "no hint: " + line));
    }
}
