package dev.guestlist.metadata;

import dev.guestlist.metadata.Message.Answer;
import dev.guestlist.metadata.Message.Request;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes batches apart: Graph's are JSON (learn.microsoft.com/graph/json-batching), Dataverse's are
 * MIME
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/execute-batch-operations-using-web-api).
 */
final class Batches {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final String LINE = "\r\n";
    private static final int MOST_IN_GRAPH = 20;

    private Batches() {}

    /** One request of a batch with its answer, where the batch was answered as a whole. */
    record Part(Request request, Optional<Answer> answer) {}

    static List<Part> parts(Dialect dialect, Request batch, Answer answer) {
        return switch (dialect) {
            case GRAPH -> ofJson(batch, answer);
            case DATAVERSE -> ofMime(batch, answer);
        };
    }

    private static List<Part> ofJson(Request batch, Answer answer) {
        var answers = new HashMap<String, Answer>();
        if (answer.isGood()) {
            for (var one : Json.read(answer.body()).path("responses")) {
                answers.put(one.path("id").asString(""), answer(one));
            }
        }
        var parts = new ArrayList<Part>();
        var requests = Json.read(batch.body()).path("requests");
        for (var one : requests) {
            var id = one.path("id").asString("");
            var own = Optional.ofNullable(answers.remove(id)).filter(Batches::isOwn);
            parts.add(new Part(request(one), own));
        }
        if (parts.isEmpty() || parts.size() > MOST_IN_GRAPH) {
            throw new Wrong("a batch has 1 to 20 requests, not " + parts.size());
        }
        if (!answers.isEmpty()) {
            throw new Wrong("nobody asked for the answers " + answers.keySet());
        }
        return parts;
    }

    /** What a fault has put in the place of an answer does not come from the service. */
    private static boolean isOwn(Answer answer) {
        return answer.header("x-emulator-spoilt").isEmpty();
    }

    /** The version is said once, in the address of the batch. */
    private static Request request(JsonNode one) {
        return new Request(
                one.path("method").asString(""),
                one.path("url").asString(""),
                headers(one),
                one.hasNonNull("body") ? one.get("body").toString() : "");
    }

    private static Answer answer(JsonNode one) {
        return new Answer(
                one.path("status").asInt(),
                headers(one),
                one.hasNonNull("body") ? one.get("body").toString() : "");
    }

    private static Map<String, String> headers(JsonNode one) {
        var headers = new HashMap<String, String>();
        one.path("headers")
                .properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
        return headers;
    }

    private static List<Part> ofMime(Request batch, Answer answer) {
        var requests = groups(batch);
        var answers = answer.isGood() ? groups(answer) : List.<List<Mime>>of();
        if (answers.size() > requests.size()) {
            throw new Wrong(requests.size() + " requests have " + answers.size() + " answers");
        }
        var parts = new ArrayList<Part>();
        for (var i = 0; i < requests.size(); i++) {
            var answered = i < answers.size() ? answers.get(i) : List.<Mime>of();
            parts.addAll(ofGroup(requests.get(i), answered));
        }
        return parts;
    }

    /** A change set that fails has one answer, whose error is of the first request as of any. */
    private static List<Part> ofGroup(List<Mime> requests, List<Mime> answers) {
        var parts = new ArrayList<Part>();
        for (var i = 0; i < requests.size(); i++) {
            var answer = i < answers.size() ? Optional.of(answers.get(i)) : Optional.<Mime>empty();
            parts.add(new Part(requests.get(i).request(), answer.map(Mime::answer)));
        }
        return parts;
    }

    /** An HTTP message in MIME. */
    private record Mime(String start, Map<String, String> headers, String body) {
        Request request() {
            var words = start.split(" ", -1);
            if (words.length != 3 || !words[2].equals("HTTP/1.1")) {
                throw new Wrong("'" + start + "' is no request line");
            }
            var target = Dialect.DATAVERSE.below(words[1]).orElse(words[1]);
            return new Request(words[0], target, headers, body);
        }

        Answer answer() {
            return new Answer(Integer.parseInt(start.split(" ", -1)[1]), headers, body);
        }
    }

    /** The messages of each part: one, or those of a change set. */
    private static List<List<Mime>> groups(Message message) {
        var type = message.header("Content-Type").orElse("");
        var boundary = BOUNDARY.matcher(type);
        if (!type.startsWith("multipart/mixed") || !boundary.find()) {
            throw new Wrong("a batch of type '" + type + "'");
        }
        var pieces = (LINE + message.body()).split(LINE + "--" + Pattern.quote(boundary.group(1)));
        if (pieces.length < 3 || !pieces[pieces.length - 1].startsWith("--")) {
            throw new Wrong("a batch without parts, or without its end");
        }
        return List.of(pieces).subList(1, pieces.length - 1).stream()
                .map(piece -> group(mime(piece)))
                .toList();
    }

    private static List<Mime> group(Mime part) {
        return part.headers().getOrDefault("Content-Type", "").startsWith("multipart/mixed")
                ? groups(new Answer(200, part.headers(), part.body())).stream()
                        .flatMap(List::stream)
                        .toList()
                : List.of(mime(part.body()));
    }

    /** The blank line behind the headers may be the one before the next boundary. */
    private static Mime mime(String piece) {
        var text = piece.contains(LINE + LINE) ? piece : piece + LINE + LINE;
        var blank = text.indexOf(LINE + LINE);
        var head = text.substring(0, blank).split(LINE, -1);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : List.of(head).subList(1, head.length)) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return new Mime(head[0], headers, text.substring(blank + 2 * LINE.length()));
    }
}
