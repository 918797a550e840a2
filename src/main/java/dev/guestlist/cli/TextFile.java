package dev.guestlist.cli;

import dev.guestlist.files.BoundedFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Reads text files that options and variables name. */
final class TextFile {
    private TextFile() {}

    /**
     * Reads a text file.
     *
     * @param askedBy the option or variable that names it
     * @throws CommandException if the file is missing, unreadable, too large or not text
     */
    static String read(Path file, String askedBy) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(BoundedFile.read(file)))
                    .toString();
        } catch (CharacterCodingException _) {
            throw CommandException.error(
                    "unreadable-file",
                    file + " (from " + askedBy + ") is not a text file",
                    "certificates must be PEM, plans must be JSON");
        } catch (IOException unreadable) {
            throw CommandException.error(
                    "unreadable-file",
                    "cannot read " + file + " (from " + askedBy + ")" + reason(unreadable),
                    "check that it exists and is readable");
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof FileSystemException refused && refused.getReason() != null
                ? ": " + refused.getReason()
                : "";
    }
}
