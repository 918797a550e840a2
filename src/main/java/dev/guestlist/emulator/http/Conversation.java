package dev.guestlist.emulator.http;

import com.sun.net.httpserver.HttpExchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** One request and its answer on a connection, with everything that may go wrong on the way. */
final class Conversation {

    private static final int WORTH_ZIPPING = 1024;
    private static final int DRIPS = 10;

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
        var sent = answer(exchange, request);
        settings.log()
                .answered(
                        request,
                        sent.status(),
                        sent.bytes(),
                        Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Status 0 stands for a connection that was cut. */
    private record Sent(int status, long bytes) {}

    private Sent answer(HttpExchange exchange, Request request) throws IOException {
        return switch (settings.faults().strike(request)) {
            case Interference.None() -> send(exchange, request, handle(request));
            case Interference.Instead(var response) -> send(exchange, request, response);
            case Interference.Afterwards(var response) -> {
                handle(request);
                yield send(exchange, request, response);
            }
            case Interference.CutBefore() -> cut(exchange);
            case Interference.CutAfter() -> {
                handle(request);
                yield cut(exchange);
            }
            case Interference.Late(var delay) -> {
                pause(delay);
                yield send(exchange, request, handle(request));
            }
            case Interference.SlowBody(var duration) -> drip(exchange, handle(request), duration);
            case Interference.HalfBody() -> half(exchange, handle(request));
        };
    }

    /** A bug of ours is an answer too: the client's test must not hang on it. */
    private Response handle(Request request) {
        try {
            return handler.handle(request);
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

    private static Sent send(HttpExchange exchange, Request request, Response response)
            throws IOException {
        copyHeaders(response.headers(), exchange);
        switch (response.body()) {
            case Response.Empty() -> {
                exchange.sendResponseHeaders(response.status(), -1);
                exchange.close();
                return new Sent(response.status(), 0);
            }
            case Response.Bytes(var bytes) -> {
                return sendBytes(exchange, request, response.status(), bytes);
            }
            case Response.Stream(var writing) -> {
                exchange.sendResponseHeaders(response.status(), 0);
                try (var out = exchange.getResponseBody()) {
                    writing.to(out);
                }
                return new Sent(response.status(), -1);
            }
        }
    }

    private static Sent sendBytes(HttpExchange exchange, Request request, int status, byte[] bytes)
            throws IOException {
        var body = bytes;
        if (bytes.length > WORTH_ZIPPING
                && request.header("Accept-Encoding").orElse("").contains("gzip")) {
            body = zip(bytes);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        var bodiless = "HEAD".equals(request.method()) || body.length == 0;
        exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
        return new Sent(status, body.length);
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length / 4);
        try (var zipped = new FastGzip(out)) {
            zipped.write(bytes);
        }
        return out.toByteArray();
    }

    /** Speed before size: the emulator shares its processor with the client under test. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Closing an exchange that has sent no headers closes its connection. */
    private static Sent cut(HttpExchange exchange) {
        exchange.close();
        return new Sent(0, 0);
    }

    private static Sent half(HttpExchange exchange, Response response) throws IOException {
        var bytes = response.bytes();
        copyHeaders(response.headers(), exchange);
        exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
        return new Sent(response.status(), bytes.length / 2);
    }

    private static Sent drip(HttpExchange exchange, Response response, Duration duration)
            throws IOException {
        var bytes = response.bytes();
        copyHeaders(response.headers(), exchange);
        exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
        var step = Math.max(1, (bytes.length + DRIPS - 1) / DRIPS);
        for (var from = 0; from < bytes.length; from += step) {
            pause(duration.dividedBy(DRIPS));
            exchange.getResponseBody().write(bytes, from, Math.min(step, bytes.length - from));
            exchange.getResponseBody().flush();
        }
        exchange.close();
        return new Sent(response.status(), bytes.length);
    }

    private static void copyHeaders(Map<String, String> headers, HttpExchange exchange) {
        headers.forEach(exchange.getResponseHeaders()::set);
    }

    private static void pause(Duration duration) {
        if (duration.isPositive()) {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
