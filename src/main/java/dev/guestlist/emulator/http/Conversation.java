package dev.guestlist.emulator.http;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.time.Duration;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One request and its answer on a connection, with everything that may go wrong on the way. */
final class Conversation {

    private final String scheme;
    private final Front.Settings settings;
    private final Handler handler;

    Conversation(String scheme, Front.Settings settings, Handler handler) {
        this.scheme = scheme;
        this.settings = settings;
        this.handler = handler;
    }

    void hold(HttpExchange exchange) throws IOException {
        var begun = System.nanoTime();
        var request = read(exchange);
        pause(settings.latency());
        answer(new Reply(exchange, request, begun, settings.log()), request);
    }

    private void answer(Reply reply, Request request) throws IOException {
        switch (settings.faults().strike(request)) {
            case Interference.None() -> reply.send(handle(request));
            case Interference.Instead(var response) -> reply.send(response);
            case Interference.Afterwards(var response) -> {
                handle(request);
                reply.send(response);
            }
            case Interference.CutBefore() -> reply.cut();
            case Interference.CutAfter() -> {
                handle(request);
                reply.cut();
            }
            case Interference.Late(var delay) -> {
                pause(delay);
                reply.send(handle(request));
            }
            case Interference.SlowBody(var duration) -> reply.drip(handle(request), duration);
            case Interference.HalfBody() -> reply.half(handle(request));
            case Interference.HalfChunk() -> reply.halfChunk(handle(request));
            case Interference.Altered(var alteration) ->
                    reply.send(alteration.altered(request, handle(alteration.received(request))));
        }
    }

    /** A bug of ours is an answer too: the client's test must not hang on it. */
    private Response handle(Request request) {
        try {
            var response = handler.handle(request);
            settings.traffic().forEach(listener -> listener.passed(request, response));
            return response;
        } catch (RuntimeException bug) {
            return Response.of(
                    500,
                    "text/plain; charset=utf-8",
                    "The emulator failed at " + request + ": " + bug + "\n" + trace(bug));
        }
    }

    private static String trace(RuntimeException bug) {
        return java.util.Arrays.stream(bug.getStackTrace())
                .limit(12)
                .map(frame -> "  at " + frame + "\n")
                .collect(Collectors.joining());
    }

    private Request read(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(",", values)));
        var authority =
                Addressee.of(headers.getOrDefault("Host", "localhost"), Addressee.named(exchange));
        var target = exchange.getRequestURI();
        var path = target.getRawPath() == null ? "/" : target.getRawPath();
        var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                new Origin(scheme, authority, ""),
                path + query,
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    static void pause(Duration duration) {
        if (duration.isPositive()) {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
