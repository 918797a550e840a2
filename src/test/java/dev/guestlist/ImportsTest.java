package dev.guestlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may import whom: arrows point down only, and each library belongs to the packages named here.
 */
final class ImportsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String ROOT = "dev.guestlist.";
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private static final Pattern ANNOTATION_OF_PICOCLI =
            Pattern.compile(
                    Arrays.stream(CommandLine.class.getDeclaredClasses())
                            .filter(Class::isAnnotation)
                            .map(Class::getSimpleName)
                            .sorted()
                            .collect(joining("|", "@(?:\\w+\\.)*(?:", ")\\b")));

    /**
     * Package of ours to the packages of ours it may use; a name covers its subpackages unless they
     * have a row.
     */
    private static final Map<String, Set<String>> OURS =
            Map.ofEntries(
                    entry("model", Set.of()),
                    entry("files", Set.of()),
                    entry("source", Set.of("model", "files")),
                    entry("git", Set.of("model", "source")),
                    entry("plan", Set.of("model")),
                    entry("rules", Set.of("model")),
                    entry("planner", Set.of("model", "plan", "rules")),
                    entry("tenant", Set.of("model", "plan")),
                    entry("tenant.http", Set.of("model", "tenant", "files")),
                    entry("tenant.entra", Set.of("model", "plan", "tenant", "tenant.http")),
                    entry("tenant.dataverse", Set.of("model", "plan", "tenant", "tenant.http")),
                    entry("apply", Set.of("model", "plan", "tenant")),
                    entry("render", Set.of()),
                    entry("render.json", Set.of("model", "plan", "tenant", "apply")),
                    entry("render.page", Set.of("model", "plan")),
                    entry("render.view", Set.of("model", "plan", "apply", "render.page")),
                    entry("render.form", Set.of("model", "render.page")),
                    entry("emulator", Set.of()),
                    entry(
                            "cli",
                            Set.of(
                                    "model",
                                    "files",
                                    "source",
                                    "git",
                                    "plan",
                                    "planner",
                                    "rules",
                                    "tenant",
                                    "tenant.http",
                                    "tenant.entra",
                                    "tenant.dataverse",
                                    "apply",
                                    "render",
                                    "render.json",
                                    "render.page",
                                    "render.view",
                                    "render.form",
                                    "emulator",
                                    "cli.start")),
                    entry("cli.start", Set.of("emulator")));

    /** Prefix of a library to the packages of ours that may know it. */
    private static final Map<String, Set<String>> THEIRS =
            Map.ofEntries(
                    entry("com.microsoft.", Set.of("tenant.entra")),
                    entry("com.azure.", Set.of("tenant.http")),
                    entry("okhttp3.", Set.of("tenant.http", "tenant.entra", "tenant.dataverse")),
                    entry("okio.", Set.of("tenant.http", "tenant.entra", "tenant.dataverse")),
                    entry("org.eclipse.jgit.", Set.of("git")),
                    entry("picocli.", Set.of("cli")),
                    entry("org.snakeyaml.", Set.of("source", "emulator")),
                    entry("com.networknt.", Set.of("source")),
                    entry(
                            "tools.jackson.",
                            Set.of(
                                    "source",
                                    "tenant.http",
                                    "tenant.entra",
                                    "tenant.dataverse",
                                    "render.json",
                                    "emulator")),
                    entry("com.sun.net.", Set.of("emulator")));

    @Test
    void imports_point_down_and_libraries_stay_at_home() throws IOException {
        var violations = new ArrayList<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var home =
                    home(packageOf(file))
                            .orElseThrow(() -> new AssertionError("no row for " + file));
            var imports = IMPORT.matcher(text);
            while (imports.find()) {
                var imported = imports.group(1);
                if (!allowed(home, imported)) {
                    violations.add(file + " imports " + imported);
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    /** Deciding is a pure function: it has no thread to wait for and none to be waited for. */
    @Test
    void deciding_starts_no_thread() throws IOException {
        var threads = Pattern.compile("java\\.util\\.concurrent|parallelStream|Thread\\b");
        var violations = new ArrayList<String>();
        for (var file : sources()) {
            var home = home(packageOf(file)).orElseThrow();
            if (Set.of("model", "plan", "planner").contains(home)
                    && threads.matcher(Files.readString(file)).find()) {
                violations.add(file.toString());
            }
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void every_package_says_what_it_is() throws IOException {
        var silent =
                sources().stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void only_the_command_line_prints_exits_and_reads_its_surroundings() throws IOException {
        var surroundings =
                Pattern.compile(
                        "System\\.(out|err|exit|getenv|in)\\b|Runtime\\.getRuntime\\(\\)\\.(exit|halt)"
                            + "|Clock\\.system|Instant\\.now\\(\\)|LocalDate\\.now\\(");
        var violations = new ArrayList<String>();
        for (var file : sources()) {
            var home = home(packageOf(file)).orElseThrow();
            if (!Set.of("cli", "emulator").contains(home)
                    && surroundings.matcher(Files.readString(file)).find()) {
                violations.add(file.toString());
            }
        }
        assertEquals(List.of(), violations);
    }

    /**
     * An annotation that is read at run time costs a class made by the JVM, at every start anew:
     * the command line is described in values.
     */
    @Test
    void no_option_is_an_annotation() throws IOException {
        var violations = new ArrayList<String>();
        for (var file : sources()) {
            var annotation = ANNOTATION_OF_PICOCLI.matcher(Files.readString(file));
            if (annotation.find()) {
                violations.add(file + " has " + annotation.group());
            }
        }
        assertEquals(List.of(), violations);
    }

    /** Or a builder that is called and not packed would be missed by nobody but users. */
    @Test
    void the_tests_see_the_graph_sdk_as_it_is_packed() {
        assertThrows(
                ClassNotFoundException.class,
                () -> Class.forName("com.microsoft.graph.drives.DrivesRequestBuilder"),
                "run by Maven, which puts target/lib on the path: see docs/dependencies.md");
    }

    @Test
    void the_test_itself_catches_a_planted_import() {
        assertFalse(allowed("plan", "dev.guestlist.tenant.TenantWriter"));
        assertFalse(allowed("plan", "dev.guestlist.planner.Planner"));
        assertFalse(allowed("emulator", "dev.guestlist.model.Email"));
        assertFalse(allowed("model", "tools.jackson.databind.JsonNode"));
        assertTrue(ANNOTATION_OF_PICOCLI.matcher("@Option(names = \"--out\")").find());
        assertTrue(ANNOTATION_OF_PICOCLI.matcher("@CommandLine.Mixin FilesArgument").find());
        assertFalse(ANNOTATION_OF_PICOCLI.matcher("@Override").find());
    }

    private static boolean allowed(String home, String imported) {
        if (imported.startsWith(ROOT)) {
            var target = home(imported.substring(ROOT.length())).orElseThrow();
            return target.equals(home) || OURS.getOrDefault(home, Set.of()).contains(target);
        }
        return THEIRS.entrySet().stream()
                .filter(row -> imported.startsWith(row.getKey()))
                .allMatch(row -> row.getValue().contains(home));
    }

    /** The longest row that covers a name such as {@code tenant.entra.Pages}. */
    private static Optional<String> home(String name) {
        return OURS.keySet().stream()
                .filter(row -> name.equals(row) || name.startsWith(row + "."))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    private static String packageOf(Path file) {
        var folder = SOURCES.relativize(file).getParent().toString().replace('/', '.');
        return folder.substring(ROOT.length());
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
