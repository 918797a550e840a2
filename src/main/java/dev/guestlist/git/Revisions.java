package dev.guestlist.git;

import dev.guestlist.model.Revision;
import dev.guestlist.model.Revision.WorkTree;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the commit that files belong to. */
public final class Revisions {
    private Revisions() {}

    /**
     * The commit checked out in the repository that contains files or folders, and whether they are
     * the same in it. A file that is not in the commit, or that is outside the repository of the
     * first path, makes the work tree dirty; so does a file of a given folder that is only in the
     * commit.
     *
     * @return empty if there is no repository, or no commit yet
     * @throws UncheckedIOException if there is a repository that can't be read
     */
    public static Optional<Revision> of(List<Path> paths) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        Settings.keepToOurselves();
        try {
            var folder = gitFolder(paths.getFirst());
            return folder.isEmpty() ? Optional.empty() : head(folder.get(), paths);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Revision> head(File gitFolder, List<Path> paths) throws IOException {
        try (var repository = new FileRepositoryBuilder().setGitDir(gitFolder).build()) {
            var head = repository.isBare() ? null : repository.resolve(Constants.HEAD);
            return head == null ? Optional.empty() : Optional.of(revision(repository, head, paths));
        }
    }

    private static Revision revision(Repository repository, ObjectId head, List<Path> paths)
            throws IOException {
        var comparison = new Comparison(repository, head);
        var state = WorkTree.CLEAN;
        for (var path : paths) {
            if (!comparison.isSame(path)) {
                state = WorkTree.DIRTY;
            }
        }
        return new Revision(head.name(), state);
    }

    /** The repository that contains the path. */
    private static Optional<File> gitFolder(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        var folder =
                Files.isDirectory(absolute)
                        ? Optional.of(absolute)
                        : Optional.ofNullable(absolute.getParent());
        return folder.map(
                above -> new FileRepositoryBuilder().findGitDir(above.toFile()).getGitDir());
    }
}
