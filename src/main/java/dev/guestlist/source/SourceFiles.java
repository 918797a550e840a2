package dev.guestlist.source;

import dev.guestlist.files.BoundedFile;
import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads the files of a guest list. Only this class and {@link Folders} access the disk. */
public final class SourceFiles {
    /** Largest file, in bytes. Ten thousand guests take four million. */
    static final int SIZE = BoundedFile.MOST;

    /** What a decoder substitutes for invalid bytes; a text may also contain it legitimately. */
    private static final char REPLACEMENT = '\uFFFD';

    private final List<Problem> problems = new ArrayList<>();

    private SourceFiles() {}

    /**
     * Reads files, and every list in folders and their subfolders ({@link Folders}).
     *
     * @return the texts in the given order, those of a folder sorted by path; or a problem for each
     *     file that is missing, too large, not UTF-8, or a link to outside its folder
     */
    public static Checked<List<SourceText>> read(List<Path> paths) {
        var reading = new SourceFiles();
        var seen = new HashSet<Path>();
        var texts = new ArrayList<SourceText>();
        for (var path : paths) {
            for (var file : reading.files(path)) {
                reading.real(file, path)
                        .filter(seen::add)
                        .flatMap(real -> reading.text(file, real))
                        .ifPresent(texts::add);
            }
        }
        return Checked.of(List.copyOf(texts), reading.problems);
    }

    /** The lists in a folder and its subfolders, sorted by path. */
    public static List<Path> lists(Path folder) {
        return Folders.search(folder).lists();
    }

    /** Whether a path below a folder is that of a list, judged by its names alone. */
    public static boolean isList(Path path) {
        return Folders.isList(path) && !Folders.isHidden(path);
    }

    private List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        var found = Folders.search(path);
        problems.addAll(found.problems());
        if (found.lists().isEmpty() && !Problem.hasErrors(found.problems())) {
            problems.add(FileProblems.noFiles(path));
        }
        return found.lists();
    }

    /**
     * The real path of a file. A pull request could add a link to any file, and messages would show
     * its content; so a link must not leave the given folder.
     */
    private Optional<Path> real(Path file, Path named) {
        try {
            var folder = Files.isDirectory(named) ? named : named.toAbsolutePath().getParent();
            var real = file.toRealPath();
            if (folder != null && !real.startsWith(folder.toRealPath())) {
                problems.add(FileProblems.linkOutside(file));
                return Optional.empty();
            }
            if (!Files.isRegularFile(real) || BoundedFile.isOfSystem(real)) {
                problems.add(FileProblems.notAFile(file));
                return Optional.empty();
            }
            return Optional.of(real);
        } catch (AccessDeniedException denied) {
            problems.add(FileProblems.unreadable(file));
            return Optional.empty();
        } catch (IOException missing) {
            problems.add(
                    Files.isSymbolicLink(file)
                            ? FileProblems.brokenLink(file)
                            : FileProblems.missing(file));
            return Optional.empty();
        }
    }

    private Optional<SourceText> text(Path file, Path real) {
        try {
            var bytes = readUpTo(real, SIZE + 1);
            if (bytes.length > SIZE) {
                problems.add(
                        Problem.error(
                                        "file-too-large",
                                        new SourceLocation(FileProblems.name(file), 1, 1),
                                        "the file is larger than 32 MiB")
                                .withHint("split the list into several files in a folder"));
                return Optional.empty();
            }
            return decoded(file, bytes);
        } catch (IOException unreadable) {
            problems.add(FileProblems.unreadable(file));
            return Optional.empty();
        }
    }

    /** However large the file says it is: it may grow. */
    private static byte[] readUpTo(Path real, int most) throws IOException {
        try (var stream = Files.newInputStream(real)) {
            return stream.readNBytes(most);
        }
    }

    private Optional<SourceText> decoded(Path file, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            var good = goodPart(bytes);
            if (good.length() < text.length()) {
                problems.add(
                        Problem.error(
                                        "not-utf-8",
                                        new Positions(new SourceText(FileProblems.name(file), good))
                                                .at(good.length()),
                                        "the file is not valid UTF-8 here")
                                .withHint("save it as UTF-8"));
                return Optional.empty();
            }
        }
        return Optional.of(
                new SourceText(
                        FileProblems.name(file),
                        text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /** The text up to the first invalid byte; all of it if there is none. */
    private static String goodPart(byte[] bytes) {
        var output = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), output, true);
        return output.flip().toString();
    }
}
