package dev.guestlist.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.guestlist.model.Revision;
import dev.guestlist.model.Revision.WorkTree;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertEquals(Optional.empty(), Revisions.of(List.of(guests)));
        assertEquals(Optional.empty(), Revisions.of(List.of()));
    }

    @Test
    void before_the_first_commit_there_is_no_revision() throws Exception {
        Git.init().setDirectory(folder.toFile()).call().close();
        assertEquals(Optional.empty(), Revisions.of(List.of(guests)));
    }

    @Test
    void committed_files_are_clean_whatever_else_has_changed() throws Exception {
        var commit = commit();
        write("notes.txt", "not a guest list");
        assertEquals(clean(commit), Revisions.of(List.of(guests)));
        assertEquals(clean(commit), Revisions.of(List.of(folder)));
    }

    @Test
    void an_edited_file_is_dirty_and_so_is_its_folder() throws Exception {
        var commit = commit();
        write("guests.yaml", "version: 2\n");
        assertEquals(dirty(commit), Revisions.of(List.of(guests)));
        assertEquals(dirty(commit), Revisions.of(List.of(folder)));
    }

    @Test
    void staging_an_edit_does_not_make_it_committed() throws Exception {
        var commit = commit();
        write("guests.yaml", "version: 2\n");
        try (var git = Git.open(folder.toFile())) {
            git.add().addFilepattern(".").call();
        }
        assertEquals(dirty(commit), Revisions.of(List.of(guests)));
    }

    @Test
    void an_unknown_or_ignored_file_is_dirty() throws Exception {
        write(".gitignore", "secret.yaml\n");
        var commit = commit();
        var ignored = write("secret.yaml", "version: 1\n");
        assertEquals(dirty(commit), Revisions.of(List.of(ignored)));
        assertEquals(dirty(commit), Revisions.of(List.of(folder)));
    }

    @Test
    void a_deleted_file_makes_its_folder_dirty() throws Exception {
        Files.createDirectories(folder.resolve("access"));
        var gone = write("access/gone.yaml", "version: 1\n");
        write("access/kept.yaml", "version: 1\n");
        var commit = commit();
        Files.delete(gone);
        assertEquals(dirty(commit), Revisions.of(List.of(folder.resolve("access"))));
        assertEquals(clean(commit), Revisions.of(List.of(guests)));
    }

    @Test
    void line_ends_changed_by_checkout_are_no_change() throws Exception {
        var commit = commit();
        write("guests.yaml", "version: 1\r\n");
        assertEquals(clean(commit), Revisions.of(List.of(guests)));
    }

    @Test
    void a_file_of_another_place_is_dirty(@TempDir Path elsewhere) throws Exception {
        var commit = commit();
        var other = Files.writeString(elsewhere.resolve("more.yaml"), "version: 1\n");
        assertEquals(dirty(commit), Revisions.of(List.of(guests, other)));
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
        assertEquals(clean(commit), Revisions.of(List.of(copy)));
    }

    @Test
    void nothing_is_written_and_nothing_measured() throws Exception {
        commit();
        Revisions.of(List.of(guests));
        var reader = SystemReader.getInstance();
        assertNull(reader.openJGitConfig(null, FS.DETECTED).getFile());
        assertNull(reader.openUserConfig(null, FS.DETECTED).getFile());
        assertEquals(
                FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION,
                FS.getFileStoreAttributes(folder).getFsTimestampResolution());
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
