package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Cursor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The result of one call in a batch.
 *
 * @param id as the request gave it
 * @param answer with a body only if it is an error
 * @param content content of a successful answer that has a body
 */
record BatchItem<T>(int id, Answer answer, Optional<T> content) {
    /** Reads the answer to a batch; {@code requestId} is used if an item has none. */
    static <T> List<BatchItem<T>> read(
            Cursor at, Optional<String> requestId, Function<Cursor, T> reading) {
        var items = new ArrayList<BatchItem<T>>();
        at.membersOnce(name -> {
            if (name.equals("responses")) {
                at.elements(() -> items.add(new Members<>(requestId, reading).read(at)));
            }
        });
        return items;
    }

    /** The failure, unless the call succeeded with the answer that is due. */
    Optional<CallException> failure(String host, Call call) {
        if (!isGood(answer.status())) {
            return answer.failure(host, call.due());
        }
        return content.isPresent() && !(content.get() instanceof String)
                ? Optional.empty()
                : whole().failure(host, call.due());
    }

    /** With the body of a success, if that was kept as a text. */
    Answer whole() {
        var text = content.filter(String.class::isInstance).map(String.class::cast).orElse("");
        return isGood(answer.status())
                ? new Answer(answer.status(), answer.headers(), text)
                : answer;
    }

    private static boolean isGood(int status) {
        return status >= 200 && status < 300;
    }

    /**
     * The members of one item, which may come in any order. If the status is already known to be a
     * success, the body is read as it arrives; otherwise it is kept until the status is known.
     */
    private static final class Members<T> {
        private final Function<Cursor, T> reading;
        private final TreeMap<String, String> headers =
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private int id = -1;
        private int status;
        private String body = "";
        private Optional<T> content = Optional.empty();

        Members(Optional<String> requestId, Function<Cursor, T> reading) {
            this.reading = reading;
            requestId.ifPresent(value -> headers.put("request-id", value));
        }

        BatchItem<T> read(Cursor at) {
            at.membersOnce(name -> {
                switch (name) {
                    case "id" -> id = at.text().map(Members::number).orElse(-1);
                    case "status" -> status = at.number();
                    case "headers" ->
                            at.members(header ->
                                    at.text().ifPresent(value -> headers.put(header, value)));
                    case "body" -> takeBody(at);
                    default -> {}
                }
            });
            if (isGood(status) && !body.isEmpty()) {
                content = Optional.of(Cursor.over(body, reading));
                body = "";
            }
            return new BatchItem<>(id, new Answer(status, headers, body), content);
        }

        private static int number(String id) {
            return id.matches("\\d{1,4}") ? Integer.parseInt(id) : -1;
        }

        private void takeBody(Cursor at) {
            if (at.atNull()) {
                return;
            }
            if (isGood(status)) {
                content = Optional.of(reading.apply(at));
            } else {
                body = at.json();
            }
        }
    }
}
