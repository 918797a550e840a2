package dev.guestlist.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.guestlist.model.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class SourceFilesTest {
    @TempDir Path folder;

    @Test
    void a_folder_is_read_sorted_by_path_without_what_is_hidden_or_no_yaml() throws IOException {
        for (var name : List.of("b.yaml", "a/z.yaml", "a.yaml", ".git/x.yaml", "notes.txt")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
        var texts = SourceFiles.read(List.of(folder)).value().orElseThrow();
        assertEquals(
                List.of("a.yaml", "a/z.yaml", "b.yaml"),
                texts.stream().map(SourceText::text).toList());
        assertEquals(folder.resolve("a/z.yaml").toString(), texts.get(1).name());
    }

    @Test
    void a_file_named_twice_is_read_once() throws IOException {
        var file = Files.writeString(folder.resolve("guests.yaml"), "version: 1\n");
        var again = folder.resolve("../" + folder.getFileName() + "/guests.yaml");
        assertEquals(1, read(file, folder, again).size());
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text() throws IOException {
        var file = Files.writeString(folder.resolve("guests.yaml"), "\uFEFFversion: 1\n");
        assertEquals("version: 1\n", read(file).getFirst().text());
    }

    @Test
    void a_missing_file_is_a_problem_and_does_not_hide_the_others() throws IOException {
        var broken = folder.resolve("latin.yaml");
        Files.write(broken, "# José".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("missing-file", "not-utf-8"),
                codes(folder.resolve("nowhere.yaml"), broken));
    }

    @Test
    void a_character_that_is_none_is_shown_where_it_is_but_its_replacement_may_be_meant()
            throws IOException {
        var meant = Files.writeString(folder.resolve("meant.yaml"), "# \uFFFD\n");
        assertEquals("# \uFFFD\n", read(meant).getFirst().text());
        var cut = folder.resolve("cut.yaml");
        Files.write(cut, new byte[] {'#', '\n', 'a', (byte) 0xE2, (byte) 0x82});
        var problem = SourceFiles.read(List.of(cut)).problems().getFirst();
        assertEquals(2, problem.where().orElseThrow().line());
        assertEquals(2, problem.where().orElseThrow().column());
    }

    @Test
    void an_empty_folder_is_a_problem() {
        assertEquals(List.of("no-files"), codes(folder));
    }

    @Test
    void a_file_over_the_size_is_refused_unread() throws IOException {
        var file = folder.resolve("guests.yaml");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(SourceFiles.SIZE + 1L);
        }
        assertEquals(List.of("file-too-large"), codes(file));
    }

    @Test
    void a_link_out_of_the_folder_is_refused_and_one_within_is_followed(@TempDir Path elsewhere)
            throws IOException {
        var secret = Files.writeString(elsewhere.resolve("secret"), "password: hunter2");
        var list = Files.createDirectories(folder.resolve("access"));
        var real = Files.writeString(list.resolve("real.yaml"), "version: 1\n");
        var inside = Files.createSymbolicLink(list.resolve("inside.yaml"), real);
        assertEquals("version: 1\n", read(inside).getFirst().text());
        var outside = Files.createSymbolicLink(list.resolve("outside.yaml"), secret);
        assertEquals(List.of("link-outside"), codes(outside));
        assertEquals(List.of("link-outside"), codes(list));
    }

    @Test
    void a_folder_that_is_a_link_is_read() throws IOException {
        var list = Files.createDirectories(folder.resolve("access"));
        Files.writeString(list.resolve("guests.yaml"), "version: 1\n");
        var link = Files.createSymbolicLink(folder.resolve("link"), list);
        assertEquals(1, read(link).size());
    }

    private static List<SourceText> read(Path... paths) {
        var checked = SourceFiles.read(List.of(paths));
        assertFalse(checked.hasErrors(), () -> checked.problems().toString());
        return checked.value().orElseThrow();
    }

    private static List<String> codes(Path... paths) {
        return SourceFiles.read(List.of(paths)).problems().stream().map(Problem::code).toList();
    }
}
