package dev.guestlist.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** An output is treated as what it is. */
@DisabledOnOs(OS.WINDOWS)
final class DestinationTest {
    @TempDir private Path folder;

    @Test
    void looking_leaves_no_trace_and_writing_only_the_file() throws IOException {
        var file = folder.resolve("plan.json");
        var destination = Destination.of(file);
        assertEquals(List.of(), names());
        destination.write("new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("plan.json"), names());
    }

    @Test
    void a_file_keeps_its_permissions() throws IOException {
        var file = Files.writeString(folder.resolve("plan.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Destination.of(file).write("new");
        assertEquals("new", Files.readString(file));
        assertEquals(
                "rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void a_device_stays_a_device() throws IOException {
        var before = Files.getAttribute(Path.of("/dev/null"), "unix:rdev");
        Destination.of(Path.of("/dev/null")).write("away");
        assertEquals(before, Files.getAttribute(Path.of("/dev/null"), "unix:rdev"));
    }

    @Test
    void a_full_device_is_an_error_when_it_is_written() throws IOException {
        var full = Destination.of(Path.of("/dev/full"));
        assertThrows(IOException.class, () -> full.write("too much"));
    }

    @Test
    void a_link_stays_and_its_target_is_written() throws IOException {
        var target = Files.writeString(folder.resolve("target.json"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("target.json"));
        Destination.of(link).write("new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(target));
    }

    @Test
    void a_link_to_nothing_yet_creates_its_target() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("later.json"));
        var destination = Destination.of(link);
        assertEquals(List.of("link.json"), names());
        destination.write("new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("later.json")));
    }

    @Test
    void links_in_a_circle_are_an_error() throws IOException {
        var one = folder.resolve("one");
        Files.createSymbolicLink(one, Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        assertThrows(IOException.class, () -> Destination.of(one));
    }

    @Test
    void all_names_of_a_file_show_the_new_content() throws IOException {
        var file = Files.writeString(folder.resolve("plan.json"), "old and long");
        var other = Files.createLink(folder.resolve("other.json"), file);
        Destination.of(file).write("new");
        assertEquals("new", Files.readString(other));
    }

    @Test
    void a_folder_is_not_replaced_even_if_it_is_empty() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));
        assertThrows(IOException.class, () -> Destination.of(empty));
        assertTrue(Files.isDirectory(empty, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void a_folder_that_is_missing_or_a_file_is_an_error() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThrows(IOException.class, () -> Destination.of(folder.resolve("missing/plan.json")));
        assertThrows(IOException.class, () -> Destination.of(folder.resolve("file/plan.json")));
        assertEquals(List.of("file"), names());
    }

    @Test
    void a_name_may_be_as_long_as_names_can_be() throws IOException {
        var longest = folder.resolve("n".repeat(255));
        Destination.of(longest).write("new");
        assertEquals("new", Files.readString(longest));
        assertThrows(IOException.class, () -> Destination.of(folder.resolve("n".repeat(256))));
    }

    @Test
    void what_has_become_a_folder_meanwhile_is_left_alone() throws IOException {
        var file = folder.resolve("plan.json");
        var destination = Destination.of(file);
        Files.createDirectory(file);
        assertThrows(IOException.class, () -> destination.write("new"));
        assertEquals(List.of("plan.json"), names());
        assertTrue(Files.isDirectory(file));
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
