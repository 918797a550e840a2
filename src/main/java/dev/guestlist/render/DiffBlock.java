package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.Fact.Sign;

import java.util.List;

/**
 * Every line, folded, in a {@code diff} block: the sign stands in the first column, where GitHub
 * colours it, and an exclamation mark stands for change.
 */
record DiffBlock(List<String> guests) {
    static DiffBlock of(Side side, List<GuestBlock> blocks) {
        return new DiffBlock(blocks.stream().map(block -> lines(side, block)).toList());
    }

    void addTo(Comment comment) {
        if (guests.isEmpty()) {
            return;
        }
        var fence = GitHub.fence(String.join("", guests));
        comment.addAll(
                "<details><summary>Every line</summary>\n\n" + fence + "diff\n",
                guests,
                fence + "\n\n</details>\n\n",
                "people's lines");
    }

    private static String lines(Side side, GuestBlock block) {
        var label = Columns.widest(block.facts().stream().map(fact -> fact.area().label()));
        var head =
                line(
                        side.sign(block.fate()),
                        side.verb(block.fate()) + "  " + block.guest().email(),
                        block.where().fileAndLine());
        return head
                + block.facts().stream()
                        .map(fact ->
                                line(
                                        fact.sign(),
                                        "    "
                                                + Terminal.pad(
                                                        Terminal.escape(fact.area().label()), label)
                                                + "  "
                                                + fact.what(),
                                        fact.note()))
                        .collect(joining());
    }

    private static String line(Sign sign, String text, String note) {
        var right = note.isEmpty() ? "" : "   " + note;
        return column(sign) + " " + Terminal.escape(text + right) + "\n";
    }

    private static char column(Sign sign) {
        return switch (sign) {
            case TAKE, LACKING -> '-';
            case GIVE, EXTRA -> '+';
            case ALTER, FAILED -> '!';
            case WAIT, UNLISTED -> '#';
            case NONE -> ' ';
        };
    }
}
