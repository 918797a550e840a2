package dev.guestlist.render.page;

import java.util.List;

/**
 * People with one remark each: those who are waiting, those who are not in any file.
 *
 * @param word the same for all: {@code waiting}
 */
public record Rows(Sign sign, String word, List<Row> rows) {
    /** Somebody, with remarks. */
    public record Row(Who who, List<Prose> remarks) {
        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    public Rows {
        rows = List.copyOf(rows);
    }
}
