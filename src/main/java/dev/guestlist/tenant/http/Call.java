package dev.guestlist.tenant.http;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One request, before it has a host, a token and a request id.
 *
 * @param target path and query below the service's root, beginning with a slash and already
 *     encoded; or an absolute address, as services return it in {@code @odata.nextLink}
 * @param headers beyond those the transport sets
 * @param due what a success looks like
 * @param most how many elements the answer may list; bounds its size, too
 */
public record Call(
        String method,
        String target,
        SortedMap<String, String> headers,
        Optional<Content> content,
        Repetition repetition,
        Due due,
        int most) {
    /** What Graph returns if nothing else is asked for. */
    public static final int USUAL_PAGE = 100;

    /** Whether the call may be sent again when its result is unknown. */
    public enum Repetition {
        /** Reads, and writes that have the same effect however often they arrive. */
        HARMLESS,
        /** Sent again only if the service confirmed that it did nothing. */
        DANGEROUS
    }

    /**
     * What is sent.
     *
     * @param type media type
     */
    public record Content(String type, String text) {}

    public Call {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    public static Call get(String target) {
        return bare("GET", target, Repetition.HARMLESS, new Due.Document());
    }

    public static Call get(URI address) {
        return get(address.toString());
    }

    public static Call delete(String target) {
        return bare("DELETE", target, Repetition.HARMLESS, new Due.Nothing());
    }

    public static Call patch(String target, String json) {
        return bare("PATCH", target, Repetition.HARMLESS, new Due.Nothing())
                .sending("application/json", json);
    }

    /** Dangerous to repeat unless declared {@link #repeatable}. */
    public static Call post(String target, String json) {
        return bare("POST", target, Repetition.DANGEROUS, new Due.Document())
                .sending("application/json", json);
    }

    public Call with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Call(method, target, more, content, repetition, due, most);
    }

    public Call sending(String type, String text) {
        var what = Optional.of(new Content(type, text));
        return new Call(method, target, headers, what, repetition, due, most);
    }

    /** The same call, known to do no harm when it arrives twice. */
    public Call repeatable() {
        return new Call(method, target, headers, content, Repetition.HARMLESS, due, most);
    }

    /** The same call, whose success looks like this. */
    public Call awaiting(Due other) {
        return new Call(method, target, headers, content, repetition, other, most);
    }

    /** The same call, whose answer may list this many elements. */
    public Call listing(int elements) {
        return new Call(method, target, headers, content, repetition, due, elements);
    }

    private static Call bare(String method, String target, Repetition repetition, Due due) {
        return new Call(
                method, target, new TreeMap<>(), Optional.empty(), repetition, due, USUAL_PAGE);
    }
}
