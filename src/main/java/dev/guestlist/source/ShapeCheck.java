package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The check of one file against the {@link Schema}, begun while the file is still being read. The
 * validator wants a tree of its own: checked in slices, a long list is never held twice, and the
 * slices are checked beside the reading.
 *
 * <pre>
 *   reading   guest guest guest ... │ guest guest ...  │ guest, other keys
 *                                   └─► slice checked  └─► slice checked  └─► rest checked
 * </pre>
 *
 * @param <T> what becomes of a guest in whose block nothing is wrong
 */
final class ShapeCheck<T> {
    /** Guests checked at a time. */
    static final int SLICE = 100;

    /** Slices that may wait for their check. */
    private static final int WAITING = 2;

    private final CompletableFuture<Schema> schema;
    private final Function<List<Yaml>, List<T>> reader;
    private final List<CompletableFuture<Slice<T>>> slices = new ArrayList<>();
    private List<Yaml> slice = new ArrayList<>();

    /** What came of some blocks: nothing is made of them where there are problems. */
    private record Slice<T>(List<Problem> problems, List<T> made) {}

    /**
     * @param reader asked, on the thread that checked them, for blocks in which nothing is wrong
     */
    ShapeCheck(CompletableFuture<Schema> schema, Function<List<Yaml>, List<T>> reader) {
        this.schema = schema;
        this.reader = reader;
    }

    /** Takes the items of the file's guests, one after another. */
    void take(Yaml guest) {
        if (slice.size() == SLICE) {
            slices.add(begun(slice));
            slice = new ArrayList<>();
        }
        slice.add(guest);
    }

    /** Whoever reads faster than others check helps them, so that little waits. */
    private CompletableFuture<Slice<T>> begun(List<Yaml> full) {
        var waiting = slices.stream().filter(begun -> !begun.isDone()).count();
        return waiting >= WAITING && schema.isDone()
                ? CompletableFuture.completedFuture(checked(schema.join(), file(full), full))
                : schema.thenApplyAsync(loaded -> checked(loaded, file(full), full));
    }

    /**
     * Checks the rest, waits for what has begun, and adds what was found.
     *
     * @param root the file, with or without the guests that were taken
     * @return what was made of the guests, in their order
     */
    List<T> finish(Yaml.Mapping root, Findings findings) {
        var rest = checked(schema.join(), withoutTaken(root), slice);
        var made = new ArrayList<T>();
        for (var begun : slices) {
            var done = begun.join();
            done.problems().forEach(findings::refuse);
            made.addAll(done.made());
        }
        rest.problems().forEach(findings::refuse);
        made.addAll(rest.made());
        return made;
    }

    private Slice<T> checked(Schema loaded, Yaml.Mapping file, List<Yaml> guests) {
        var problems = loaded.problems(file);
        return new Slice<>(problems, problems.isEmpty() ? reader.apply(guests) : List.of());
    }

    /** The file with the last guests, of whom no slice has been made. */
    private Yaml.Mapping withoutTaken(Yaml.Mapping root) {
        if (slice.isEmpty()) {
            return root;
        }
        var entries = new ArrayList<Yaml.Entry>();
        for (var entry : root.entries()) {
            entries.add(
                    entry.name().equals("guests")
                            ? new Yaml.Entry(
                                    entry.name(),
                                    entry.key(),
                                    new Yaml.Sequence(entry.value().where(), slice))
                            : entry);
        }
        return new Yaml.Mapping(root.where(), entries);
    }

    /** A file with nothing to complain of but these guests. */
    private static Yaml.Mapping file(List<Yaml> guests) {
        var where = guests.getFirst().where();
        return new Yaml.Mapping(
                where,
                List.of(
                        new Yaml.Entry(
                                "version", where, new Yaml.Scalar(where, Yaml.Kind.INTEGER, "1")),
                        new Yaml.Entry("guests", where, new Yaml.Sequence(where, guests))));
    }
}
