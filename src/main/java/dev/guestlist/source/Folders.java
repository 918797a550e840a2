package dev.guestlist.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** The files in a folder and its subfolders. */
final class Folders {
    private Folders() {}

    /**
     * Sorted by path, in the same order on every system. Names that start with a dot are skipped,
     * and links to folders are not followed.
     */
    static List<Path> files(Path folder, String ending) throws IOException {
        var real = folder.toRealPath();
        try (var files = Files.walk(real)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !Files.isDirectory(file))
                    .map(real::relativize)
                    .filter(file -> !hidden(file))
                    .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
                    .map(folder::resolve)
                    .toList();
        }
    }

    private static boolean hidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }
}
