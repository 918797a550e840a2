package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.nio.file.Files;
import java.nio.file.Path;

/** What can be wrong with a file or a folder before its text is looked at. */
final class FileProblems {
    /** How a list is named. */
    static final String LISTS = "*.yaml or *.yml files";

    private FileProblems() {}

    /** How messages and positions name a path, on every system. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    static Problem missing(Path file) {
        return Problem.error("missing-file", name(file) + " does not exist")
                .withHint("name a file, or a folder of " + LISTS);
    }

    static Problem noFiles(Path folder) {
        return Problem.error("no-files", "folder " + name(folder) + " has no " + LISTS)
                .withHint("add one, or name another folder");
    }

    static Problem unreadable(Path path) {
        return Problem.error("unreadable-file", name(path) + " can't be read")
                .withHint("check its permissions");
    }

    static Problem notAFile(Path file) {
        return Problem.error("not-a-file", name(file) + " is not a file")
                .withHint("name a file or a folder");
    }

    static Problem linkOutside(Path link) {
        var kind = Files.isDirectory(link) ? "folder" : "file";
        return Problem.error(
                        "link-outside",
                        "%s is a link to a %s outside its folder".formatted(name(link), kind))
                .withHint("replace the link with the %s itself".formatted(kind));
    }

    static Problem brokenLink(Path link) {
        return Problem.error("broken-link", name(link) + " is a link that leads nowhere")
                .withHint("remove the link, or restore what it leads to");
    }

    static Problem hidden(Path path) {
        return Problem.warning(
                        "ignored-file", name(path) + " is ignored: its name starts with a dot")
                .withHint("rename it if its guests should be read");
    }
}
