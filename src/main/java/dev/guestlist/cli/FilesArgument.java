package dev.guestlist.cli;

import dev.guestlist.model.Problem;

import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** FILES of the command line. */
final class FilesArgument {
    /** Looked for in the working directory when no file is named, in this order. */
    private static final List<String> USUAL = List.of("guests.yaml", "access");

    @Parameters(
            paramLabel = "FILES",
            arity = "0..*",
            description =
                    "Files, or folders whose *.yaml files are read. Default: guests.yaml or access/"
                            + " in the working directory.")
    private List<Path> files = List.of();

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<Path> paths() {
        return files.isEmpty() ? usual() : List.copyOf(files);
    }

    private static List<Path> usual() {
        return Stream.of(USUAL.toArray(String[]::new))
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .map(List::of)
                .orElseThrow(() ->
                        new CommandException(
                                ExitCode.ERROR,
                                Problem.error(
                                                "no-files",
                                                "there is neither guests.yaml nor a folder"
                                                        + " access/ here")
                                        .withHint("name the files to read")));
    }
}
