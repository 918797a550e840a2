package dev.guestlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shell script that starts the program, run with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    @TempDir private Path folder;
    private Path home;
    private Path java;
    private Map<String, String> variables = Map.of();

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void unpack() throws IOException {
        home = Files.createDirectories(folder.resolve("a distribution"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("bin/guestlist"), home.resolve("bin/guestlist"));
        Files.writeString(home.resolve("VERSION"), "9.9.9\n");
        Files.writeString(home.resolve("guestlist.jar"), "");
        Files.setLastModifiedTime(
                home.resolve("guestlist.jar"),
                FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        java = java("25.0.3");
    }

    @Test
    void arguments_reach_java_untouched() throws Exception {
        var ran = run("plan", "a file.yaml", "*", "");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().endsWith("guestlist.jar\nplan\na file.yaml\n*\n\n"), ran.out());
    }

    @Test
    void a_cache_that_is_not_there_is_not_mentioned_to_java() throws Exception {
        assertFalse(run("plan").out().contains("AOTCache="));
    }

    @Test
    void a_cache_for_this_java_and_this_version_is_used() throws Exception {
        var cache = cache("9.9.9-25.0.3+9.aot");
        assertTrue(run("plan").out().contains("-XX:AOTCache=" + cache));
    }

    @Test
    void a_cache_that_somebody_else_could_write_is_not_used() throws Exception {
        var cache = cache("9.9.9-25.0.3+9.aot");
        for (var modes : List.of("rw-rw-r--", "rw-r--rw-")) {
            allow(cache, modes);
            assertFalse(run("plan").out().contains("AOTCache="), modes);
        }
        allow(cache, "rw-r--r--");
        for (var modes : List.of("rwxrwxr-x", "rwxr-xrwx")) {
            allow(cache.getParent(), modes);
            assertFalse(run("plan").out().contains("AOTCache="), modes);
        }
        allow(cache.getParent(), "rwxr-xr-x");
        assertTrue(run("plan").out().contains("AOTCache="));
    }

    @Test
    void a_relative_cache_folder_is_ignored_and_without_a_home_there_is_none() throws Exception {
        cache("9.9.9-25.0.3+9.aot");
        variables = Map.of("XDG_CACHE_HOME", "caches", "HOME", "");
        assertFalse(run("plan").out().contains("AOTCache="));
        variables = Map.of("XDG_CACHE_HOME", "", "HOME", "");
        assertFalse(run("plan").out().contains("AOTCache="));
    }

    @Test
    void whoever_takes_the_emulator_along_has_a_cache_of_their_own() throws Exception {
        var without = cache("9.9.9-25.0.3+9.aot");
        var with = cache("9.9.9-25.0.3+9-emulator.aot");
        for (var inside :
                List.of(
                        List.of("demo"),
                        List.of("emulator", "--port", "0"),
                        List.of("plan", "--emulator", "a.yaml"),
                        List.of("plan", "a.yaml", "--emulator=state.yaml"))) {
            var out = run(inside.toArray(String[]::new)).out();
            assertTrue(out.contains("-XX:AOTCache=" + with + "\n"), out);
        }
        assertTrue(run("plan", "a.yaml").out().contains("-XX:AOTCache=" + without + "\n"));
    }

    @Test
    void the_emulator_may_grow_and_commands_collect_often() throws Exception {
        assertTrue(run("demo").out().contains("-XX:TieredStopAtLevel=1\n"));
        assertTrue(run("demo").out().contains("-Xmn38m\n"));
        assertTrue(run("emulator").out().contains("-XX:TieredStopAtLevel=1\n"));
        assertFalse(run("emulator").out().contains("-Xmn"));
    }

    @Test
    void an_older_java_is_passed_over() throws Exception {
        java = java("17.0.15");
        assertFalse(run("plan").out().contains("-jar"), "Java 17 was started");
    }

    @Test
    void a_link_to_it_works_from_any_folder() throws Exception {
        var link = folder.resolve("link");
        Files.createSymbolicLink(link, Path.of("a distribution/bin/guestlist"));
        var ran = start(List.of("sh", link.toString(), "plan"));
        assertEquals(0, ran.code(), ran.err());
    }

    /** A start cache remembers the paths it was made with. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "", "xx_XX", "xx_XX.ISO-8859-1", "xx_XX@euro"})
    void file_names_are_utf_8_in_a_locale_that_says_nothing_else(String locale) throws Exception {
        Files.writeString(java.resolve("bin/java"), "#!/bin/sh\necho \"locale: $LC_ALL\"\n");
        for (var variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
            variables = Map.of(variable, locale);
            assertEquals("locale: C.UTF-8\n", run("plan").out(), variable);
        }
    }

    @Test
    void java_is_given_whole_paths() throws Exception {
        var ran = start(List.of("sh", "a distribution/bin/guestlist", "plan"));
        assertTrue(ran.out().contains("-jar\n" + folder + "/a distribution/"), ran.out());
    }

    private Path cache(String name) throws IOException {
        var cache = folder.resolve("caches/guestlist").resolve(name);
        Files.createDirectories(cache.getParent());
        Files.writeString(cache, "");
        allow(cache.getParent(), "rwxr-xr-x");
        allow(cache, "rw-r--r--");
        return cache;
    }

    private static void allow(Path path, String modes) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(modes));
    }

    private Ran run(String... arguments) throws Exception {
        var command = Stream.of("sh", home.resolve("bin/guestlist").toString());
        return start(Stream.concat(command, Stream.of(arguments)).toList());
    }

    private Ran start(List<String> command) throws Exception {
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        builder.environment().put("CI", "true");
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
        builder.environment().putAll(variables);
        builder.directory(folder.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        var code = builder.start().waitFor();
        return new Ran(code, Files.readString(out), Files.readString(err));
    }

    /** A Java that prints its arguments, one a line. */
    private Path java(String version) throws IOException {
        var place = Files.createDirectories(folder.resolve("java " + version));
        Files.createDirectories(place.resolve("bin"));
        Files.writeString(
                place.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_RUNTIME_VERSION=\"%1$s+9\"\nJAVA_VERSION=\"%1$s\"\n"
                        .formatted(version));
        var program = place.resolve("bin/java");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertTrue(program.toFile().setExecutable(true));
        return place;
    }
}
