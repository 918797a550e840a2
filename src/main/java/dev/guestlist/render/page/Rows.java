package dev.guestlist.render.page;

import java.util.List;

/**
 * People about whom one thing is to be said: who waits, who stands in no file.
 *
 * @param word the same for all: {@code waiting}
 */
public record Rows(Sign sign, String word, List<Row> rows) {
    /** Somebody and what there is to say. */
    public record Row(Who who, List<Prose> remarks) {
        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    public Rows {
        rows = List.copyOf(rows);
    }
}
