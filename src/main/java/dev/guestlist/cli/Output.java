package dev.guestlist.cli;

import dev.guestlist.model.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that an option names to be written. It is found writable when the command starts, before
 * there is anything to lose.
 */
record Output(Path file, String askedBy, Destination destination) {
    /**
     * Prepares to write.
     *
     * @param askedBy the option that names the file
     * @throws CommandException if it can't be written
     */
    static Output to(Path file, String askedBy) {
        try {
            return new Output(file, askedBy, Destination.of(file));
        } catch (IOException unwritable) {
            throw unwritable(file, askedBy, unwritable);
        }
    }

    /**
     * Writes the whole content.
     *
     * @throws CommandException if that fails after all: a disk may have filled up
     */
    void write(String text) {
        try {
            destination.write(text);
        } catch (IOException unwritable) {
            throw unwritable(file, askedBy, unwritable);
        }
    }

    static CommandException unwritable(Path file, String askedBy, IOException why) {
        return new CommandException(
                ExitCode.ERROR,
                Problem.error(
                                "unwritable-file",
                                "cannot write " + file + " (from " + askedBy + "): " + reason(why))
                        .withHint("check that its folder exists and is writable"));
    }

    static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "access is denied";
            case FileSystemException refused when refused.getReason() != null ->
                    refused.getReason();
            case IOException other ->
                    Objects.requireNonNullElseGet(other.getMessage(), other::toString);
        };
    }
}
