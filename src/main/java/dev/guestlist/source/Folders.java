package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Finds the lists in a folder and its subfolders. Nothing is left out silently: guests in a file
 * that nobody reads would lose their access.
 *
 * <p>A list is a regular file whose name ends in {@code .yaml} or {@code .yml}. Links that stay in
 * the folder are followed, and what is reached in two ways is read once, if possible by its own
 * path. Names that start with a dot are not for lists; a list found there gets a warning.
 */
final class Folders {
    /** What git keeps for itself. */
    private static final String GIT = ".git";

    private final Path root;
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> lists = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();
    private final List<Path> hidden = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * The result of a search.
     *
     * @param lists sorted by path, in the same order on every system
     */
    record Found(List<Path> lists, List<Problem> problems) {
        Found {
            lists = List.copyOf(lists);
            problems = List.copyOf(problems);
        }
    }

    private Folders(Path root) {
        this.root = root;
    }

    /** Searches a folder; what is wrong with it becomes problems. */
    static Found search(Path folder) {
        var search = new Folders(real(folder).orElse(folder));
        search.visit(folder);
        while (!search.links.isEmpty()) {
            search.links.sort(Comparator.comparing(FileProblems::name));
            search.follow(search.links.removeFirst());
        }
        for (var path : search.hidden) {
            search.warn(path);
        }
        search.lists.sort(Comparator.comparing(FileProblems::name));
        return new Found(search.lists, search.problems);
    }

    /** Whether a file with this name is a list. */
    static boolean isList(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Whether one of the names starts with a dot. */
    static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    private void visit(Path folder) {
        try (var entries = Files.newDirectoryStream(folder)) {
            if (seen.add(folder.toRealPath())) {
                entries.forEach(this::take);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            problems.add(FileProblems.unreadable(folder));
        }
    }

    private void take(Path entry) {
        if (isHidden(entry.getFileName())) {
            hidden.add(entry);
        } else if (Files.isSymbolicLink(entry)) {
            links.add(entry);
        } else if (Files.isDirectory(entry)) {
            visit(entry);
        } else if (isList(entry)) {
            real(entry).ifPresent(real -> list(entry, real));
        }
    }

    private void list(Path file, Path real) {
        if (!Files.isRegularFile(real)) {
            problems.add(FileProblems.notAFile(file));
        } else if (seen.add(real)) {
            lists.add(file);
        }
    }

    /** Called after all that is reached without links has been seen. */
    private void follow(Path link) {
        var real = real(link);
        if (real.isEmpty()) {
            problems.add(FileProblems.brokenLink(link));
        } else if (Files.isDirectory(real.get()) || isList(link)) {
            follow(link, real.get());
        }
    }

    private void follow(Path link, Path real) {
        if (!real.startsWith(root)) {
            problems.add(FileProblems.linkOutside(link));
        } else if (Files.isDirectory(real)) {
            visit(link);
        } else {
            list(link, real);
        }
    }

    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Warns if a list lies behind a name that starts with a dot and is reached in no other way. */
    private void warn(Path path) {
        if (path.endsWith(GIT)) {
            return;
        }
        try (var files = Files.walk(path)) {
            if (files.filter(Folders::isList)
                    .filter(Files::isRegularFile)
                    .anyMatch(file -> real(file).filter(seen::contains).isEmpty())) {
                problems.add(FileProblems.hidden(path));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(FileProblems.hidden(path));
        }
    }
}
