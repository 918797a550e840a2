package dev.guestlist.emulator.http;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One request as a value: already read, decoded and free of the connection it came by. */
public final class Request {

    private final String method;
    private final Origin origin;
    private final String rawPath;
    private final List<String> segments;
    private final Query query;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * Reads a target as it stands in a request line.
     *
     * @param origin base of all links in the answer; its prefix is not part of {@code target}
     * @param target raw path and query, such as {@code /v1.0/users?$top=5}
     * @param headers names in any case
     */
    public Request(
            String method, Origin origin, String target, Map<String, String> headers, byte[] body) {
        var question = target.indexOf('?');
        this.method = method;
        this.origin = origin;
        this.rawPath = question < 0 ? target : target.substring(0, question);
        this.segments = segmentsOf(rawPath);
        this.query = Query.parse(question < 0 ? "" : target.substring(question + 1));
        this.headers = caseless(headers);
        this.body = body.clone();
    }

    /** The method in capitals. */
    public String method() {
        return method;
    }

    /** What links in the answer begin with. */
    public Origin origin() {
        return origin;
    }

    /** The path as it came, still percent-encoded, without the origin's prefix. */
    public String rawPath() {
        return rawPath;
    }

    /** The decoded parts of the path; empty parts are left out. */
    public List<String> segments() {
        return segments;
    }

    /** The decoded query options. */
    public Query query() {
        return query;
    }

    /** All headers; look-ups ignore case, several of one name are joined by commas. */
    public Map<String, String> headers() {
        return headers;
    }

    /** A header by its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Length of the body in bytes. */
    public int bodyLength() {
        return body.length;
    }

    /** A copy of the body. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON, or nothing when it is empty or no JSON at all. */
    public Optional<JsonNode> json() {
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Json.MAPPER.readTree(body)).filter(n -> !n.isMissingNode());
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** A request inside this one, as an item of a batch is: same origin, everything else given. */
    public Request inner(
            String innerMethod, String target, Map<String, String> innerHeaders, byte[] innerBody) {
        return new Request(innerMethod, origin, target, innerHeaders, innerBody);
    }

    /** The same request with other query options, raw as in an address. */
    Request asking(String rawQuery) {
        var target = rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
        return new Request(method, origin, target, headers, body);
    }

    /** The same request to a real host name, which nobody reaches but over TLS. */
    Request overTls() {
        var real = new Origin("https", origin.authority(), origin.prefix());
        var target = query.raw().isEmpty() ? rawPath : rawPath + "?" + query.raw();
        return new Request(method, real, target, headers, body);
    }

    /** The same request seen by a site that lives below a path prefix on this address. */
    Request below(String prefix) {
        var rest = rawPath.substring(prefix.length());
        var target = query.raw().isEmpty() ? rest : rest + "?" + query.raw();
        return new Request(method, origin.below(prefix), target, headers, body);
    }

    private static Map<String, String> caseless(Map<String, String> headers) {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return Collections.unmodifiableMap(copy);
    }

    private static List<String> segmentsOf(String rawPath) {
        var segments = new ArrayList<String>();
        for (var start = 0; start <= rawPath.length(); ) {
            var slash = rawPath.indexOf('/', start);
            var end = slash < 0 ? rawPath.length() : slash;
            if (end > start) {
                segments.add(decode(rawPath.substring(start, end)));
            }
            start = end + 1;
        }
        return List.copyOf(segments);
    }

    /** Percent-decoding of a path, where a plus sign is a plus sign. */
    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strayPercent) {
            return segment;
        }
    }

    @Override
    public String toString() {
        return method + " " + origin.url(rawPath);
    }
}
