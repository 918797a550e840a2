package dev.guestlist.hostile;

import dev.guestlist.model.Cloud;
import dev.guestlist.tenant.http.ConnectionSettings;
import dev.guestlist.tenant.http.Credentials;
import dev.guestlist.tenant.http.Timeouts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that writes whatever bytes a test wants, right or wrong as HTTP, and closes the
 * connection after each answer. It is behind a detour, as all hosts at once.
 */
public final class RawServer implements AutoCloseable {
    private static final String TOKEN =
            "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"t\"}";

    /** Writes an answer; may go on until the client has had enough. */
    public interface Answer {
        void write(OutputStream out) throws IOException;
    }

    /** Chooses the answer by {@code GET host/path}, a line break, and the body. */
    public interface Script {
        Answer answer(String request);
    }

    private final ServerSocket socket;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RawServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
    }

    public static RawServer start(Script script) throws IOException {
        var server =
                new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** A sound answer. */
    public static Answer json(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return out -> {
            out.write(head("Content-Length: " + bytes.length).getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
        };
    }

    /** The tokens that a sound login service gives. */
    public static Answer token() {
        return json(TOKEN);
    }

    /** A status line and headers for JSON, and one more header. */
    public static String head(String header) {
        return head(200, header);
    }

    public static String head(int status, String header) {
        return "HTTP/1.1 "
                + status
                + " Words\r\nContent-Type: application/json\r\nConnection: close\r\n"
                + (header.isEmpty() ? "" : header + "\r\n")
                + "\r\n";
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Settings with little patience, whose requests all come here. */
    public ConnectionSettings settings() {
        return ConnectionSettings.of(
                        Cloud.GLOBAL,
                        "contoso.onmicrosoft.com",
                        new Credentials.ClientSecret("app", "secret"))
                .withDetour(address())
                .withTimeouts(
                        new Timeouts(
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(4),
                                Duration.ofMillis(1)));
    }

    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var client : open) {
            client.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                var client = socket.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var request = read(new BufferedInputStream(client.getInputStream()));
            requests.add(request);
            var out = client.getOutputStream();
            script.answer(request).write(out);
            out.flush();
        } catch (IOException enough) {
            // The client has had enough.
        } finally {
            open.remove(client);
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        // Only the end is looked at: a spoiled token makes a head of hundreds of kilobytes.
        while (head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.append((char) next);
        }
        var length = 0;
        var host = "";
        for (var line : head.toString().split("\r\n", -1)) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("host:")) {
                host = line.substring(5).strip();
            }
        }
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        var words = head.substring(0, head.indexOf("\r\n")).split(" ", -1);
        return words[0] + " " + host + words[1] + "\n" + body;
    }
}
