package dev.guestlist.cli;

import dev.guestlist.model.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a command line names, so that nothing that is read or written gets overwritten. A
 * state that is loaded and saved back is an output.
 */
record FileUse(List<Named> inputs, List<Named> outputs) {
    /** A file or folder, and the option that names it. */
    record Named(Path path, String askedBy) {}

    FileUse {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    static FileUse none() {
        return new FileUse(List.of(), List.of());
    }

    FileUse reading(Path path, String askedBy) {
        return new FileUse(with(inputs, new Named(path, askedBy)), outputs);
    }

    FileUse writing(Path path, String askedBy) {
        return new FileUse(inputs, with(outputs, new Named(path, askedBy)));
    }

    FileUse writing(Optional<Path> path, String askedBy) {
        return path.map(file -> writing(file, askedBy)).orElse(this);
    }

    /**
     * Checks that each output is a file of its own.
     *
     * @throws CommandException if one is not; the command line is wrong then
     */
    FileUse check() {
        for (var index = 0; index < outputs.size(); index++) {
            var output = outputs.get(index);
            if (isFile(output.path())) {
                refuse(
                        output,
                        inputs.stream().filter(input -> covers(input.path(), output.path())));
                refuse(
                        output,
                        outputs.subList(0, index).stream()
                                .filter(other -> Links.leadToTheSame(other.path(), output.path())));
            }
        }
        return this;
    }

    private static void refuse(Named output, Stream<Named> overwritten) {
        overwritten
                .findFirst()
                .ifPresent(other -> {
                    throw new CommandException(
                            ExitCode.USAGE,
                            Problem.error(
                                            "overwritten-file",
                                            "%s would overwrite %s, which %s names"
                                                    .formatted(
                                                            output.askedBy(),
                                                            output.path(),
                                                            other.askedBy()))
                                    .withHint("name another file after " + output.askedBy()));
                });
    }

    /** Devices and pipes may be used several times. */
    private static boolean isFile(Path path) {
        return !Files.exists(path) || Files.isRegularFile(path);
    }

    private static boolean covers(Path input, Path output) {
        return Files.isDirectory(input)
                ? isListBelow(input, output)
                : Links.leadToTheSame(input, output);
    }

    /** Also a list that does not exist yet: the next run would read it. */
    private static boolean isListBelow(Path folder, Path output) {
        try (var files = Files.walk(folder)) {
            var end = Links.end(output);
            return (isList(end) && end.startsWith(folder.toRealPath()))
                    || files.filter(FileUse::isList)
                            .anyMatch(file -> Links.leadToTheSame(file, output));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Whether the name is that of a guest list. */
    static boolean isList(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static List<Named> with(List<Named> some, Named another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
