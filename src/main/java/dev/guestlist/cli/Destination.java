package dev.guestlist.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * How a path is written, by what is there:
 *
 * <pre>
 *   nothing yet, or a file          replaced as a whole: nobody ever reads half of it
 *   a link                          the same with its target; the link stays
 *   a file with several names, or
 *   in a folder that is read-only   written in place
 *   a device, a pipe                written through
 *   a folder                        not at all
 * </pre>
 */
sealed interface Destination {
    void write(String text) throws IOException;

    /**
     * Looks without leaving a trace.
     *
     * @throws IOException if it can't be written
     */
    static Destination of(Path named) throws IOException {
        var file = Links.end(named);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(named.toString(), null, "it is a folder");
        }
        if (Through.is(file)) {
            return new Through(new FileOutputStream(file.toFile(), true));
        }
        if (!Files.exists(file)) {
            Files.delete(Private.create(file));
            return new Whole(file);
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(named.toString());
        }
        return Links.haveOneName(file) && Whole.mayReplace(file)
                ? new Whole(file)
                : new InPlace(file);
    }

    record Whole(Path file) implements Destination {
        @Override
        public void write(String text) throws IOException {
            var unfinished = unfinished(file);
            try {
                Files.writeString(Private.create(unfinished), text);
                keepPermissions(unfinished);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }

        private void keepPermissions(Path unfinished) throws IOException {
            if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
            }
        }

        /** A file of somebody else, or one that is mounted by itself, would not stay what it is. */
        private static boolean mayReplace(Path file) {
            try {
                var trial = Files.createFile(unfinished(file));
                try {
                    return Files.getOwner(trial).equals(Files.getOwner(file))
                            && Files.getFileStore(trial).equals(Files.getFileStore(file));
                } finally {
                    Files.delete(trial);
                }
            } catch (IOException readOnlyFolder) {
                return false;
            }
        }

        /** Its name is short, since the name of the file may be as long as names can be. */
        private static Path unfinished(Path file) {
            var unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
            return file.resolveSibling(".guestlist-" + unique + ".part");
        }
    }

    record InPlace(Path file) implements Destination {
        @Override
        public void write(String text) throws IOException {
            Files.writeString(file, text);
        }
    }

    /** Opened early and once: whoever reads a pipe sees its end when it is closed. */
    record Through(OutputStream stream) implements Destination {
        private static final Pattern OPEN_STREAM =
                Pattern.compile("/dev/(stdout|stderr|fd/.*)|/proc/[^/]+/fd/.*");

        private static boolean is(Path file) {
            return isOpenStream(file) || (Files.exists(file) && !Files.isRegularFile(file));
        }

        /** A stream that this process already has: its file must be neither cut nor replaced. */
        static boolean isOpenStream(Path file) {
            return OPEN_STREAM.matcher(file.toString()).matches();
        }

        @Override
        public void write(String text) throws IOException {
            try (stream) {
                stream.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
