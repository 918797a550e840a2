package dev.guestlist.git;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;
import dev.guestlist.model.Revision;
import dev.guestlist.model.Revision.WorkTree;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
     * <p>Never fails: the commit is shown with the plan but decides nothing. The library reports a
     * repository that it can't read with any kind of exception.
     *
     * @return an empty revision if there is no repository, or no commit yet; and, with a warning,
     *     if there is a repository that can't be read
     */
    public static Checked<Optional<Revision>> of(List<Path> paths) {
        if (paths.isEmpty()) {
            return Checked.of(Optional.empty(), List.of());
        }
        Settings.keepToOurselves();
        try {
            var folder = gitFolder(paths.getFirst());
            return Checked.of(
                    folder.isEmpty() ? Optional.empty() : head(folder.get(), paths), List.of());
        } catch (IOException | RuntimeException unreadable) {
            return Checked.of(Optional.empty(), List.of(unknown(unreadable)));
        }
    }

    private static Problem unknown(Exception cause) {
        var said = String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
        return Problem.warning(
                        "unknown-revision",
                        "the commit of the files is not known, since their git repository can't be"
                                + " read: "
                                + said)
                .withHint("the plan does not depend on it; git fsck says more");
    }

    private static Optional<Revision> head(File gitFolder, List<Path> paths) throws IOException {
        try (var repository =
                new FileRepositoryBuilder().setGitDir(gitFolder).setMustExist(true).build()) {
            if (repository.isBare()) {
                return Optional.empty();
            }
            checkNames(repository);
            var head = repository.exactRef(Constants.HEAD);
            if (head == null || isBroken(head, repository)) {
                throw new IOException("HEAD leads to no commit");
            }
            return head.getObjectId() == null
                    ? Optional.empty()
                    : Optional.of(revision(repository, head.getObjectId(), paths));
        }
    }

    /** The library knows only SHA-1, and would read the first part of other names as one. */
    private static void checkNames(Repository repository) throws IOException {
        var names = repository.getConfig().getString("extensions", null, "objectFormat");
        if (names != null && !names.equalsIgnoreCase("sha1")) {
            throw new IOException("its objects have " + names.toUpperCase(Locale.ROOT) + " names");
        }
    }

    /** A branch without a commit has no file yet. */
    private static boolean isBroken(Ref head, Repository repository) {
        return head.getObjectId() == null
                && (!head.isSymbolic()
                        || new File(repository.getCommonDirectory(), head.getTarget().getName())
                                .exists());
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
    private static Optional<File> gitFolder(Path path) throws IOException {
        var absolute = path.toAbsolutePath().normalize();
        var start = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            var found = new FileRepositoryBuilder();
            Optional.ofNullable(folder.getParent())
                    .ifPresent(above -> found.addCeilingDirectory(above.toFile()));
            if (found.findGitDir(folder.toFile()).getGitDir() != null) {
                return Optional.of(found.getGitDir());
            }
            if (isSomething(folder.resolve(Constants.DOT_GIT))) {
                throw new IOException(folder.resolve(Constants.DOT_GIT) + " leads to none");
            }
        }
        return Optional.empty();
    }

    /** Like git, takes no notice of an empty folder. */
    private static boolean isSomething(Path dotGit) throws IOException {
        if (!Files.isDirectory(dotGit)) {
            return Files.exists(dotGit);
        }
        try (var content = Files.list(dotGit)) {
            return content.findFirst().isPresent();
        }
    }
}
