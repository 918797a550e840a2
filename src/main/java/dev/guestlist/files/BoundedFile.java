package dev.guestlist.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The only way in which files are read that somebody names. A pipe never ends, a device ends never
 * or late, and what the system shows under {@code /proc} is the environment of this process, with
 * its secrets: none of these is a file that somebody means.
 */
public final class BoundedFile {
    /** Certificates, plans and lists are smaller by far. */
    public static final int MOST = 32 * 1024 * 1024;

    private static final List<Path> SYSTEM =
            List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    private BoundedFile() {}

    /**
     * Reads a file, however large it says it is.
     *
     * @throws FileSystemException with the reason, if it is not a regular file of at most {@link
     *     #MOST} bytes
     * @throws IOException if it is missing or can't be read
     */
    public static byte[] read(Path file) throws IOException {
        var real = real(file);
        try (var stream = Files.newInputStream(real)) {
            var bytes = stream.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw refused(file, "it is larger than 32 MiB");
            }
            return bytes;
        }
    }

    /**
     * The file itself, after all links.
     *
     * @throws FileSystemException with the reason, if it must not be opened
     */
    public static Path real(Path file) throws IOException {
        var real = file.toRealPath();
        if (isOfSystem(real)) {
            throw refused(file, "it belongs to the operating system");
        }
        if (!Files.isRegularFile(real)) {
            throw refused(file, Files.isDirectory(real) ? "it is a folder" : "it is not a file");
        }
        return real;
    }

    /** Whether it is a view of the operating system instead of a file. */
    public static boolean isOfSystem(Path real) {
        return SYSTEM.stream().anyMatch(real::startsWith);
    }

    private static FileSystemException refused(Path file, String why) {
        return new FileSystemException(file.toString(), null, why);
    }
}
