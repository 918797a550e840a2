package dev.guestlist.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads and writes text files that options and variables name. */
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

    /** Writes a file completely or not at all. */
    static void write(String text, Path file) {
        var target = file.toAbsolutePath();
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw unwritable(file);
        }
    }

    static CommandException unwritable(Path file) {
        return CommandException.error(
                "unwritable-file",
                "cannot write " + file,
                "check that its folder exists and is writable");
    }
}
