package dev.guestlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A result in a file: written whole or not at all. */
final class ResultFile {
    private ResultFile() {}

    static void write(String text, Path file) {
        var target = file.toAbsolutePath();
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw CommandException.error(
                    "unwritable-file",
                    "cannot write " + file,
                    "check that its folder exists and may be written to");
        }
    }
}
