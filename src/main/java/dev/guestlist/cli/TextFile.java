package dev.guestlist.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads text files that options and variables name. */
final class TextFile {
    private TextFile() {}

    /**
     * Reads a text file.
     *
     * @param askedBy the option or variable that names it
     * @throws CommandException if the file is missing, unreadable or not text
     */
    static String read(Path file, String askedBy) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException _) {
            throw CommandException.error(
                    "unreadable-file",
                    file + " (from " + askedBy + ") is not a text file",
                    "certificates must be PEM, plans must be JSON");
        } catch (IOException unreadable) {
            throw CommandException.error(
                    "unreadable-file",
                    "cannot read " + file + " (from " + askedBy + ")",
                    "check that it exists and is readable");
        }
    }
}
