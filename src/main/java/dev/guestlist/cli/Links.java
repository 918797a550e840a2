package dev.guestlist.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where links lead. */
final class Links {
    /** As many as Linux follows. */
    private static final int MOST = 40;

    private Links() {}

    /**
     * The file at the end of a chain of links, which need not exist yet, in a real folder. A stream
     * of this process, such as {@code /dev/stdout}, is an end of its own.
     *
     * @throws IOException if its folder does not exist, or the links go round in a circle
     */
    static Path end(Path named) throws IOException {
        var file = named.toAbsolutePath();
        for (var steps = 0; steps < MOST; steps++) {
            if (Destination.Through.isOpenStream(file) || !Files.isSymbolicLink(file)) {
                return settled(file);
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        throw new FileSystemException(named.toString(), null, "its links go round in a circle");
    }

    /** The same file by one name, whatever it was called. */
    static Path whole(Path named) {
        try {
            return end(named);
        } catch (IOException unreachable) {
            return named.toAbsolutePath().normalize();
        }
    }

    /** Whether the file can be reached by one name only. */
    static boolean haveOneName(Path file) throws IOException {
        return !Files.getFileStore(file).supportsFileAttributeView("unix")
                || Files.getAttribute(file, "unix:nlink").equals(1);
    }

    /** Whether two paths are one file, even if it does not exist yet. */
    static boolean leadToTheSame(Path one, Path other) {
        try {
            return (Files.exists(one) && Files.exists(other))
                    ? Files.isSameFile(one, other)
                    : end(one).equals(end(other));
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static Path settled(Path file) throws IOException {
        var folder = file.getParent();
        return folder == null || Destination.Through.isOpenStream(file)
                ? file
                : folder.toRealPath().resolve(file.getFileName());
    }
}
