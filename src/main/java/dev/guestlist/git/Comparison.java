package dev.guestlist.git;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares files on disk with the same files in a commit, by content alone. The index is ignored:
 * whether a change is staged does not matter to a program that reads the files on disk.
 */
final class Comparison {
    /** The files of a folder that belong to a guest list. */
    private static final String ENDING = ".yaml";

    private final Repository repository;
    private final Path root;
    private final ObjectId commit;

    Comparison(Repository repository, ObjectId commit) throws IOException {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath().toRealPath();
        this.commit = commit;
    }

    /** Whether a file, or every YAML file in a folder, is the same as in the commit. */
    boolean isSame(Path path) throws IOException {
        if (!Files.exists(path) || !path.toRealPath().startsWith(root)) {
            return false;
        }
        var inCommit = committed(path);
        var onDisk = files(path);
        if (inCommit.size() != onDisk.size()) {
            return false;
        }
        for (var file : onDisk.entrySet()) {
            var id = inCommit.get(file.getKey());
            if (id == null || !isBlob(file.getValue(), id)) {
                return false;
            }
        }
        return true;
    }

    /** Blobs by path, relative to the root of the repository. */
    private Map<String, ObjectId> committed(Path path) throws IOException {
        var blobs = new HashMap<String, ObjectId>();
        try (var commits = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(commit).getTree());
            walk.setRecursive(true);
            var name = name(path);
            if (!name.isEmpty()) {
                walk.setFilter(PathFilter.create(name));
            }
            while (walk.next()) {
                var file =
                        (walk.getFileMode(0).getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
                var found = walk.getPathString();
                if (file && (found.equals(name) || isListed(found.substring(prefix(name))))) {
                    blobs.put(found, walk.getObjectId(0));
                }
            }
        }
        return blobs;
    }

    private Map<String, Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Map.of(name(path), path);
        }
        var files = new HashMap<String, Path>();
        try (var below = Files.walk(path)) {
            for (var file : below.filter(Files::isRegularFile).toList()) {
                if (isListed(path.relativize(file).toString().replace('\\', '/'))) {
                    files.put(name(file), file);
                }
            }
        }
        return files;
    }

    private static int prefix(String folder) {
        return folder.isEmpty() ? 0 : folder.length() + 1;
    }

    /** Whether a file in a folder is one that {@code source} reads. */
    private static boolean isListed(String path) {
        return path.endsWith(ENDING) && !("/" + path).contains("/.");
    }

    /** Git may have changed line endings on checkout. */
    private static boolean isBlob(Path file, ObjectId blob) throws IOException {
        var content = Files.readAllBytes(file);
        return id(content).equals(blob) || id(withoutCarriageReturns(content)).equals(blob);
    }

    private static byte[] withoutCarriageReturns(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ObjectId id(byte[] content) {
        try (var formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, content);
        }
    }

    private String name(Path path) throws IOException {
        return root.relativize(path.toRealPath()).toString().replace('\\', '/');
    }
}
