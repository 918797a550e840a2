package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Fact;
import dev.guestlist.render.page.Section.People;
import dev.guestlist.render.page.Sign;

/**
 * Every line, folded, in a {@code diff} block: the sign is in the first column, so GitHub colors
 * the line, and an exclamation mark means a change.
 */
final class PeopleDiff {
    private PeopleDiff() {}

    static void add(People people, Comment comment) {
        var guests = people.blocks().stream().map(PeopleDiff::lines).toList();
        if (guests.isEmpty()) {
            return;
        }
        var fence = Markdown.fence(String.join("", guests));
        comment.addAll(
                "<details><summary>Every line</summary>\n\n" + fence + "diff\n",
                guests,
                fence + "\n\n</details>\n\n",
                "people's lines");
    }

    private static String lines(Block block) {
        var label = Columns.widest(block.facts().stream().map(fact -> fact.area().label()));
        var head = line(block.sign(), block.verb() + "  " + block.who().address(), block.where());
        return head + block.facts().stream().map(fact -> line(fact, label)).collect(joining());
    }

    private static String line(Fact fact, int label) {
        var area = FreeText.pad(FreeText.escape(fact.area().label()), label);
        return line(fact.sign(), "    " + area + "  " + fact.what(), fact.note());
    }

    private static String line(Sign sign, String text, String note) {
        var right = note.isEmpty() ? "" : "   " + note;
        return column(sign) + " " + FreeText.escape(text + right) + "\n";
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
