package dev.guestlist.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Revision;
import dev.guestlist.model.Revision.WorkTree;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class RevisionsTest {
    @TempDir Path folder;
    private Path guests;

    @BeforeAll
    static void keep_the_library_out_of_the_home_folder() {
        Settings.keepToOurselves();
    }

    @BeforeEach
    void write_a_file() throws Exception {
        guests = write("guests.yaml", "version: 1\n");
    }

    @Test
    void without_a_repository_there_is_no_revision() {
        assertEquals(Optional.empty(), revision(guests));
        assertEquals(Optional.empty(), revision());
    }

    @Test
    void before_the_first_commit_there_is_no_revision() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();
        assertEquals(Optional.empty(), revision(guests));
    }

    @Test
    void committed_files_are_clean_whatever_else_has_changed() throws Exception {
        var commit = commit();
        write("notes.txt", "not a guest list");
        assertEquals(clean(commit), revision(guests));
        assertEquals(clean(commit), revision(folder));
    }

    @Test
    void an_edited_file_is_dirty_and_so_is_its_folder() throws Exception {
        var commit = commit();
        write("guests.yaml", "version: 2\n");
        assertEquals(dirty(commit), revision(guests));
        assertEquals(dirty(commit), revision(folder));
    }

    @Test
    void staging_an_edit_does_not_make_it_committed() throws Exception {
        var commit = commit();
        write("guests.yaml", "version: 2\n");
        try (var git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
        }
        assertEquals(dirty(commit), revision(guests));
    }

    @Test
    void an_unknown_or_ignored_file_is_dirty() throws Exception {
        write(".gitignore", "secret.yaml\n");
        var commit = commit();
        var ignored = write("secret.yaml", "version: 1\n");
        assertEquals(dirty(commit), revision(ignored));
        assertEquals(dirty(commit), revision(folder));
    }

    @Test
    void a_deleted_file_makes_its_folder_dirty() throws Exception {
        Files.createDirectories(folder.resolve("access"));
        var gone = write("access/gone.yaml", "version: 1\n");
        write("access/kept.yaml", "version: 1\n");
        var commit = commit();
        Files.delete(gone);
        assertEquals(dirty(commit), revision(folder.resolve("access")));
        assertEquals(clean(commit), revision(guests));
    }

    @Test
    void line_ends_changed_by_checkout_are_no_change() throws Exception {
        var commit = commit();
        write("guests.yaml", "version: 1\r\n");
        assertEquals(clean(commit), revision(guests));
    }

    @Test
    void a_file_of_another_place_is_dirty(@TempDir Path elsewhere) throws Exception {
        var commit = commit();
        var other = Files.writeString(elsewhere.resolve("more.yaml"), "version: 1\n");
        assertEquals(dirty(commit), revision(guests, other));
    }

    @Test
    void a_linked_work_tree_has_a_head_of_its_own(@TempDir Path elsewhere) throws Exception {
        var commit = commit();
        var linked = Files.createDirectories(folder.resolve(".git/worktrees/linked"));
        Files.writeString(linked.resolve("HEAD"), commit + "\n");
        Files.writeString(linked.resolve("commondir"), "../..\n");
        Files.writeString(linked.resolve("gitdir"), elsewhere.resolve(".git") + "\n");
        Files.writeString(elsewhere.resolve(".git"), "gitdir: " + linked + "\n");
        var copy = Files.writeString(elsewhere.resolve("guests.yaml"), "version: 1\n");
        assertEquals(clean(commit), revision(copy));
    }

    @Test
    void nothing_is_written_and_nothing_measured() throws Exception {
        commit();
        revision(guests);
        var reader = SystemReader.getInstance();
        assertNull(reader.openJGitConfig(null, FS.DETECTED).getFile());
        assertNull(reader.openUserConfig(null, FS.DETECTED).getFile());
        assertEquals(
                FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION,
                FS.getFileStoreAttributes(folder).getFsTimestampResolution());
    }

    @Test
    void both_endings_and_links_within_belong_to_a_folder() throws Exception {
        Files.createDirectories(folder.resolve(".store"));
        write(".store/one.yaml", "version: 1\n");
        write(".store/two.yaml", "version: 1\n");
        write("more.yml", "version: 1\n");
        var link =
                Files.createSymbolicLink(folder.resolve("team.yaml"), Path.of(".store/one.yaml"));
        var commit = commit();
        assertEquals(clean(commit), revision(folder));
        write("more.yml", "version: 2\n");
        assertEquals(dirty(commit), revision(folder));
        write("more.yml", "version: 1\n");
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of(".store/two.yaml"));
        assertEquals(dirty(commit), revision(folder));
    }

    /** A file below {@code .git} and what is wrong in it. */
    @ParameterizedTest
    @CsvSource({
        "config, [core]; repositoryformatversion = 1; [extensions]; objectformat = sha256",
        "config, [core]; repositoryformatversion = 99",
        "config, [core]; repositoryformatversion = many",
        "config, [core]; worktree = /nowhere/at/all",
        "config, [core",
        "HEAD, 1234567890123456789012345678901234567890",
        "HEAD, 1234567890123456789012345678901234567890123456789012345678901234",
        "HEAD, ref: refs/heads/broken",
        "HEAD, rubbish",
    })
    void whatever_is_wrong_with_git_costs_only_the_revision(String file, String text)
            throws Exception {
        commit();
        write(".git/refs/heads/broken", "not an id\n");
        write(".git/" + file, text.replace("; ", "\n") + "\n");
        assertLost(guests);
    }

    @Test
    void a_broken_object_costs_only_the_revision() throws Exception {
        var commit = commit();
        var object =
                folder.resolve(".git/objects/" + commit.substring(0, 2))
                        .resolve(commit.substring(2));
        object.toFile().setWritable(true);
        Files.writeString(object, "rubbish");
        assertLost(guests);
        Files.delete(object);
        assertLost(guests);
    }

    @Test
    void a_missing_tree_costs_only_the_revision() throws Exception {
        commit();
        try (var objects = Files.walk(folder.resolve(".git/objects"))) {
            for (var object : objects.filter(Files::isRegularFile).toList()) {
                if (!object.toString().replace("/", "").contains(head())) {
                    Files.delete(object);
                }
            }
        }
        assertLost(guests);
    }

    @Test
    void a_work_tree_whose_repository_is_gone_costs_only_the_revision() throws Exception {
        write(".git", "gitdir: /nowhere/.git/worktrees/gone\n");
        assertLost(guests);
    }

    private static void assertLost(Path path) {
        var checked = Revisions.of(List.of(path));
        assertEquals(Optional.of(Optional.empty()), checked.value());
        assertEquals(
                List.of("unknown-revision"),
                checked.problems().stream().map(Problem::code).toList());
        var problem = checked.problems().getFirst();
        assertFalse(problem.isError());
        assertFalse(problem.message().contains("\n"), problem.message());
    }

    private String head() throws Exception {
        try (var git = Git.open(folder.toFile())) {
            return git.getRepository().resolve("HEAD").getName();
        }
    }

    private static Optional<Revision> revision(Path... paths) {
        return Revisions.of(List.of(paths)).value().orElseThrow();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private String commit() throws Exception {
        try (var git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            return git.commit()
                    .setMessage("Let them in")
                    .setAuthor("Grace", "grace@contoso.com")
                    .setCommitter("Grace", "grace@contoso.com")
                    .setSign(false)
                    .call()
                    .getName();
        }
    }

    private static Optional<Revision> clean(String commit) {
        return Optional.of(new Revision(commit, WorkTree.CLEAN));
    }

    private static Optional<Revision> dirty(String commit) {
        return Optional.of(new Revision(commit, WorkTree.DIRTY));
    }
}
