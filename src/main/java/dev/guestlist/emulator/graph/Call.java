package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.login.Caller;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One call that has passed the gate.
 *
 * @param path the segments below the version, such as {@code users}, an id, {@code sponsors}
 */
record Call(Request request, Caller caller, List<String> path) {

    Call {
        path = List.copyOf(path);
    }

    /**
     * The address of a person in whose name the audit log is to show this call: a change made by
     * hand in a portal, which an application's token cannot make. Only the emulator knows this
     * header.
     */
    Optional<String> actedBy() {
        return request.header("x-emulator-acted-by");
    }

    /** Refuses a caller who has none of these permissions. */
    void require(String... anyOf) {
        if (!caller.hasAny(anyOf)) {
            throw new GraphRefused(GraphError.denied());
        }
    }

    /** The body, which must be a JSON object. */
    JsonNode body() {
        if (request.bodyLength() == 0) {
            throw new GraphRefused(GraphError.malformed("Empty Payload. JSON content expected."));
        }
        return request.json()
                .filter(JsonNode::isObject)
                .orElseThrow(() ->
                        new GraphRefused(
                                GraphError.malformed(
                                        "Unable to read JSON request payload. Please ensure"
                                            + " Content-Type header is set and payload is of valid"
                                            + " JSON format.")));
    }

    /** The URL of a path below the version on the host the client used. */
    String url(String path) {
        return request.origin().url("/v1.0/" + path);
    }

    /** {@code @odata.context} of something. */
    String context(String of) {
        return url("$metadata#" + of);
    }

    /** A segment as an object id; nothing when it is none. */
    static Optional<UUID> id(String segment) {
        if (segment.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(segment));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
