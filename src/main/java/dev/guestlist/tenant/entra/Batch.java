package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Gatherer.Result;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sends up to twenty calls as one request (learn.microsoft.com/graph/json-batching). Each call has
 * its own status; those turned away for now are sent again together, after the longest pause that
 * any of them was asked for (learn.microsoft.com/graph/throttling, "Throttling and batching").
 *
 * <p>Only calls that are harmless to repeat may ride in a batch: when the connection breaks, nobody
 * knows which of them were carried out.
 */
final class Batch {
    static final int MOST = 20;

    /**
     * Of an address below the version, from known-issues of Graph: 2,048; and some for its root.
     */
    static final int LONGEST_ADDRESS = 1_900;

    private static final int ROUNDS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final JsonFactory JSON = new JsonFactory();

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
        return calls.size() == 1 ? List.of(alone(calls.getFirst())) : together(calls);
    }

    private Result<Answer> alone(Call call) {
        try {
            return new Result.Good<>(graph.remote().send(checked(call)));
        } catch (CallException failure) {
            return new Result.Bad<>(failure);
        }
    }

    private List<Result<Answer>> together(List<Call> calls) {
        var outcome = new HashMap<Integer, Result<Answer>>();
        var open = new ArrayList<Integer>();
        for (var index = 0; index < calls.size(); index++) {
            open.add(index);
        }
        for (var round = 1; !open.isEmpty(); round++) {
            var pause = Duration.ZERO;
            var throttled = false;
            for (var entry : exchange(calls, open).entrySet()) {
                var result = judge(entry.getValue());
                if (turnedAway(result) && round < ROUNDS) {
                    pause = longer(pause, asked(entry.getValue(), round));
                    throttled |= entry.getValue().status() == 429;
                } else {
                    outcome.put(entry.getKey(), result);
                }
            }
            open.removeIf(outcome::containsKey);
            if (throttled) {
                graph.remote().pause(pause);
            } else {
                graph.remote().rest(pause);
            }
        }
        var results = new ArrayList<Result<Answer>>();
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

    private Map<Integer, Answer> exchange(List<Call> calls, List<Integer> open) {
        var outer = Call.post(graph.base() + "/$batch", body(calls, open)).repeatable();
        var answers = graph.remote().read(outer, Batch::responses);
        if (!answers.keySet().containsAll(open)) {
            throw CallException.nonsense("Graph left some calls of a batch unanswered.");
        }
        answers.keySet().retainAll(open);
        return answers;
    }

    private String body(List<Call> calls, List<Integer> open) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("requests");
            json.writeStartArray();
            for (var index : open) {
                write(json, index, calls.get(index));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private void write(JsonGenerator json, int index, Call call) {
        checked(call);
        json.writeStartObject();
        json.writeStringProperty("id", Integer.toString(index));
        json.writeStringProperty("method", call.method());
        json.writeStringProperty("url", relative(call.target()));
        var headers = new TreeMap<>(call.headers());
        headers.remove("Accept");
        call.content().ifPresent(content -> headers.put("Content-Type", content.type()));
        if (!headers.isEmpty()) {
            json.writeName("headers");
            json.writeStartObject();
            headers.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        if (call.content().isPresent()) {
            json.writeName("body");
            json.writeRawValue(call.content().get().text());
        }
        json.writeEndObject();
    }

    /** Addresses in a batch begin below the version. */
    private String relative(String target) {
        if (!target.startsWith(graph.base() + "/")) {
            throw CallException.elsewhere(graph.remote().root(), target);
        }
        return target.substring(graph.base().length());
    }

    private static Map<Integer, Answer> responses(Cursor at, Optional<String> requestId) {
        var answers = new TreeMap<Integer, Answer>();
        at.members(name -> {
            if (name.equals("responses")) {
                at.elements(() -> new Item(requestId).read(at, answers));
            }
        });
        return answers;
    }

    private Result<Answer> judge(Answer answer) {
        return answer.status() < 300
                ? new Result.Good<>(answer)
                : new Result.Bad<>(CallException.answered(graph.remote().root().getHost(), answer));
    }

    private static boolean turnedAway(Result<Answer> result) {
        return switch (result) {
            case Result.Good<Answer> _ -> false;
            case Result.Bad<Answer> bad ->
                    bad.failure() instanceof CallException failure
                            && switch (failure.status().orElse(0)) {
                                case 408, 429, 500, 502, 503, 504 -> true;
                                default -> false;
                            };
        };
    }

    private static Duration asked(Answer answer, int round) {
        return answer.retryAfter()
                .filter(Duration::isPositive)
                .orElse(FIRST_PAUSE.multipliedBy(1L << (round - 1)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** One response; its members may come in any order. */
    private static final class Item {
        private int id = -1;
        private int status;
        private final TreeMap<String, String> headers =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private String body = "";

        /** The batch's own request id stands in for one that an item does not have. */
        Item(Optional<String> requestId) {
            requestId.ifPresent(id -> headers.put("request-id", id));
        }

        void read(Cursor at, Map<Integer, Answer> answers) {
            at.members(name -> {
                switch (name) {
                    case "id" -> id = at.text().map(Integer::parseInt).orElse(-1);
                    case "status" -> status = at.number();
                    case "headers" ->
                            at.members(header ->
                                    at.text().ifPresent(value -> headers.put(header, value)));
                    case "body" -> body = at.json();
                    default -> {}
                }
            });
            answers.put(id, new Answer(status, headers, body));
        }
    }
}
