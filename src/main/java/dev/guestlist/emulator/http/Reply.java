package dev.guestlist.emulator.http;

import com.sun.net.httpserver.HttpExchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Sends one answer, whole or spoilt. The log is written before the first byte leaves, so that who
 * has an answer finds it in the log.
 */
final class Reply {

    private static final int WORTH_ZIPPING = 1024;
    private static final int DRIPS = 10;
    private static final int CUT = 0;

    private final HttpExchange exchange;
    private final Request request;
    private final long begun;
    private final RequestLog log;

    Reply(HttpExchange exchange, Request request, long begun, RequestLog log) {
        this.exchange = exchange;
        this.request = request;
        this.begun = begun;
        this.log = log;
    }

    /** As it should be. */
    void send(Response response) throws IOException {
        response.headers().forEach(exchange.getResponseHeaders()::set);
        switch (response.body()) {
            case Response.Empty() -> {
                start(response.status(), 0);
                exchange.close();
            }
            case Response.Bytes(var bytes) -> sendBytes(response.status(), bytes);
            case Response.Stream(var writing) -> {
                note(response.status(), -1);
                exchange.sendResponseHeaders(response.status(), 0);
                try (var out = exchange.getResponseBody()) {
                    writing.to(out);
                }
            }
        }
    }

    /** Not at all: closing an exchange that has sent no headers closes its connection. */
    void cut() {
        note(CUT, 0);
        exchange.close();
    }

    /** Half of what was promised, and then the connection is cut. */
    void half(Response response) throws IOException {
        var bytes = response.bytes();
        response.headers().forEach(exchange.getResponseHeaders()::set);
        start(response.status(), bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    /**
     * Half of it, without saying how much there should be, and then the connection is cut.
     *
     * @throws IOException always: closing the exchange would end the body properly, but the server
     *     cuts the connection of a handler that fails
     */
    void halfChunk(Response response) throws IOException {
        var bytes = response.bytes();
        response.headers().forEach(exchange.getResponseHeaders()::set);
        note(response.status(), bytes.length / 2);
        exchange.sendResponseHeaders(response.status(), 0);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        throw new IOException("cut by a fault");
    }

    /** Bit by bit over a time. */
    void drip(Response response, Duration duration) throws IOException {
        var bytes = response.bytes();
        response.headers().forEach(exchange.getResponseHeaders()::set);
        start(response.status(), bytes.length);
        var step = Math.max(1, (bytes.length + DRIPS - 1) / DRIPS);
        for (var from = 0; from < bytes.length; from += step) {
            Conversation.pause(duration.dividedBy(DRIPS));
            exchange.getResponseBody().write(bytes, from, Math.min(step, bytes.length - from));
            exchange.getResponseBody().flush();
        }
        exchange.close();
    }

    private void sendBytes(int status, byte[] bytes) throws IOException {
        var zips = request.header("Accept-Encoding").orElse("").contains("gzip");
        var body = bytes;
        if (bytes.length > WORTH_ZIPPING && zips) {
            body = zip(bytes);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        var sent = request.method().equals("HEAD") ? 0 : body.length;
        start(status, sent);
        if (sent > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private void start(int status, int length) throws IOException {
        note(status, length);
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    }

    private void note(int status, long bytes) {
        log.answered(request, status, bytes, Duration.ofNanos(System.nanoTime() - begun));
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
}
