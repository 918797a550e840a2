package dev.guestlist.git;

import dev.guestlist.source.SourceFiles;

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
import java.util.List;
import java.util.Map;

/**
 * Compares files on disk with the same files in a commit, by content alone. The index is ignored:
 * whether a change is staged does not matter to a program that reads the files on disk.
 */
final class Comparison {
    private final Repository repository;
    private final Path root;
    private final ObjectId commit;

    /** What the commit has at a path. */
    private record Entry(FileMode mode, ObjectId id) {
        boolean isLink() {
            return FileMode.SYMLINK.equals(mode);
        }

        boolean isFile() {
            return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        }

        boolean isSame(Path file) throws IOException {
            return Files.isSymbolicLink(file)
                    ? isLink() && id.equals(hash(target(file)))
                    : isFile() && isBlob(file, id);
        }
    }

    Comparison(Repository repository, ObjectId commit) throws IOException {
        this.repository = repository;
        this.root = repository.getWorkTree().toPath().toRealPath();
        this.commit = commit;
    }

    /** Whether a file, or every list in a folder, is the same as in the commit. */
    boolean isSame(Path path) throws IOException {
        if (!Files.exists(path) || !path.toRealPath().startsWith(root)) {
            return false;
        }
        var inCommit = committed(path);
        var onDisk = onDisk(path);
        for (var file : onDisk.entrySet()) {
            var entry = inCommit.get(file.getKey());
            if (entry == null || !entry.isSame(file.getValue())) {
                return false;
            }
        }
        return onDisk.keySet().containsAll(listed(inCommit, path));
    }

    /** Files and links by path, relative to the root of the repository. */
    private Map<String, Entry> committed(Path path) throws IOException {
        var entries = new HashMap<String, Entry>();
        try (var commits = new RevWalk(repository);
                var walk = new TreeWalk(repository)) {
            walk.addTree(commits.parseCommit(commit).getTree());
            walk.setRecursive(true);
            var name = name(path);
            if (!name.isEmpty()) {
                walk.setFilter(PathFilter.create(name));
            }
            while (walk.next()) {
                entries.put(
                        walk.getPathString(), new Entry(walk.getFileMode(0), walk.getObjectId(0)));
            }
        }
        return entries;
    }

    /** The committed files that are lists of the folder. */
    private List<String> listed(Map<String, Entry> entries, Path path) throws IOException {
        var folder = path.toRealPath();
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().isFile())
                .map(Map.Entry::getKey)
                .filter(name ->
                        !Files.isDirectory(folder)
                                || SourceFiles.isList(folder.relativize(root.resolve(name))))
                .toList();
    }

    /** The lists that are read, and the links that lead to them. */
    private Map<String, Path> onDisk(Path path) throws IOException {
        var files = new HashMap<String, Path>();
        if (!Files.isDirectory(path)) {
            files.put(name(path), path.toRealPath());
            return files;
        }
        var folder = path.toRealPath();
        for (var file : SourceFiles.lists(folder)) {
            var place = folder;
            for (var name : folder.relativize(file)) {
                var next = place.resolve(name);
                if (Files.isSymbolicLink(next)) {
                    files.put(relative(next), next);
                }
                place = next.toRealPath();
            }
            files.put(relative(place), place);
        }
        return files;
    }

    /** Git may have changed line endings on checkout. */
    private static boolean isBlob(Path file, ObjectId blob) throws IOException {
        var content = Files.readAllBytes(file);
        return hash(content).equals(blob) || hash(withoutCarriageReturns(content)).equals(blob);
    }

    private static byte[] withoutCarriageReturns(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] target(Path link) throws IOException {
        return Files.readSymbolicLink(link)
                .toString()
                .replace('\\', '/')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectId hash(byte[] content) {
        try (var formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, content);
        }
    }

    private String name(Path path) throws IOException {
        return relative(path.toRealPath());
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
