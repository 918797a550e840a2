package dev.guestlist.cli;

import dev.guestlist.apply.JournalEntry;
import dev.guestlist.apply.Outcome;
import dev.guestlist.model.Problem;
import dev.guestlist.render.json.JournalJson;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/**
 * A file that gets a line for each change as it ends, so that it can be read whatever happens to
 * the process. Lines of earlier runs stay.
 */
final class Journal implements AutoCloseable {
    private final OutputStream stream;
    private final Clock clock;
    private Optional<IOException> failure = Optional.empty();

    private Journal(OutputStream stream, Clock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    /**
     * Opens or creates the file.
     *
     * @throws CommandException if it can't be written
     */
    static Journal open(Path file, String askedBy, Clock clock) {
        try {
            var halfLine = Files.isRegularFile(file) && endsWithinLine(file);
            if (!Files.exists(file)) {
                Private.create(Links.end(file));
            }
            var stream = Files.newOutputStream(file, StandardOpenOption.APPEND);
            if (halfLine) {
                stream.write('\n');
            }
            return new Journal(stream, clock);
        } catch (IOException unwritable) {
            throw Output.unwritable(file, askedBy, unwritable);
        }
    }

    /** A line is written at once, and only after the change has ended. */
    void add(Outcome outcome) {
        try {
            var entry = JournalEntry.of(clock.instant(), outcome);
            if (entry.isPresent() && failure.isEmpty()) {
                var line = JournalJson.line(entry.orElseThrow());
                stream.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException lost) {
            failure = Optional.of(lost);
        }
    }

    /** Says why lines are missing; empty if none are. */
    Optional<Problem> loss() {
        return failure.map(why ->
                Problem.error(
                        "incomplete-journal", "the journal is incomplete: " + Output.reason(why)));
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException lost) {
            failure = failure.or(() -> Optional.of(lost));
        }
    }

    /** What a process leaves that was cut off by a full disk. */
    private static boolean endsWithinLine(Path file) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() == 0) {
                return false;
            }
            content.seek(content.length() - 1);
            return content.read() != '\n';
        }
    }
}
