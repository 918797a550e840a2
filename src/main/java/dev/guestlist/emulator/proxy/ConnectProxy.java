package dev.guestlist.emulator.proxy;

import dev.guestlist.emulator.http.Loopback;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy on the loopback addresses in front of the emulator.
 *
 * <pre>
 *   client ── CONNECT graph.microsoft.com:443 ──▶ proxy ── a socket ──▶ the emulator's TLS port
 *          ◀─ 200 ────────────────────────────────┘
 *          ◀═════ TLS between client and emulator, name graph.microsoft.com ═════▶
 *
 *   client ── CONNECT example.com:443 ──────────▶ proxy ── 403, with the names it knows
 * </pre>
 *
 * <p>The client checks the emulator's certificate as it would check the real one, so it has to
 * trust the emulator's authority; nothing else about it changes.
 */
public final class ConnectProxy implements AutoCloseable {

    private static final byte[] ESTABLISHED =
            "HTTP/1.1 200 Connection Established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String TLS_PORT = "443";
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<ServerSocket> listening;
    private final Set<String> hosts;
    private final int emulatorPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("proxy-", 0).factory());

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param hosts the names that are tunnelled, in lower case
     * @param emulatorPort where all tunnels end
     */
    public ConnectProxy(int port, Set<String> hosts, int emulatorPort) throws IOException {
        this.hosts = Set.copyOf(hosts);
        this.emulatorPort = emulatorPort;
        this.listening = Loopback.listen(port, new Sockets());
        listening.forEach(socket -> threads.execute(() -> accept(socket)));
    }

    /** What a client's {@code HTTPS_PROXY} is set to. */
    public String address() {
        return "http://localhost:" + listening.getFirst().getLocalPort();
    }

    /** Stops at once; tunnels are cut. */
    @Override
    public void close() {
        listening.forEach(ConnectProxy::close);
        open.forEach(ConnectProxy::close);
        threads.shutdownNow();
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var request = ConnectRequest.read(client.getInputStream());
            if (!request.isConnect()) {
                refuse(client, "405 Method Not Allowed", onlyTunnels());
            } else if (!isKnown(request)) {
                refuse(client, "403 Forbidden", notKnown(request.target()));
            } else {
                tunnel(client);
            }
        } catch (IOException clientWentAway) {
            // Nobody is left who could be told.
        } finally {
            open.remove(client);
        }
    }

    private boolean isKnown(ConnectRequest request) {
        return OWN_NAMES.contains(request.host())
                ? request.port().equals(Integer.toString(emulatorPort))
                : hosts.contains(request.host()) && request.port().equals(TLS_PORT);
    }

    private void tunnel(Socket client) throws IOException {
        try (var emulator = new Socket(Loopback.addresses().getFirst(), emulatorPort)) {
            open.add(emulator);
            client.setTcpNoDelay(true);
            emulator.setTcpNoDelay(true);
            client.getOutputStream().write(ESTABLISHED);
            threads.execute(() -> carryUp(client, emulator));
            emulator.getInputStream().transferTo(client.getOutputStream());
        }
    }

    /** Ends with the client; the emulator then closes its side, and with it the way down ends. */
    private void carryUp(Socket client, Socket emulator) {
        try {
            client.getInputStream().transferTo(emulator.getOutputStream());
            emulator.shutdownOutput();
        } catch (IOException cut) {
            close(emulator);
        } finally {
            open.remove(emulator);
        }
    }

    private static void refuse(Socket client, String status, String reason) throws IOException {
        client.getOutputStream().write(ConnectRequest.refusal(status, reason));
        client.shutdownOutput();
    }

    private String onlyTunnels() {
        return "The emulator's proxy only answers CONNECT, as https clients send it. For plain http"
                + " ask the emulator itself.";
    }

    private String notKnown(String target) {
        return "The emulator's proxy does not know "
                + target
                + " and never goes out to the internet. It knows the emulator's own address, and on"
                + " port 443: "
                + String.join(", ", new TreeSet<>(hosts))
                + ".";
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }

    private static final class Sockets implements Loopback.Listening<ServerSocket> {
        @Override
        public ServerSocket open(InetSocketAddress address) throws IOException {
            return new ServerSocket(address.getPort(), 1024, address.getAddress());
        }

        @Override
        public int port(ServerSocket socket) {
            return socket.getLocalPort();
        }

        @Override
        public void close(ServerSocket socket) {
            ConnectProxy.close(socket);
        }
    }
}
