package dev.guestlist.cli;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Cloud;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Problem;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceFiles;
import dev.guestlist.source.SourceText;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The guest list as read from its files.
 *
 * @param paths as given on the command line
 * @param texts of the files, to show the lines with problems
 */
record GuestFiles(List<Path> paths, List<SourceText> texts, Checked<DesiredState> checked) {
    /** For texts that do not come from files. */
    static GuestFiles of(List<SourceText> texts) {
        return new GuestFiles(List.of(), texts, GuestList.parse(texts));
    }

    static GuestFiles read(List<Path> paths) {
        return of(paths, SourceFiles.read(paths), Optional.empty());
    }

    /**
     * For files whose texts have already been read.
     *
     * @param cloud counts instead of the one that the files name
     */
    static GuestFiles of(List<Path> paths, Checked<List<SourceText>> texts, Optional<Cloud> cloud) {
        return texts.value()
                .map(files -> new GuestFiles(paths, files, GuestList.parse(files, cloud)))
                .orElseGet(
                        () -> new GuestFiles(paths, List.of(), Checked.failed(texts.problems())));
    }

    /** The same files with more problems. */
    GuestFiles with(List<Problem> more) {
        var all = new ArrayList<>(problems());
        all.addAll(more);
        return new GuestFiles(paths, texts, Checked.of(desired(), all));
    }

    boolean hasErrors() {
        return checked.hasErrors();
    }

    List<Problem> problems() {
        return checked.problems();
    }

    /** What the files ask for; call this only if they have no errors. */
    DesiredState desired() {
        return checked.value().orElseThrow();
    }
}
