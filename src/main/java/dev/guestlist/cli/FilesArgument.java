package dev.guestlist.cli;

import dev.guestlist.model.Problem;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The FILES argument. */
record FilesArgument(List<Path> files) {
    private static final Operands<Path> FILES =
            new Operands<>(
                    "FILES",
                    Path.class,
                    "Files, or folders whose *.yaml and *.yml files are read. Default: guests.yaml"
                            + " or access/ in the working directory.");

    /** Looked up in the working directory, in this order, if no file is named. */
    private static final List<String> USUAL = List.of("guests.yaml", "access");

    FilesArgument {
        files = List.copyOf(files);
    }

    static void declare(CommandSpec spec) {
        spec.addPositional(FILES.any());
    }

    static FilesArgument of(ParsedOptions given) {
        return new FilesArgument(given.all(FILES));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    List<Path> paths() {
        return files.isEmpty() ? usual() : files;
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
                                                "there is no guests.yaml and no access/ folder"
                                                        + " here")
                                        .withHint("name the files to read")));
    }
}
