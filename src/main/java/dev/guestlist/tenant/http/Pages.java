package dev.guestlist.tenant.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads OData listings completely or not at all: a part is never returned as the whole. A page may
 * be short or even empty without being the last one (learn.microsoft.com/graph/paging).
 */
public final class Pages {
    private Pages() {}

    /**
     * Every element of a listing, in the order of the service.
     *
     * @param first the first call; its headers are sent with every page, since services do not
     *     remember them
     * @param element reads one element; called by several threads
     * @throws CallException if any page can't be read completely
     */
    public static <T> List<T> read(Remote remote, Call first, Function<Cursor, T> element) {
        for (var restarts = 0; ; restarts++) {
            try {
                return new PageReading<>(remote, first, element).read();
            } catch (CallException failure) {
                if (restarts == PageTrail.RESTARTS || !PageTrail.isLost(failure)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * One page.
     *
     * @param next address of the one after it
     */
    public record Page<T>(List<T> elements, Optional<String> next) {
        public Page {
            elements = List.copyOf(elements);
        }
    }

    /** Reads one page that came from elsewhere, such as a batch. */
    public static <T> Page<T> page(Cursor at, Bound bound, Function<Cursor, T> element) {
        return page(at, bound, element, _ -> {});
    }

    /**
     * The same.
     *
     * @param scout told the address of the next page as soon as it is read
     */
    static <T> Page<T> page(
            Cursor at, Bound bound, Function<Cursor, T> element, Consumer<String> scout) {
        var elements = new ArrayList<T>();
        var next = new ArrayList<String>();
        var listed = new boolean[1];
        at.membersOnce(name -> {
            switch (name) {
                case "value" -> {
                    listed[0] = at.atArray();
                    at.elements(() -> {
                        bound.check(elements.size());
                        if (!at.atObject()) {
                            throw CallException.incomplete(
                                    bound.host() + " sent a list of something else than objects");
                        }
                        elements.add(element.apply(at));
                    });
                }
                case "@odata.nextLink", "nextLink" -> {
                    if (!at.atNull()) {
                        var link = at.text().orElseThrow(() -> misled(bound));
                        next.add(link);
                        scout.accept(link);
                    }
                }
                case "error" ->
                        throw CallException.incomplete(
                                bound.host() + " sent an error in the place of a list");
                default -> {}
            }
        });
        if (!listed[0]) {
            throw CallException.incomplete("A page of a list came without its elements");
        }
        if (next.size() > 1) {
            throw misled(bound);
        }
        return new Page<>(elements, next.stream().findFirst());
    }

    private static CallException misled(Bound bound) {
        return CallException.incomplete(
                bound.host() + " does not say plainly where the next page of a list is");
    }

    /** The call for the next page; services do not remember headers. */
    public static Call follow(Call first, String link) {
        return new Call(
                "GET",
                link,
                first.headers(),
                Optional.empty(),
                first.repetition(),
                first.due(),
                first.most());
    }
}
