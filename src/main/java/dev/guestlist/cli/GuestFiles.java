package dev.guestlist.cli;

import dev.guestlist.model.Checked;
import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Problem;
import dev.guestlist.source.GuestList;
import dev.guestlist.source.SourceFiles;
import dev.guestlist.source.SourceText;

import java.nio.file.Path;
import java.util.List;

/**
 * The guest list as it came out of its files.
 *
 * @param paths as given on the command line
 * @param texts of the files, to show the line a problem is in
 */
record GuestFiles(List<Path> paths, List<SourceText> texts, Checked<DesiredState> checked) {
    /** Texts that are in no file. */
    static GuestFiles of(List<SourceText> texts) {
        return new GuestFiles(List.of(), texts, GuestList.parse(texts));
    }

    static GuestFiles read(List<Path> paths) {
        return of(paths, SourceFiles.read(paths));
    }

    /** Files whose texts are already here. */
    static GuestFiles of(List<Path> paths, Checked<List<SourceText>> texts) {
        return texts.value()
                .map(files -> new GuestFiles(paths, files, GuestList.parse(files)))
                .orElseGet(
                        () -> new GuestFiles(paths, List.of(), Checked.failed(texts.problems())));
    }

    boolean hasErrors() {
        return checked.hasErrors();
    }

    List<Problem> problems() {
        return checked.problems();
    }

    /** What the files say; only to be asked for if they have no errors. */
    DesiredState desired() {
        return checked.value().orElseThrow();
    }
}
