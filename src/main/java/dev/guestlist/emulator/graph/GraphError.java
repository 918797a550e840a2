package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error of Graph in its envelope (learn.microsoft.com/graph/errors).
 *
 * @param details directory errors name the property they are about
 */
record GraphError(int status, String code, String message, List<Detail> details) {

    /** Without zone and fraction, as live answers have it. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    /** How a message is written. */
    enum Wording {
        TEXT,
        /** {@code {"lang":"en-US","value":"…"}}. */
        OBJECT
    }

    /** One property and what is wrong with it. */
    record Detail(String code, String message, String target) {}

    GraphError {
        details = List.copyOf(details);
    }

    GraphError(int status, String code, String message) {
        this(status, code, message, List.of());
    }

    /** learn.microsoft.com/troubleshoot/entra: Request_ResourceNotFound. */
    static GraphError notFound(String id) {
        return new GraphError(
                404,
                "Request_ResourceNotFound",
                "Resource '"
                        + id
                        + "' does not exist or one of its queried reference-property objects are"
                        + " not present.");
    }

    /**
     * learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-authorization-requestdenied.
     */
    static GraphError denied() {
        return new GraphError(
                403,
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation.");
    }

    /** learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions. */
    static GraphError directoryFull() {
        return new GraphError(
                403,
                "Directory_QuotaExceeded",
                "The directory object quota limit for the Tenant has been exceeded. Please ask your"
                        + " administrator to increase the quota limit or delete objects to reduce"
                        + " the used quota.");
    }

    static GraphError badRequest(String message) {
        return new GraphError(400, "Request_BadRequest", message);
    }

    /** What is wrong before the directory is reached. */
    static GraphError malformed(String message) {
        return new GraphError(400, "BadRequest", message);
    }

    /** A property whose value the directory does not take. */
    static GraphError invalidValue(String property, String resource) {
        var message =
                "Invalid value specified for property '"
                        + property
                        + "' of resource '"
                        + resource
                        + "'.";
        return new GraphError(
                400,
                "Request_BadRequest",
                message,
                List.of(new Detail("InvalidValue", message, property)));
    }

    static GraphError unsupportedQuery(String message) {
        return new GraphError(400, "Request_UnsupportedQuery", message);
    }

    /** Only ever said by the emulator: the real service would do it. */
    static GraphError notEmulated(String what) {
        return new GraphError(501, "NotImplemented", "The emulator does not emulate " + what + ".");
    }

    /** What the service itself does not do, in its own words. */
    static GraphError notYetSupported() {
        return new GraphError(501, "NotImplemented", "This operation target is not yet supported.");
    }

    static GraphError methodNotAllowed() {
        return new GraphError(
                405,
                "Request_BadRequest",
                "Specified HTTP method is not allowed for the request target.");
    }

    Response answer(Wording wording, Instant now, String requestId, String clientRequestId) {
        var inner = new LinkedHashMap<String, Object>();
        inner.put("date", DATE.format(now));
        inner.put("request-id", requestId);
        inner.put("client-request-id", clientRequestId);
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", worded(wording));
        if (!details.isEmpty()) {
            error.put("details", details.stream().map(GraphError::plain).toList());
        }
        error.put("innerError", inner);
        return Response.json(status, Map.of("error", error));
    }

    private Object worded(Wording wording) {
        return switch (wording) {
            case TEXT -> message;
            case OBJECT -> {
                var worded = new LinkedHashMap<String, Object>();
                worded.put("lang", "en-US");
                worded.put("value", message);
                yield worded;
            }
        };
    }

    private static Map<String, Object> plain(Detail detail) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("code", detail.code());
        plain.put("message", detail.message());
        plain.put("target", detail.target());
        return plain;
    }
}
