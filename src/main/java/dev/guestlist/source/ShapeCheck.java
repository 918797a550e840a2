package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The check of one file against the {@link Schema}, begun while the file is still being read. The
 * validator wants a tree of its own: checked in slices, a long list is never held twice, and the
 * slices are checked beside the reading.
 *
 * <pre>
 *   reading   guest guest guest ... │ guest guest ...  │ guest, other keys
 *                                   └─► slice checked  └─► slice checked  └─► rest checked
 * </pre>
 */
final class ShapeCheck implements Consumer<Yaml> {
    /** Guests checked at a time. */
    static final int SLICE = 500;

    private final CompletableFuture<Schema> schema;
    private final List<CompletableFuture<List<Problem>>> slices = new ArrayList<>();
    private final List<Yaml> guests = new ArrayList<>();
    private final Consumer<List<Yaml>> sound;
    private int begun;

    /**
     * @param sound told, on the thread that checked them, guests in whom nothing is wrong
     */
    ShapeCheck(CompletableFuture<Schema> schema, Consumer<List<Yaml>> sound) {
        this.schema = schema;
        this.sound = sound;
    }

    /** Takes the items of the file's guests, one after another. */
    @Override
    public void accept(Yaml guest) {
        guests.add(guest);
        if (guests.size() == SLICE) {
            var slice = List.copyOf(guests);
            slices.add(schema.thenApplyAsync(loaded -> check(loaded, slice)));
            begun += guests.size();
            guests.clear();
        }
    }

    private List<Problem> check(Schema loaded, List<Yaml> slice) {
        var problems = loaded.problems(file(slice));
        if (problems.isEmpty()) {
            sound.accept(slice);
        }
        return problems;
    }

    /** Checks the rest, waits for what has begun, and adds what was found. */
    void finish(Yaml.Mapping root, Findings findings) {
        schema.join().problems(rest(root)).forEach(findings::refuse);
        for (var slice : slices) {
            slice.join().forEach(findings::refuse);
        }
    }

    /** The file without the guests that have been taken care of. */
    private Yaml.Mapping rest(Yaml.Mapping root) {
        if (begun == 0) {
            return root;
        }
        var entries = new ArrayList<Yaml.Entry>();
        for (var entry : root.entries()) {
            entries.add(
                    entry.name().equals("guests") && entry.value() instanceof Yaml.Sequence all
                            ? new Yaml.Entry(
                                    entry.name(),
                                    entry.key(),
                                    new Yaml.Sequence(
                                            all.where(),
                                            all.items().subList(begun, all.items().size())))
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
