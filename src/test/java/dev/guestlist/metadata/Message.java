package dev.guestlist.metadata;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request or its answer, whole. */
sealed interface Message {
    Map<String, String> headers();

    String body();

    /**
     * A request.
     *
     * @param target path and query, or a whole URL
     */
    record Request(String method, String target, Map<String, String> headers, String body)
            implements Message {
        public Request {
            headers = caseless(headers);
        }

        /** The same request to another target. */
        Request at(String other) {
            return new Request(method, other, headers, body);
        }

        String path() {
            var question = target.indexOf('?');
            return question < 0 ? target : target.substring(0, question);
        }

        String query() {
            var question = target.indexOf('?');
            return question < 0 ? "" : target.substring(question + 1);
        }
    }

    /** An answer. */
    record Answer(int status, Map<String, String> headers, String body) implements Message {
        public Answer {
            headers = caseless(headers);
        }

        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    default Optional<String> header(String name) {
        return Optional.ofNullable(headers().get(name));
    }

    private static Map<String, String> caseless(Map<String, String> headers) {
        var copy = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }
}
