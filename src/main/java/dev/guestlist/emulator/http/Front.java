package dev.guestlist.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/** The listening sockets: one virtual thread a request, HTTP/1.1, kept-alive connections. */
public final class Front implements AutoCloseable {

    static {
        // The server's class reads these once, when it is loaded. Without the first every answer
        // waits for Nagle's timer; the others bound nothing that a load test would want to use.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        System.setProperty("sun.net.httpserver.idleInterval", "60");
        System.setProperty("jdk.httpserver.maxConnections", "-1");
    }

    private final List<HttpServer> servers;
    private final ExecutorService threads;
    private final String scheme;

    /**
     * What the front is told at start.
     *
     * @param port 0 for any free one
     * @param tls empty for plain HTTP
     * @param latency added to every answer, as a network would
     */
    public record Settings(
            int port,
            Optional<SSLContext> tls,
            Duration latency,
            Faults faults,
            RequestLog log,
            List<Traffic> traffic) {

        public Settings {
            traffic = List.copyOf(traffic);
        }
    }

    /** Starts listening on every loopback address. */
    public Front(Settings settings, Handler handler) throws IOException {
        this.scheme = settings.tls().isPresent() ? "https" : "http";
        this.servers = Loopback.listen(settings.port(), new Sockets(settings.tls()));
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("emulator-", 0).factory());
        var conversation = new Conversation(scheme, settings, handler);
        for (var server : servers) {
            server.setExecutor(threads);
            server.createContext("/", (HttpExchange exchange) -> conversation.hold(exchange));
            server.start();
        }
    }

    /** Where a client on this machine reaches the front: scheme, host and port. */
    public String address() {
        return scheme + "://localhost:" + port();
    }

    /** The port that is listened on. */
    public int port() {
        return servers.getFirst().getAddress().getPort();
    }

    /** Stops at once; requests under way are cut. */
    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    /** Plain or encrypted. */
    private record Sockets(Optional<SSLContext> tls) implements Loopback.Listening<HttpServer> {
        private static final int BACKLOG = 1024;

        @Override
        public HttpServer open(InetSocketAddress address) throws IOException {
            if (tls.isEmpty()) {
                return HttpServer.create(address, BACKLOG);
            }
            var secure = HttpsServer.create(address, BACKLOG);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls.get()));
            return secure;
        }

        @Override
        public int port(HttpServer server) {
            return server.getAddress().getPort();
        }

        @Override
        public void close(HttpServer server) {
            server.stop(0);
        }
    }
}
