package dev.guestlist.emulator.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What a client asks of a proxy: the request line, its headers read and dropped.
 *
 * @param method in capitals, as it came
 * @param target of {@code CONNECT} host and port (RFC 9110 §9.3.6), of anything else a whole URL
 */
record ConnectRequest(String method, String target) {

    private static final int LONGEST_HEAD = 16 * 1024;

    /**
     * Reads up to the empty line and not a byte further: what follows belongs to the tunnel.
     *
     * @throws IOException when the head ends early, is too long or does not begin like a request
     */
    static ConnectRequest read(InputStream in) throws IOException {
        var head = new StringBuilder(256);
        while (!head.toString().endsWith("\r\n\r\n")) {
            var octet = in.read();
            if (octet < 0) {
                throw new EOFException("the client went away before it had asked");
            }
            if (head.length() == LONGEST_HEAD) {
                throw new IOException("the client's headers never end");
            }
            head.append((char) octet);
        }
        var line = List.of(head.substring(0, head.indexOf("\r\n")).split(" ", -1));
        if (line.size() != 3) {
            throw new IOException("the client does not speak HTTP");
        }
        return new ConnectRequest(line.get(0), line.get(1));
    }

    boolean isConnect() {
        return method.equals("CONNECT");
    }

    /** The host alone, in lower case. */
    String host() {
        var colon = target.lastIndexOf(':');
        var host = colon < 0 ? target : target.substring(0, colon);
        return host.toLowerCase(Locale.ROOT);
    }

    /** The port after the last colon, or the empty text. */
    String port() {
        return target.substring(target.lastIndexOf(':') + 1);
    }

    /** The first line and the reason, for a client that prints what it is told. */
    static byte[] refusal(String status, String reason) {
        var body = reason + "\n";
        var answer =
                "HTTP/1.1 %s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                        .formatted(status, body.getBytes(StandardCharsets.UTF_8).length, body);
        return answer.getBytes(StandardCharsets.UTF_8);
    }
}
