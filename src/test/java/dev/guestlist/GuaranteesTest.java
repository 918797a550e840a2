package dev.guestlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every test that {@code docs/guarantees.md} names exists, and every promise names one. */
final class GuaranteesTest {
    private static final Path PROMISES = Path.of("docs/guarantees.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void every_test_that_is_named_exists() throws IOException {
        var missing = new TreeSet<String>();
        var named = TEST.matcher(Files.readString(PROMISES));
        while (named.find()) {
            var method = Optional.ofNullable(named.group(2));
            var source = source(named.group(1));
            if (source.isEmpty()
                    || !method.map(name -> source.get().contains(" " + name + "(")).orElse(true)) {
                missing.add(named.group());
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void every_promise_names_a_test() throws IOException {
        var bare = new ArrayList<String>();
        for (var line : Files.readAllLines(PROMISES)) {
            var isPromise = line.startsWith("| ") && !line.startsWith("| Promise");
            if (isPromise && !TEST.matcher(line).find()) {
                bare.add(line);
            }
        }
        assertEquals(List.of(), bare);
        assertTrue(Files.readString(PROMISES).contains("*Limits.*"));
    }

    private static Optional<String> source(String name) throws IOException {
        try (var files = Files.walk(TESTS)) {
            var found = files.filter(file -> file.endsWith(name + ".java")).findFirst();
            return found.isPresent()
                    ? Optional.of(Files.readString(found.get()))
                    : Optional.empty();
        }
    }
}
