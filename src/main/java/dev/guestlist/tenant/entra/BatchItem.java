package dev.guestlist.tenant.entra;

import dev.guestlist.tenant.http.Answer;
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
        at.members(name -> {
            if (name.equals("responses")) {
                at.elements(() -> items.add(new Members<>(requestId, reading).read(at)));
            }
        });
        return items;
    }

    boolean isGood() {
        return isGood(answer.status());
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
            at.members(name -> {
                switch (name) {
                    case "id" -> id = at.text().map(Integer::parseInt).orElse(-1);
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

        private void takeBody(Cursor at) {
            if (isGood(status)) {
                content = Optional.of(reading.apply(at));
            } else {
                body = at.json();
            }
        }
    }
}
