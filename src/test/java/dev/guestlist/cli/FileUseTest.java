package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** An output never overwrites an input, whatever the two are called. */
@DisabledOnOs(OS.WINDOWS)
final class FileUseTest {
    @TempDir private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("access/team"));
        Files.writeString(folder.resolve("access/guests.yaml"), "");
        Files.writeString(folder.resolve("access/notes.txt"), "");
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("access/guests.yaml"));
        Files.createLink(folder.resolve("twin.yaml"), folder.resolve("access/guests.yaml"));
        Files.createSymbolicLink(folder.resolve("door"), Path.of("access"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access/guests.yaml",
                "access/../access/guests.yaml",
                "link.yaml",
                "twin.yaml",
                "door/guests.yaml"
            })
    void an_input_is_found_under_any_of_its_names(String output) {
        refused(
                FileUse.none()
                        .reading(at("access/guests.yaml"), "FILES")
                        .writing(at(output), "--out"));
        refused(FileUse.none().reading(at("access"), "FILES").writing(at(output), "--out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access/new.yaml", "access/team/new.YML", "door/new.yaml"})
    void what_the_next_run_would_read_is_an_input_too(String output) {
        refused(FileUse.none().reading(at("access"), "FILES").writing(at(output), "--out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access/plan.json", "access/notes.txt", "plan.yaml", "missing/a.yaml"})
    void other_files_may_be_written(String output) {
        assertDoesNotThrow(() ->
                FileUse.none().reading(at("access"), "FILES").writing(at(output), "--out").check());
    }

    @Test
    void two_outputs_are_two_files_unless_they_are_a_device() {
        refused(
                FileUse.none()
                        .writing(at("a.json"), "--report")
                        .writing(at("./a.json"), "--journal"));
        assertDoesNotThrow(() ->
                FileUse.none()
                        .writing(Path.of("/dev/null"), "--report")
                        .writing(Path.of("/dev/null"), "--journal")
                        .check());
    }

    private static void refused(FileUse uses) {
        var wrong = assertThrows(CommandException.class, uses::check);
        assertEquals(ExitCode.USAGE, wrong.code());
    }

    private Path at(String name) {
        return folder.resolve(name);
    }
}
