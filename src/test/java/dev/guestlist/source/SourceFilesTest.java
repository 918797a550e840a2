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
    void both_endings_count_in_any_case_of_letters() throws IOException {
        for (var name : List.of("a.yaml", "b.yml", "c.YAML", "d.Yml", "e.yaml.bak", "yaml", "f")) {
            Files.writeString(folder.resolve(name), name);
        }
        assertEquals(List.of("a.yaml", "b.yml", "c.YAML", "d.Yml"), names(folder));
        assertEquals(List.of(), codes(folder));
    }

    @Test
    void a_list_behind_a_name_with_a_dot_is_ignored_with_a_warning() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "version: 1\n");
        for (var name :
                List.of(".draft.yml", ".old/deep/list.yaml", ".cache/notes.txt", ".git/x.yaml")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), name);
        }
        Files.createSymbolicLink(folder.resolve(".#a.yaml"), Path.of("ana@laptop.4711"));
        var checked = SourceFiles.read(List.of(folder));
        assertEquals(1, checked.value().orElseThrow().size());
        assertEquals(
                List.of(folder + "/.draft.yml", folder + "/.old"),
                checked.problems().stream()
                        .peek(problem -> assertEquals("ignored-file", problem.code()))
                        .map(problem -> problem.message().replaceFirst(" is ignored.*", ""))
                        .toList());
    }

    @Test
    void a_linked_folder_within_is_read_once() throws IOException {
        Files.createDirectories(folder.resolve("team"));
        Files.writeString(folder.resolve("team/t.yaml"), "version: 1\n");
        Files.createSymbolicLink(folder.resolve("again"), Path.of("team"));
        Files.createSymbolicLink(folder.resolve("round"), Path.of("."));
        Files.createSymbolicLink(folder.resolve("a.yaml"), Path.of("team/t.yaml"));
        Files.createSymbolicLink(folder.resolve("readme"), Path.of("team/t.yaml"));
        assertEquals(List.of("team/t.yaml"), names(folder));
        assertEquals(List.of(), codes(folder));
    }

    @Test
    void links_to_hidden_folders_are_read_as_in_a_mounted_volume() throws IOException {
        Files.createDirectories(folder.resolve("..2027"));
        Files.writeString(folder.resolve("..2027/guests.yaml"), "version: 1\n");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2027"));
        Files.createSymbolicLink(folder.resolve("guests.yaml"), Path.of("..data/guests.yaml"));
        assertEquals(List.of("guests.yaml"), names(folder));
        assertEquals(List.of(), codes(folder));
    }

    @Test
    void links_that_lead_out_or_nowhere_are_named(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("more.yaml"), "version: 1\n");
        Files.writeString(elsewhere.resolve("README.md"), "Read me");
        Files.writeString(folder.resolve("a.yaml"), "version: 1\n");
        Files.createSymbolicLink(folder.resolve("team"), elsewhere);
        Files.createSymbolicLink(folder.resolve("one.yml"), elsewhere.resolve("more.yaml"));
        Files.createSymbolicLink(folder.resolve("README.md"), elsewhere.resolve("README.md"));
        Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("self.yaml"), Path.of("self.yaml"));
        assertEquals(
                List.of(
                        "broken-link gone",
                        "broken-link self.yaml",
                        "link-outside one.yml",
                        "link-outside team"),
                SourceFiles.read(List.of(folder)).problems().stream()
                        .map(problem ->
                                problem.code()
                                        + " "
                                        + folder.relativize(
                                                Path.of(
                                                        problem.message()
                                                                .replaceFirst(" is .*", ""))))
                        .toList());
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

    private static List<String> names(Path folder) {
        return read(folder).stream()
                .map(text -> folder.relativize(Path.of(text.name())).toString())
                .toList();
    }

    private static List<String> codes(Path... paths) {
        return SourceFiles.read(List.of(paths)).problems().stream().map(Problem::code).toList();
    }
}
