package dev.guestlist.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Checks a file against the {@link Schema}, and reads the blocks of its guests, while the file is
 * still being read. The validator needs its own kind of tree, and so do we; going in slices,
 * neither ever holds a long list.
 *
 * <pre>
 *   reading   guest guest guest ... │ guest guest ...  │ guest, other keys
 *                                   └─► slice checked  └─► slice checked  └─► rest checked
 * </pre>
 *
 * <p>This is the only place in the package where threads are worth it. Loading the schema takes
 * longer than reading a short list, so the two overlap. For ten thousand guests, the slices are a
 * fifth of the work and overlap with reading. {@link #finish} adds the problems, on the reading
 * thread.
 */
final class ShapeCheck {
    /** Number of guests checked at a time. */
    static final int SLICE = 100;

    private final CompletableFuture<Schema> schema;
    private final List<CompletableFuture<Slice>> begun = new ArrayList<>();
    private List<Yaml> slice = new ArrayList<>();

    /** Some guests and what is wrong with their blocks. */
    private record Slice(Findings findings, List<GuestBlock> guests) {}

    ShapeCheck(CompletableFuture<Schema> schema) {
        this.schema = schema;
    }

    /** Takes each guest of the file as it is read. */
    void take(Yaml guest) {
        if (slice.size() == SLICE) {
            var full = slice;
            begun.add(schema.thenApplyAsync(loaded -> checked(loaded, fileOf(full), full)));
            slice = new ArrayList<>();
        }
        slice.add(guest);
    }

    /**
     * Checks the rest of the file, waits for the slices, and adds all problems.
     *
     * @param file without its guests
     * @return the guests of the file, in its order
     */
    List<GuestBlock> finish(Yaml.Mapping file, Findings findings) {
        begun.add(CompletableFuture.completedFuture(checked(schema.join(), withRest(file), slice)));
        var guests = new ArrayList<GuestBlock>();
        for (var each : begun) {
            var done = each.join();
            findings.addAll(done.findings());
            guests.addAll(done.guests());
        }
        return guests;
    }

    private static Slice checked(Schema schema, Yaml.Mapping file, List<Yaml> guests) {
        var findings = new Findings();
        schema.problems(file).forEach(findings::refuse);
        return new Slice(
                findings, guests.stream().map(guest -> GuestBlock.read(guest, findings)).toList());
    }

    /** The file with only the guests that are in no slice yet. */
    private Yaml.Mapping withRest(Yaml.Mapping file) {
        if (slice.isEmpty()) {
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
