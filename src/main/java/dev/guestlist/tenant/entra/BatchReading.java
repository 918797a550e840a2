package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Gatherer.Result;
import dev.guestlist.tenant.http.PageTrail;
import dev.guestlist.tenant.http.Pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads many listings together: the first pages of twenty listings in one request, then their next
 * pages in the next request, until all are complete. A listing that can't be read fails without
 * affecting the others.
 */
final class BatchReading {
    private final Connection connection;
    private final Graph graph;
    private final Batch batch;

    BatchReading(Connection connection, Graph graph) {
        this.connection = connection;
        this.graph = graph;
        this.batch = new Batch(graph);
    }

    /** The listings in the order of their first pages. Must not be called from a reading task. */
    <T> List<Result<List<T>>> read(List<Call> firsts, Function<Cursor, T> element) {
        var host = graph.remote().root().getHost();
        var reading = firsts.stream().map(first -> new Reading<>(first, element, host)).toList();
        var open = reading;
        while (!open.isEmpty()) {
            var rounds = new ArrayList<Task<?>>();
            for (var start = 0; start < open.size(); start += Batch.MOST) {
                var some = open.subList(start, Math.min(start + Batch.MOST, open.size()));
                rounds.add(
                        connection.begin(() -> {
                            advance(some);
                            return some;
                        }));
            }
            rounds.forEach(Task::result);
            open = open.stream().filter(Reading::unfinished).toList();
        }
        return reading.stream().map(Reading::result).toList();
    }

    private <T> void advance(List<Reading<T>> some) {
        var together = some.stream().filter(one -> some.size() > 1 && fits(one.next)).toList();
        some.stream().filter(one -> !together.contains(one)).forEach(this::alone);
        if (!together.isEmpty()) {
            try {
                var element = some.getFirst().element;
                var calls = together.stream().map(one -> one.next).toList();
                var bound = graph.remote().bound(calls.getFirst());
                var pages = batch.read(calls, at -> Pages.page(at, bound, element));
                for (var index = 0; index < pages.size(); index++) {
                    together.get(index).take(pages.get(index));
                }
            } catch (CallException failure) {
                together.forEach(one -> one.failed(failure));
            }
        }
    }

    private <T> void alone(Reading<T> one) {
        try {
            var bound = graph.remote().bound(one.next);
            one.turn(graph.remote().read(one.next, at -> Pages.page(at, bound, one.element)));
        } catch (CallException failure) {
            one.failed(failure);
        }
    }

    /** A link to another host is refused alone, without harm to the others. */
    private boolean fits(Call call) {
        return call.target().startsWith(graph.base() + "/")
                && call.target().length() - graph.base().length() <= Batch.LONGEST_ADDRESS;
    }

    /** The progress of one listing. Used by one thread at a time. */
    private static final class Reading<T> {
        private final Call first;
        private final Function<Cursor, T> element;
        private final List<T> elements = new ArrayList<>();
        private Call next;
        private final String host;
        private PageTrail trail;
        private int restarts;
        private State state = State.UNFINISHED;
        private RuntimeException failure = new IllegalStateException("not read");

        private enum State {
            UNFINISHED,
            WHOLE,
            FAILED
        }

        Reading(Call first, Function<Cursor, T> element, String host) {
            this.host = host;
            this.trail = new PageTrail(host);
            this.first = first;
            this.element = element;
            this.next = first;
        }

        boolean unfinished() {
            return state == State.UNFINISHED;
        }

        void take(Result<Pages.Page<T>> page) {
            switch (page) {
                case Result.Good<Pages.Page<T>>(var good) -> turn(good);
                case Result.Bad<Pages.Page<T>>(var bad) -> failed(bad);
            }
        }

        void turn(Pages.Page<T> page) {
            elements.addAll(page.elements());
            try {
                trail.passed(page.elements().size());
                page.next().ifPresentOrElse(this::follow, () -> state = State.WHOLE);
            } catch (CallException endless) {
                failed(endless);
            }
        }

        private void follow(String link) {
            trail.follow(link);
            next = Pages.follow(first, link);
        }

        private void beginAgain() {
            restarts++;
            elements.clear();
            trail = new PageTrail(host);
            next = first;
        }

        void failed(RuntimeException why) {
            if (why instanceof CallException call
                    && PageTrail.isLost(call)
                    && restarts < PageTrail.RESTARTS) {
                beginAgain();
                return;
            }
            failure = why;
            state = State.FAILED;
        }

        Result<List<T>> result() {
            return state == State.WHOLE
                    ? new Result.Good<>(List.copyOf(elements))
                    : new Result.Bad<>(failure);
        }
    }
}
