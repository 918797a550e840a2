package dev.guestlist.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small web service outside the tenant that issues tokens: GitHub's, or the machine's own. */
record StandIn(HttpServer server, List<Asked> requests) implements AutoCloseable {
    /** A request, its query decoded. */
    record Asked(HttpExchange exchange) {
        String header(String name) {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
        }

        Map<String, String> query() {
            return Stream.of(exchange.getRequestURI().getQuery().split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }

    /** An answer in JSON. */
    record Reply(int status, String json) {}

    static StandIn answering(Function<Asked, Reply> script) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var standIn = new StandIn(HttpServer.create(address, 0), new CopyOnWriteArrayList<>());
        standIn.server.createContext("/", exchange -> standIn.answer(exchange, script));
        standIn.server.start();
        return standIn;
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, Function<Asked, Reply> script) throws IOException {
        try (exchange) {
            var asked = new Asked(exchange);
            requests.add(asked);
            var reply = script.apply(asked);
            var bytes = reply.json().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
