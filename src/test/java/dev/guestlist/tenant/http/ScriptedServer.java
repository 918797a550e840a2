package dev.guestlist.tenant.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.guestlist.metadata.Findings;
import dev.guestlist.model.Cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server that follows the script of a test, for faults that no service produces on demand. It is
 * behind a detour, so that requests name the real hosts, and issues tokens on its own. Requests to
 * Graph and Dataverse are checked against the metadata.
 */
public final class ScriptedServer implements AutoCloseable {
    /** A request as it arrived, and when. */
    public record Arrival(
            String method,
            String host,
            String path,
            Map<String, String> headers,
            String body,
            long nanos) {
        public String line() {
            return method + " " + path;
        }
    }

    /** What to do with a request. */
    public sealed interface Reply {
        record Say(int status, Map<String, String> headers, String body) implements Reply {}

        /** Close the connection without an answer. */
        record Hang() implements Reply {}

        /** Promise a whole body, send some of it and close the connection. */
        record Half(String body) implements Reply {}

        /** Send the beginning, and the rest when the test opens the gate. */
        record Gated(String beginning, CountDownLatch gate, String rest) implements Reply {}
    }

    private final HttpServer server;
    private final Function<Arrival, Reply> script;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<Arrival> tokens = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    private ScriptedServer(HttpServer server, Function<Arrival, Reply> script) {
        this.server = server;
        this.script = script;
    }

    public static ScriptedServer start(Function<Arrival, Reply> script) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(address, 0);
        var scripted = new ScriptedServer(server, script);
        server.createContext("/", scripted::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return scripted;
    }

    public static Reply say(int status, String body) {
        return new Reply.Say(status, Map.of(), body);
    }

    public static Reply say(int status, Map<String, String> headers, String body) {
        return new Reply.Say(status, headers, body);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Settings of a client whose requests all come here, whatever host they name. */
    public ConnectionSettings settings() {
        return ConnectionSettings.of(
                        Cloud.GLOBAL,
                        "contoso.onmicrosoft.com",
                        new Credentials.ClientSecret("app", "secret"))
                .withDetour(address())
                .withTimeouts(
                        new Timeouts(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(20),
                                Duration.ofMillis(2)));
    }

    /** Requests for anything but tokens. */
    public List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    public List<String> lines() {
        return arrivals.stream().map(Arrival::line).toList();
    }

    public List<Arrival> tokenRequests() {
        return List.copyOf(tokens);
    }

    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var arrival = arrival(exchange);
        if (arrival.path().endsWith("/oauth2/v2.0/token")) {
            tokens.add(arrival);
            give(exchange, tokenReply(arrival));
            return;
        }
        arrivals.add(arrival);
        Findings.check(
                arrival.method(),
                spelledOut(arrival.path()),
                arrival.headers(),
                spelledOut(arrival.body()));
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        Reply reply;
        try {
            reply = script.apply(arrival);
        } finally {
            underWay.decrementAndGet();
        }
        give(exchange, reply);
    }

    /** A test calls a row {@code roles(r1)}, where keys are really guids. */
    private static String spelledOut(String text) {
        return text.replaceAll("\\([a-z]+\\d{1,2}\\)", "(00000000-0000-0000-0000-000000000000)");
    }

    /** The script may answer for the token endpoint too, by something other than status 404. */
    private Reply tokenReply(Arrival arrival) {
        var scripted = script.apply(arrival);
        var own = scripted instanceof Reply.Say say && say.status() == 404;
        return own ? say(200, token()) : scripted;
    }

    private String token() {
        return """
        {"token_type":"Bearer","expires_in":3599,"ext_expires_in":3599,"access_token":"token-%d"}
        """
                .formatted(tokens.size());
    }

    private static void give(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            switch (reply) {
                case Reply.Hang _ -> {}
                case Reply.Half half -> {
                    var bytes = half.body().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length * 2L);
                    exchange.getResponseBody().write(bytes);
                    exchange.getResponseBody().flush();
                }
                case Reply.Gated gated -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 0);
                    var body = exchange.getResponseBody();
                    body.write(gated.beginning().getBytes(StandardCharsets.UTF_8));
                    body.flush();
                    open(gated.gate());
                    body.write(gated.rest().getBytes(StandardCharsets.UTF_8));
                }
                case Reply.Say say -> {
                    var bytes = say.body().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    say.headers().forEach(exchange.getResponseHeaders()::set);
                    exchange.sendResponseHeaders(
                            say.status(), bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        }
    }

    private static void open(CountDownLatch gate) throws IOException {
        try {
            if (!gate.await(5, TimeUnit.SECONDS)) {
                throw new IOException("nobody opened the gate");
            }
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static Arrival arrival(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Arrival(
                exchange.getRequestMethod(),
                Optional.ofNullable(headers.get("Host")).orElse(""),
                exchange.getRequestURI().toString(),
                headers,
                body,
                System.nanoTime());
    }
}
