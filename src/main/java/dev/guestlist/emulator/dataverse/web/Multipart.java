package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.Refusals;
import dev.guestlist.emulator.http.Response;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The MIME of batches: parts between boundaries, each an HTTP message or parts again. Lines end
 * with CRLF.
 */
final class Multipart {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final String END = "\r\n";

    private Multipart() {}

    /** A part: the headers of its envelope and what is inside. */
    @SuppressWarnings("ArrayRecordComponent") // never shared
    record Part(Map<String, String> envelope, byte[] content) {

        boolean isMultipart() {
            return envelope.getOrDefault("Content-Type", "").startsWith("multipart/mixed");
        }

        List<Part> parts() {
            return read(envelope.get("Content-Type"), content);
        }

        String contentId() {
            return envelope.getOrDefault("Content-ID", "");
        }

        String method() {
            return requestLine()[0];
        }

        String target() {
            return requestLine()[1];
        }

        Map<String, String> headers() {
            var text = text();
            var begin = text.indexOf(END);
            return headersOf(begin < 0 ? "" : text.substring(begin + END.length()));
        }

        byte[] body() {
            var text = text();
            var blank = text.indexOf(END + END);
            return blank < 0
                    ? new byte[0]
                    : text.substring(blank + 4).strip().getBytes(StandardCharsets.UTF_8);
        }

        private String[] requestLine() {
            var line = text().lines().findFirst().orElse("");
            var words = line.split(" ", -1);
            if (words.length < 3) {
                throw Refusals.badQuery("Invalid request line '" + line + "' in the batch.");
            }
            return new String[] {
                words[0], String.join(" ", List.of(words).subList(1, words.length - 1))
            };
        }

        private String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    static List<Part> read(String contentType, byte[] body) {
        var matcher = BOUNDARY.matcher(contentType);
        if (!matcher.find()) {
            throw Refusals.badQuery("The content type '" + contentType + "' has no boundary.");
        }
        var delimiter = "--" + matcher.group(1);
        var text = new String(body, StandardCharsets.UTF_8);
        if (!text.contains(END)) {
            throw Refusals.badQuery("The lines of a batch must end with CRLF.");
        }
        var pieces = (END + text).split(Pattern.quote(END + delimiter), -1);
        var parts = new ArrayList<Part>();
        for (var i = 1; i < pieces.length; i++) {
            if (pieces[i].startsWith("--")) {
                return parts;
            }
            parts.add(part(pieces[i]));
        }
        throw Refusals.badQuery("The batch does not end with its boundary.");
    }

    private static Part part(String piece) {
        var begin = piece.indexOf(END) + END.length();
        var blank = piece.indexOf(END + END, Math.max(0, begin - END.length()));
        if (blank < 0) {
            throw Refusals.badQuery("A part of the batch has no blank line behind its headers.");
        }
        return new Part(
                headersOf(piece.substring(begin, Math.max(begin, blank))),
                piece.substring(blank + 4).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> headersOf(String text) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : text.split(END, -1)) {
            if (line.isEmpty()) {
                break;
            }
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        return Collections.unmodifiableMap(headers);
    }

    /** Writes answers. */
    static final class Writer {
        private static final Map<Integer, String> REASONS =
                Map.ofEntries(
                        Map.entry(200, "OK"),
                        Map.entry(201, "Created"),
                        Map.entry(204, "No Content"),
                        Map.entry(304, "Not Modified"),
                        Map.entry(400, "Bad Request"),
                        Map.entry(401, "Unauthorized"),
                        Map.entry(403, "Forbidden"),
                        Map.entry(404, "Not Found"),
                        Map.entry(405, "Method Not Allowed"),
                        Map.entry(412, "Precondition Failed"),
                        Map.entry(429, "Too Many Requests"),
                        Map.entry(501, "Not Implemented"));

        private final String boundary;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer(String boundary) {
            this.boundary = boundary;
        }

        String boundary() {
            return boundary;
        }

        void add(Response response, String contentId) {
            write("--" + boundary + END);
            write(
                    "Content-Type: application/http"
                            + END
                            + "Content-Transfer-Encoding: binary"
                            + END);
            write(contentId.isEmpty() ? END : "Content-ID: " + contentId + END + END);
            var reason = REASONS.getOrDefault(response.status(), "Status");
            write(
                    "HTTP/1.1 "
                            + response.status()
                            + " "
                            + reason
                            + END
                            + "OData-Version: 4.0"
                            + END);
            response.headers().forEach((name, value) -> write(name + ": " + value + END));
            write(END);
            out.writeBytes(response.bytes());
            write(END);
        }

        void add(Writer inner) {
            write("--" + boundary + END);
            write("Content-Type: multipart/mixed; boundary=" + inner.boundary + END + END);
            out.writeBytes(inner.bytes());
            write(END);
        }

        byte[] bytes() {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(out.toByteArray());
            whole.writeBytes(("--" + boundary + "--" + END).getBytes(StandardCharsets.US_ASCII));
            return whole.toByteArray();
        }

        private void write(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
