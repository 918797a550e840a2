package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import tools.jackson.core.JacksonException;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The error envelope that Graph, Dataverse and the Power Platform admin API share
 * (learn.microsoft.com/graph/errors): {@code {"error":{"code","message","innerError"}}}. Tolerates
 * what gateways send instead: HTML, an empty body, a message that is an object.
 */
record ErrorBody(Optional<String> code, Optional<String> message, Optional<String> requestId) {
    private static final int LONGEST = 600;

    static ErrorBody of(Answer answer) {
        if (!answer.text().stripLeading().startsWith("{")) {
            return new ErrorBody(Optional.empty(), Optional.empty(), Optional.empty());
        }
        try {
            return Cursor.over(answer.text(), ErrorBody::envelope);
        } catch (JacksonException notJson) {
            return new ErrorBody(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    CallException toException(String host, Answer answer) {
        var words = message.map(ErrorBody::brief);
        var sentence = new StringBuilder(host).append(" answered ").append(answer.status());
        code.ifPresent(value -> sentence.append(' ').append(value));
        words.ifPresent(value -> sentence.append(": ").append(value));
        var details =
                new Details(
                        OptionalInt.of(answer.status()),
                        code,
                        words,
                        answer.requestId().or(() -> requestId),
                        answer.retryAfter(),
                        Optional.empty());
        return new CallException(Kind.ANSWERED, sentence.toString(), details);
    }

    private static ErrorBody envelope(Cursor at) {
        var found = new Found();
        at.members(name -> {
            if (name.equals("error")) {
                at.members(part -> found.take(part, at));
            }
        });
        return new ErrorBody(found.code, found.message, found.requestId);
    }

    /** As one line: some messages contain line breaks and traces. */
    private static String brief(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** What has been read of an envelope so far. */
    private static final class Found {
        private Optional<String> code = Optional.empty();
        private Optional<String> message = Optional.empty();
        private Optional<String> requestId = Optional.empty();

        void take(String part, Cursor at) {
            switch (part) {
                case "code" -> code = at.text().map(ErrorBody::brief);
                case "message" -> message = words(at);
                case "innerError", "innererror" -> at.members(inner -> takeInner(inner, at));
                default -> {}
            }
        }

        private void takeInner(String name, Cursor at) {
            if (name.equals("request-id") || name.equals("requestId")) {
                requestId = at.text();
            }
        }

        private static Optional<String> words(Cursor at) {
            if (!at.atObject()) {
                return at.text();
            }
            var found = new Found();
            at.members(name -> {
                if (name.equals("value")) {
                    found.message = at.text();
                }
            });
            return found.message;
        }
    }
}
