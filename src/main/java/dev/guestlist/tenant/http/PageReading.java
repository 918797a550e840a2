package dev.guestlist.tenant.http;

import dev.guestlist.tenant.Task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One listing being read. Graph sends the link to the next page before the elements of this one, so
 * the next page is requested while this one is still being read. If the link comes last, as in
 * Dataverse, the pages are read one after the other.
 *
 * <pre>
 *   page 1  ask ─── link, elements ─────┐
 *   page 2           ask ─── link, elements ─┐ ─► all elements, in the order of the pages
 *   page 3                    ask ─── elements ─┘
 * </pre>
 *
 * <p>Elements are read on several threads, so the code that reads them must not share state.
 */
final class PageReading<T> {
    private final Remote remote;
    private final Call first;
    private final Function<Cursor, T> element;
    private final PageTrail trail;
    private final List<Task<List<T>>> pages = new ArrayList<>();
    private boolean ended;

    PageReading(Remote remote, Call first, Function<Cursor, T> element) {
        this.remote = remote;
        this.first = first;
        this.element = element;
        this.trail = new PageTrail(remote.root().getHost());
    }

    /**
     * Reads all pages, once.
     *
     * @throws CallException if any page can't be read completely
     */
    List<T> read() {
        begin(0, first);
        page(0).run();
        try {
            var all = new ArrayList<T>();
            for (var index = 0; index < known(); index++) {
                var elements = page(index).result(Pacing::interrupted);
                passed(elements.size());
                all.addAll(elements);
            }
            return all;
        } finally {
            end();
        }
    }

    private synchronized void passed(int elements) {
        trail.passed(elements);
    }

    private synchronized int known() {
        return pages.size();
    }

    private synchronized Task<List<T>> page(int index) {
        return pages.get(index);
    }

    /** A page that is read again after it was cut off names its next page again. */
    private synchronized void begin(int index, Call call) {
        if (pages.size() == index && !ended) {
            trail.follow(call.target());
            pages.add(
                    index == 0
                            ? Task.of(() -> elements(index, call))
                            : Task.begin("page-" + (index + 1), () -> elements(index, call)));
        }
    }

    private List<T> elements(int index, Call call) {
        return remote.read(
                call,
                at ->
                        Pages.page(
                                        at,
                                        remote.bound(call),
                                        element,
                                        link -> begin(index + 1, Pages.follow(first, link)))
                                .elements());
    }

    private synchronized void end() {
        ended = true;
        pages.forEach(Task::abandon);
    }
}
