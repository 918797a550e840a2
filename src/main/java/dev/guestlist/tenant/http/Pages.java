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
    /**
     * Graph may lose its position when a page is requested twice; the listing is then restarted,
     * once (learn.microsoft.com/graph/paging, "DirectoryPageTokenNotFoundException").
     */
    private static final String LOST_TOKEN = "DirectoryPageTokenNotFoundException";

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
        try {
            return new PageReading<>(remote, first, element).read();
        } catch (CallException failure) {
            if (failure.code().equals(Optional.of(LOST_TOKEN))) {
                return new PageReading<>(remote, first, element).read();
            }
            throw failure;
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
    public static <T> Page<T> page(Cursor at, Function<Cursor, T> element) {
        return page(at, element, _ -> {});
    }

    /**
     * The same.
     *
     * @param scout told the address of the next page as soon as it is read
     */
    static <T> Page<T> page(Cursor at, Function<Cursor, T> element, Consumer<String> scout) {
        var elements = new ArrayList<T>();
        var next = new ArrayList<String>();
        at.members(name -> {
            switch (name) {
                case "value" -> at.elements(() -> elements.add(element.apply(at)));
                case "@odata.nextLink", "nextLink" ->
                        at.text()
                                .ifPresent(link -> {
                                    next.add(link);
                                    scout.accept(link);
                                });
                default -> {}
            }
        });
        return new Page<>(elements, next.stream().findFirst());
    }

    /** The call for the next page; services do not remember headers. */
    public static Call follow(Call first, String link) {
        return new Call("GET", link, first.headers(), Optional.empty(), first.repetition());
    }
}
