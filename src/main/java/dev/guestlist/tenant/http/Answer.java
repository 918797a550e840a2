package dev.guestlist.tenant.http;

import tools.jackson.core.JacksonException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A complete answer of a service.
 *
 * @param headers by name, ignoring case; the last one if several have the same name
 * @param text the body, possibly empty
 */
public record Answer(int status, SortedMap<String, String> headers, String text) {
    /** Graph's name first, then those of Dataverse and of the Power Platform admin API. */
    private static final List<String> REQUEST_IDS =
            List.of(
                    "request-id",
                    "x-ms-service-request-id",
                    "x-ms-request-id",
                    "x-ms-correlation-request-id",
                    "REQ_ID");

    /** Nothing longer is an id, or worth quoting. */
    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.:, -]{1,100}");

    /**
     * Statuses that mean that a service, or a gateway before it, can't answer right now
     * (learn.microsoft.com/graph/best-practices-concept and
     * learn.microsoft.com/power-apps/developer/data-platform/api-limits).
     */
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    public Answer {
        headers = Collections.unmodifiableSortedMap(caseless(headers));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The id to quote to Microsoft's support, whatever name this service gives it. */
    public Optional<String> requestId() {
        return requestId(this::header);
    }

    /** The same, from any source of headers. */
    static Optional<String> requestId(Function<String, Optional<String>> header) {
        return REQUEST_IDS.stream()
                .flatMap(name -> header.apply(name).stream())
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .findFirst();
    }

    /** The pause that the service asks all callers to make. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After").flatMap(value -> RetryAfter.parse(value, header("Date")));
    }

    /** Whether the call may be tried again. This is the only list of such statuses. */
    public boolean isPassing() {
        return isPassing(status);
    }

    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    /**
     * The failure, unless this is a success and as due. An answer that the service cannot have sent
     * says nothing about the effect of the call: it counts as cut off.
     */
    public Optional<CallException> failure(String host, Due due) {
        if (isGood() ? due.isMetBy(this) : isOwn()) {
            return isGood() ? Optional.empty() : Optional.of(CallException.answered(host, this));
        }
        return Optional.of(CallException.foreign(host, this));
    }

    private boolean isGood() {
        return status >= 200 && status < 300;
    }

    /**
     * Whether an error is the service's own. All of them send JSON, but for a refused token, an
     * environment in administration mode (both from Dataverse, without a body) and a service that
     * can't answer right now.
     */
    private boolean isOwn() {
        return text.isBlank() ? isPassing() || status == 401 || status == 403 : isDocument();
    }

    /** The media type in lower case, empty if there is none. */
    String type() {
        return header("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** Parts of a batch may come without a media type; then the body decides. */
    boolean isJsonType() {
        return type().isEmpty() || type().matches("application/([\\w.-]+\\+)?json\\b.*");
    }

    /** Whether the body is one whole JSON object. */
    boolean isDocument() {
        return isJsonType() && holds(Cursor::atObject);
    }

    /** The members of the object in the body with the text of each; none if it is no object. */
    SortedMap<String, Optional<String>> members() {
        var members = new TreeMap<String, Optional<String>>();
        if (isDocument()) {
            json(at -> {
                at.members(name -> members.put(name, at.text()));
                return members;
            });
        }
        return members;
    }

    private boolean holds(Function<Cursor, Boolean> condition) {
        try {
            return Cursor.over(text, condition);
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /**
     * Reads the body as JSON.
     *
     * @throws CallException if it can't be
     */
    public <T> T json(Function<Cursor, T> reading) {
        try {
            return Cursor.over(text, reading);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw CallException.unreadable(unreadable);
        }
    }

    private static TreeMap<String, String> caseless(Map<String, String> headers) {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }
}
