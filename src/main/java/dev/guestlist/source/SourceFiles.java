package dev.guestlist.source;

import dev.guestlist.model.Checked;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The files of a guest list, from the disk. The only part of the package that touches it. */
public final class SourceFiles {
    /** In bytes, a file. Ten thousand guests take four million. */
    static final int SIZE = 32 * 1024 * 1024;

    /** What a decoder puts where it finds no character; a text may hold it too. */
    private static final char REPLACEMENT = '\uFFFD';

    private final List<Problem> problems = new ArrayList<>();

    private SourceFiles() {}

    /**
     * Reads files, and of folders every {@code *.yaml} below them.
     *
     * @return the texts in the order given, those of a folder sorted by path; or a problem for each
     *     that is missing, too large, not UTF-8, or a link that leads out of its folder
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

    private List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try {
            var files = Folders.files(path, ".yaml");
            if (files.isEmpty()) {
                refuse(
                        "no-files",
                        "folder " + name(path) + " has no *.yaml files",
                        "add one, or name another folder");
            }
            for (var other : Folders.files(path, ".yml")) {
                problems.add(
                        Problem.warning("ignored-file", name(other) + " is ignored")
                                .withHint("only *.yaml files are read; rename it"));
            }
            return files;
        } catch (IOException unreadable) {
            refuse("unreadable-file", name(path) + " can't be read", "check its permissions");
            return List.of();
        }
    }

    /**
     * Where a file really is. A pull request may add a link, and what it leads to would come back
     * in a message; so it must not lead out of the folder that was named.
     */
    private Optional<Path> real(Path file, Path named) {
        try {
            var folder = Files.isDirectory(named) ? named : named.toAbsolutePath().getParent();
            var real = file.toRealPath();
            if (folder != null && !real.startsWith(folder.toRealPath())) {
                refuse(
                        "link-outside",
                        name(file) + " is a link to a file outside its folder",
                        "replace the link with the file itself");
                return Optional.empty();
            }
            if (!Files.isRegularFile(real)) {
                refuse("not-a-file", name(file) + " is not a file", "name a file or a folder");
                return Optional.empty();
            }
            return Optional.of(real);
        } catch (IOException missing) {
            refuse(
                    "missing-file",
                    name(file) + " does not exist",
                    "name a file, or a folder of *.yaml files");
            return Optional.empty();
        }
    }

    private Optional<SourceText> text(Path file, Path real) {
        try {
            if (Files.size(real) > SIZE) {
                problems.add(
                        Problem.error(
                                        "file-too-large",
                                        new SourceLocation(name(file), 1, 1),
                                        "the file is larger than 32 MiB")
                                .withHint("split the list into several files in a folder"));
                return Optional.empty();
            }
            return decoded(file, Files.readAllBytes(real));
        } catch (IOException unreadable) {
            refuse("unreadable-file", name(file) + " can't be read", "check its permissions");
            return Optional.empty();
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
                                        new Positions(new SourceText(name(file), good))
                                                .at(good.length()),
                                        "the file is not valid UTF-8 here")
                                .withHint("save it as UTF-8"));
                return Optional.empty();
            }
        }
        return Optional.of(
                new SourceText(name(file), text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    /** The text up to the first byte that is no UTF-8; all of it if the replacement is meant. */
    private static String goodPart(byte[] bytes) {
        var output = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), output, true);
        return output.flip().toString();
    }

    private void refuse(String code, String message, String hint) {
        problems.add(Problem.error(code, message).withHint(hint));
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }
}
