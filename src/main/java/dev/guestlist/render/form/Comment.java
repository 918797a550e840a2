package dev.guestlist.render.form;

import java.util.List;

/**
 * A comment that grows until it is full. GitHub refuses more than 65,536 characters, so what must
 * be there comes first, and what does not fit any more is counted, not cut in the middle.
 */
final class Comment {
    /** Some room below GitHub's limit, for what a workflow adds. */
    static final int LIMIT = 64_000;

    private final StringBuilder text = new StringBuilder();
    private int reserved;

    /** Something that must be there. */
    Comment add(String part) {
        text.append(part);
        return this;
    }

    /** Keeps room for what will be added at the end. */
    Comment reserve(String ending) {
        reserved = ending.length();
        return this;
    }

    /** As many parts as there is room for between opening and closing; the rest as a number. */
    Comment addAll(String opening, List<String> parts, String closing, String whatIsCut) {
        var room =
                LIMIT
                        - reserved
                        - text.length()
                        - opening.length()
                        - closing.length()
                        - whatIsCut.length()
                        - 100;
        var shown = 0;
        var body = new StringBuilder();
        while (shown < parts.size() && body.length() + parts.get(shown).length() <= room) {
            body.append(parts.get(shown));
            shown++;
        }
        if (shown > 0) {
            text.append(opening).append(body).append(closing);
        }
        var cut = parts.size() - shown;
        if (cut > 0) {
            text.append("\n_")
                    .append(cut)
                    .append(" more ")
                    .append(whatIsCut)
                    .append(
                            " not shown: the comment is full. The JSON plan lists them"
                                    + " all._\n");
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
