package dev.guestlist.render.form;

import java.util.List;

/**
 * A comment that grows until it is full. GitHub rejects more than 65,536 characters, so required
 * parts come first, and parts that no longer fit are counted instead of being cut off.
 */
final class Comment {
    /** Some room below GitHub's limit for text that a workflow adds. */
    static final int LIMIT = 64_000;

    private final StringBuilder text = new StringBuilder();
    private int reserved;

    /** Adds a required part. */
    Comment add(String part) {
        text.append(part);
        return this;
    }

    /** Reserves room for the text that is added at the end. */
    Comment reserve(String ending) {
        reserved = ending.length();
        return this;
    }

    /** Adds as many parts as fit between opening and closing, and the number of the others. */
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
