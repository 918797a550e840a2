package dev.guestlist.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spoils a text in one of many ways. The same seed spoils it in the same way. */
final class Mutation {
    private static final Pattern SCALAR =
            Pattern.compile("\"[^\"]*\"|\\b(?:true|false|null|\\d+)\\b");

    private static final List<String> JUNK =
            List.of(
                    "null",
                    "[]",
                    "{}",
                    "\"\"",
                    "0",
                    "-1",
                    "-0",
                    "1e999",
                    "NaN",
                    "99999999999999999999",
                    "2147483648",
                    "0.1",
                    "true",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\r\\n\"",
                    "\"a\\u001b[31m\"",
                    "\"../..\"",
                    "\"9999-99-99T99:99:99Z\"",
                    "\"+999999999-01-01T00:00:00Z\"",
                    "\"https://evil.example/\"",
                    "\"http://[::1\"",
                    "\"@\"",
                    "\"ana@\\u0000\"",
                    "[".repeat(10_000),
                    "{\"a\":".repeat(10_000),
                    "9".repeat(1_000_000),
                    "\"" + "x".repeat(200_000) + "\"",
                    "\"" + "x".repeat(60_000) + "\":0",
                    "\"value\":[],",
                    "\"id\":\"x\",",
                    "\"error\":{\"code\":\"x\"},",
                    "\uFEFF",
                    ",",
                    "}",
                    "]");

    private static final List<String> HEADERS =
            List.of(
                    "Retry-After: 99999999999999999999",
                    "Retry-After: -1",
                    "Retry-After: Mon, 99 Foo 9999 99:99:99 GMT\r\nDate: x",
                    "Retry-After: \u00e4",
                    "Content-Type: text/html",
                    "Content-Type: application/json; charset=foo\"bar",
                    "Content-Type: \u00e4/\u00f6",
                    "Content-Encoding: gzip",
                    "Transfer-Encoding: chunked",
                    "Location: http://evil.example/\u0001",
                    "Set-Cookie: a=b",
                    "WWW-Authenticate: Bearer \"",
                    "request-id: " + "x".repeat(5000),
                    "X: " + "y".repeat(100_000),
                    "no colon",
                    ": no name");

    private static final int[] STATUSES = {
        200, 200, 200, 200, 200, 201, 204, 206, 301, 302, 400, 401, 403, 404, 410, 418, 500, 501,
        599
    };

    private final Random random;

    Mutation(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** A text of JSON that mostly is none any more. */
    byte[] text(String sound) {
        var bytes = sound.getBytes(StandardCharsets.UTF_8);
        var rounds = 1 + random.nextInt(3);
        for (var round = 0; round < rounds; round++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    /** A whole answer. */
    byte[] answer(String sound) {
        var body = random.nextInt(8) == 0 ? sound.getBytes(StandardCharsets.UTF_8) : text(sound);
        var odd = random.nextInt(4) == 0;
        var status = odd ? STATUSES[random.nextInt(STATUSES.length)] : 200;
        var header = odd ? HEADERS.get(random.nextInt(HEADERS.size())) : "Cache-Control: no-store";
        var length = random.nextInt(10) == 0 ? random.nextInt(2 * body.length + 1) : body.length;
        var head = RawServer.head(status, header + "\r\nContent-Length: " + length);
        return joined(head.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private byte[] once(byte[] bytes) {
        var at = random.nextInt(bytes.length + 1);
        var to = Math.min(bytes.length, at + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> joined(Arrays.copyOf(bytes, at), tail(bytes, to));
            case 2 -> joined(Arrays.copyOf(bytes, to), tail(bytes, at));
            case 3 -> flipped(bytes);
            case 4 -> joined(Arrays.copyOf(bytes, at), junk(), tail(bytes, at));
            default -> replaced(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        var copy = bytes.clone();
        if (copy.length > 0) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** One value or name becomes another one. */
    private byte[] replaced(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var scalars = SCALAR.matcher(text);
        var count = (int) scalars.results().count();
        if (count == 0) {
            return bytes;
        }
        var chosen = random.nextInt(count);
        var seen = new int[1];
        return SCALAR.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                seen[0]++ == chosen
                                        ? new String(junk(), StandardCharsets.UTF_8)
                                        : found.group()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] junk() {
        return JUNK.get(random.nextInt(JUNK.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
