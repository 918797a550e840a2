package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The check of one file against the {@link Schema}, begun while the file is still being read. The
 * validator wants a tree of its own: checked in slices, a long list is never held twice.
 *
 * <pre>
 *   reading   guest guest guest ... │ guest guest ...  │ guest, other keys
 *                                   └─► slice checked  └─► slice checked  └─► rest checked
 * </pre>
 *
 * <p>This is the only place of the package where threads pay. Loading the schema takes longer than
 * reading a short list, and happens meanwhile; checking slices takes a tenth of the time of ten
 * thousand guests, and happens beside the reading. Reading the guests on several threads gains
 * nothing. What was found is added by {@link #finish}, on the thread that reads.
 */
final class ShapeCheck {
    /** Guests checked at a time. */
    static final int SLICE = 100;

    private final CompletableFuture<Schema> schema;
    private final List<CompletableFuture<List<Problem>>> begun = new ArrayList<>();
    private List<Yaml> slice = new ArrayList<>();

    ShapeCheck(CompletableFuture<Schema> schema) {
        this.schema = schema;
    }

    /** Takes the items of the file's guests as they are read, one after another. */
    void take(Yaml guest) {
        if (slice.size() == SLICE) {
            var full = fileOf(slice);
            begun.add(schema.thenApplyAsync(loaded -> loaded.problems(full)));
            slice = new ArrayList<>();
        }
        slice.add(guest);
    }

    /** Checks the rest of the file, waits for what has begun, and adds what was found. */
    void finish(Yaml.Mapping file, Findings findings) {
        schema.join().problems(withoutBegun(file)).forEach(findings::refuse);
        for (var problems : begun) {
            problems.join().forEach(findings::refuse);
        }
    }

    /**
     * The file with those guests of whom no slice was made: all of them if the list is an alias.
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

    /** A file with nothing to complain of but these guests. */
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
