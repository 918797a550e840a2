package dev.guestlist.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** New files with people's data: only this user may read them, whatever the umask is. */
final class Private {
    private static final FileAttribute<?>[] MODE = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private static final FileAttribute<?>[] NONE = {};

    private Private() {}

    /**
     * Creates a file that does not exist; a link in its place is not followed.
     *
     * @throws IOException if it exists or can't be created
     */
    static Path create(Path file) throws IOException {
        return Files.createFile(file, hasModes(file) ? MODE : NONE);
    }

    private static boolean hasModes(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        FileStore store = Files.getFileStore(folder == null ? file.getRoot() : folder);
        return store.supportsFileAttributeView("posix");
    }
}
