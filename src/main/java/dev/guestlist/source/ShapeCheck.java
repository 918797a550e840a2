package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Checks a file against the {@link Schema} while it is still being read. The validator needs its
 * own kind of tree; checking in slices avoids holding a long list in memory twice.
 *
 * <pre>
 *   reading   guest guest guest ... │ guest guest ...  │ guest, other keys
 *                                   └─► slice checked  └─► slice checked  └─► rest checked
 * </pre>
 *
 * <p>This is the only place in the package where threads are worth it. Loading the schema takes
 * longer than reading a short list, so the two overlap. For ten thousand guests, checking slices is
 * a tenth of the work and overlaps with reading. Reading guests on several threads gains nothing.
 * {@link #finish} adds the problems, on the reading thread.
 */
final class ShapeCheck {
    /** Number of guests checked at a time. */
    static final int SLICE = 100;

    private final CompletableFuture<Schema> schema;
    private final List<CompletableFuture<List<Problem>>> begun = new ArrayList<>();
    private List<Yaml> slice = new ArrayList<>();

    ShapeCheck(CompletableFuture<Schema> schema) {
        this.schema = schema;
    }

    /** Takes each guest of the file as it is read. */
    void take(Yaml guest) {
        if (slice.size() == SLICE) {
            var full = fileOf(slice);
            begun.add(schema.thenApplyAsync(loaded -> loaded.problems(full)));
            slice = new ArrayList<>();
        }
        slice.add(guest);
    }

    /** Checks the rest of the file, waits for the slices, and adds all problems. */
    void finish(Yaml.Mapping file, Findings findings) {
        schema.join().problems(withoutBegun(file)).forEach(findings::refuse);
        for (var problems : begun) {
            problems.join().forEach(findings::refuse);
        }
    }

    /**
     * The file with only the guests that are in no slice yet: all of them if the list is an alias.
     */
    private Yaml.Mapping withoutBegun(Yaml.Mapping file) {
        if (begun.isEmpty()) {
            return file;
        }
        var entries = new ArrayList<Yaml.Entry>();
        for (var entry : file.entries()) {
            entries.add(
                    entry.name().equals("guests")
                            ? new Yaml.Entry(
                                    entry.name(),
                                    entry.key(),
                                    new Yaml.Sequence(entry.value().where(), slice))
                            : entry);
        }
        return new Yaml.Mapping(file.where(), entries);
    }

    /** A file in which only these guests can have errors. */
    private static Yaml.Mapping fileOf(List<Yaml> guests) {
        var where = guests.getFirst().where();
        return new Yaml.Mapping(
                where,
                List.of(
                        new Yaml.Entry(
                                "version", where, new Yaml.Scalar(where, Yaml.Kind.INTEGER, "1")),
                        new Yaml.Entry("guests", where, new Yaml.Sequence(where, guests))));
    }
}
