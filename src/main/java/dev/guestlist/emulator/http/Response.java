package dev.guestlist.emulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * One answer as a value.
 *
 * @param status the HTTP status
 * @param headers in the order they were added; content length and encoding are the front's affair
 * @param body nothing, bytes, or something that writes itself
 */
public record Response(int status, SequencedMap<String, String> headers, Body body) {

    /** What follows the headers. */
    public sealed interface Body {}

    /** No body, as a 204 has. */
    public record Empty() implements Body {}

    /** A body held in memory; the array is handed over, not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Bytes(byte[] bytes) implements Body {}

    /** A body too large to be held: written when the connection is ready for it. */
    public record Stream(Writing writing) implements Body {}

    /** Writes a body. */
    @FunctionalInterface
    public interface Writing {
        /** Writes everything; the front closes the stream. */
        void to(OutputStream out) throws IOException;
    }

    public Response {
        headers = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    /** A bare status. */
    public static Response of(int status) {
        return new Response(status, new LinkedHashMap<>(), new Empty());
    }

    /** A status with a text and its content type. */
    public static Response of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A status with bytes and their content type. */
    public static Response of(int status, String contentType, byte[] bytes) {
        return of(status).with("Content-Type", contentType).with(new Bytes(bytes));
    }

    /** A status with any value that Jackson can write, as {@code application/json}. */
    public static Response json(int status, Object value) {
        return of(status, "application/json", Json.MAPPER.writeValueAsBytes(value));
    }

    /** The same answer with one header more, or with that header replaced. */
    public Response with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    /** The same answer with another body. */
    public Response with(Body other) {
        return new Response(status, headers, other);
    }

    /** A header by its name in any case, or the empty text. */
    public String header(String name) {
        var caseless = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(headers);
        return caseless.getOrDefault(name, "");
    }

    /** The body in memory, as a batch needs it. */
    public byte[] bytes() {
        return switch (body) {
            case Empty() -> new byte[0];
            case Bytes(var bytes) -> bytes;
            case Stream(var writing) -> collect(writing);
        };
    }

    private static byte[] collect(Writing writing) {
        var out = new java.io.ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
