package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.CallException.Kind;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Gatherer.Result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Sends up to twenty calls as one request (learn.microsoft.com/graph/json-batching). Each call has
 * its own status; throttled calls are sent again together, after the longest pause that any of them
 * was asked to make (learn.microsoft.com/graph/throttling, "Throttling and batching").
 *
 * <p>Only calls that are harmless to repeat may be in a batch: if the connection is lost, it is
 * unknown which of them were carried out.
 */
final class Batch {
    static final int MOST = 20;

    /**
     * For an address below the version: 2,048 according to Graph's known issues, less some for the
     * root.
     */
    static final int LONGEST_ADDRESS = 1_900;

    private static final int ROUNDS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Graph graph;

    Batch(Graph graph) {
        this.graph = graph;
    }

    /**
     * What became of each call, in their order.
     *
     * @param calls at most {@link #MOST}
     * @throws CallException if the batch as a whole failed
     */
    List<Result<Answer>> send(List<Call> calls) {
        return calls.size() == 1
                ? List.of(alone(calls.getFirst()))
                : together(calls, Cursor::json, BatchItem::whole);
    }

    /**
     * Reads the body of each successful answer as it arrives.
     *
     * @param calls at most {@link #MOST}
     * @throws CallException if the batch as a whole failed
     */
    <T> List<Result<T>> read(List<Call> calls, Function<Cursor, T> reading) {
        return together(calls, reading, item -> item.content().orElseThrow());
    }

    private Result<Answer> alone(Call call) {
        try {
            return new Result.Good<>(graph.remote().send(checked(call)));
        } catch (CallException failure) {
            return new Result.Bad<>(failure);
        }
    }

    private <T, R> List<Result<R>> together(
            List<Call> calls, Function<Cursor, T> reading, Function<BatchItem<T>, R> landing) {
        calls.forEach(Batch::checked);
        var outcome = new HashMap<Integer, Result<R>>();
        var open = new ArrayList<Integer>();
        for (var index = 0; index < calls.size(); index++) {
            open.add(index);
        }
        try {
            for (var round = 1; !open.isEmpty(); round++) {
                var pause = Duration.ZERO;
                var throttled = false;
                for (var item : exchange(calls, open, reading)) {
                    var answer = item.answer();
                    var failure =
                            item.failure(host(), calls.get(item.id())).map(graph.remote()::masked);
                    if (round < ROUNDS && failure.filter(Batch::mayPass).isPresent()) {
                        pause = longer(pause, asked(answer, round));
                        throttled |= answer.status() == 429;
                    } else {
                        outcome.put(
                                item.id(),
                                failure.<Result<R>>map(Result.Bad::new)
                                        .orElseGet(() -> new Result.Good<>(landing.apply(item))));
                    }
                }
                open.removeIf(outcome::containsKey);
                if (throttled) {
                    graph.remote().pause(pause);
                } else {
                    graph.remote().rest(pause);
                }
            }
        } catch (CallException stopped) {
            if (outcome.isEmpty() || stopped.kind() != CallException.Kind.INTERRUPTED) {
                throw stopped;
            }
            open.forEach(index -> outcome.put(index, new Result.Bad<>(stopped)));
        }
        var results = new ArrayList<Result<R>>();
        for (var index = 0; index < calls.size(); index++) {
            results.add(outcome.get(index));
        }
        return results;
    }

    private static Call checked(Call call) {
        if (call.repetition() == Call.Repetition.DANGEROUS) {
            throw new IllegalArgumentException("not in a batch: " + call.method());
        }
        return call;
    }

    private <T> List<BatchItem<T>> exchange(
            List<Call> calls, List<Integer> open, Function<Cursor, T> reading) {
        var body = new BatchRequest(graph).body(calls, open);
        var outer =
                Call.post(graph.base() + "/$batch", body)
                        .repeatable()
                        .listing(open.stream().mapToInt(index -> calls.get(index).most()).sum());
        return graph.remote()
                .read(
                        outer,
                        (at, id) -> {
                            var items = BatchItem.read(at, id, reading);
                            var answered = items.stream().map(BatchItem::id).sorted().toList();
                            if (!answered.equals(open)) {
                                throw CallException.incomplete(
                                        host() + " did not answer each call of a batch once");
                            }
                            return items;
                        });
    }

    /** Every call of a batch is harmless to repeat. */
    private static boolean mayPass(CallException failure) {
        return failure.isPassing() || failure.kind() == Kind.CUT;
    }

    private String host() {
        return graph.remote().root().getHost();
    }

    private static Duration asked(Answer answer, int round) {
        return answer.retryAfter()
                .filter(Duration::isPositive)
                .orElse(FIRST_PAUSE.multipliedBy(1L << (round - 1)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
