package dev.guestlist.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.SSLContext;

/** The listening socket: one virtual thread a request, HTTP/1.1, kept-alive connections. */
public final class Front implements AutoCloseable {

    static {
        // The server's class reads these once, when it is loaded. Without the first every answer
        // waits for Nagle's timer; the others bound nothing that a load test would want to use.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        System.setProperty("sun.net.httpserver.idleInterval", "60");
        System.setProperty("jdk.httpserver.maxConnections", "-1");
    }

    private final HttpServer server;
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
            int port, Optional<SSLContext> tls, Duration latency, Faults faults, RequestLog log) {}

    /** Starts listening on the loopback address. */
    public Front(Settings settings, Handler handler) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        this.scheme = settings.tls().isPresent() ? "https" : "http";
        this.server =
                settings.tls().isPresent()
                        ? secure(address, settings.tls().get())
                        : HttpServer.create(address, 1024);
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("emulator-", 0).factory());
        var conversation = new Conversation(scheme, settings, handler);
        server.setExecutor(threads);
        server.createContext("/", (HttpExchange exchange) -> conversation.hold(exchange));
        server.start();
    }

    /** Where a client on this machine reaches the front: scheme, host and port. */
    public String address() {
        return scheme + "://localhost:" + port();
    }

    /** The port that is listened on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once; requests under way are cut. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static HttpServer secure(InetSocketAddress address, SSLContext tls) throws IOException {
        var secure = HttpsServer.create(address, 1024);
        secure.setHttpsConfigurator(new HttpsConfigurator(tls));
        return secure;
    }
}
