package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Rows;
import dev.guestlist.render.page.Sign;
import dev.guestlist.render.page.Who;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The layout of a line:
 *
 * <pre>
 *   ~ change   li.wei@northwind.com  Li Wei                     guests.yaml:44
 *         sales         - Salesperson (Partners)                not in the files
 *                       + Sales Manager (Partners),
 *                         Knowledge Manager (Partners)          guests.yaml:47
 *         |             | |                                     |
 *         LABEL         label + 2, sign, items                  note
 * </pre>
 *
 * If a line has no room for its note, the note moves to its own line. Nothing is ever cut.
 */
record Columns(Theme theme, int label, int note) {
    private static final int VERB = 9;
    private static final int HEAD = 4 + VERB;
    private static final int LABEL = 6;
    private static final int NARROWEST_LABEL = 8;
    private static final int WIDEST_LABEL = 20;
    private static final int GAP = 2;

    /** Columns wide enough for these blocks, with notes aligned right where there is room. */
    static Columns of(Theme theme, Stream<String> labels, Stream<String> notes) {
        var label = Math.clamp(widest(labels), NARROWEST_LABEL, WIDEST_LABEL);
        var note = Math.max(theme.width() / 2, theme.width() - widest(notes));
        return new Columns(theme, label, note);
    }

    /** Columns for guests with remarks, to the right of the longest name. */
    static Columns ofRows(Theme theme, Rows rows) {
        var name =
                rows.rows().stream().mapToInt(row -> HEAD + FreeText.width(who(row.who()))).max();
        return new Columns(theme, 0, Math.min(name.orElse(0) + GAP, theme.width() / 2 + GAP));
    }

    static int widest(Stream<String> texts) {
        return texts.map(FreeText::escape).mapToInt(FreeText::width).max().orElse(0);
    }

    /** {@code ~ change li.wei@northwind.com Li Wei guests.yaml:44}. */
    String headline(Sign sign, String verb, Who guest, String reason) {
        return withNote(head(sign, verb, guest), HEAD + FreeText.width(who(guest)), reason);
    }

    /** A guest and remarks; remarks that do not fit next to the name go below it. */
    String row(Sign sign, String verb, Who guest, List<Prose> remarks) {
        var head = head(sign, verb, guest);
        var used = HEAD + FreeText.width(who(guest));
        var all = FreeText.escape(remarks.stream().map(Prose::text).collect(joining(", ")));
        var start = Math.max(note, used + GAP);
        if (start + FreeText.width(all) <= theme.width()) {
            return head + " ".repeat(start - used) + theme.paint(Ink.FAINT, all) + "\n";
        }
        var below = Wrap.wrap(all, HEAD, theme.width());
        return head + "\n" + " ".repeat(HEAD) + theme.paint(Ink.FAINT, below) + "\n";
    }

    private String head(Sign sign, String verb, Who guest) {
        var email = FreeText.escape(guest.address());
        return "  "
                + theme.paint(
                        Gutter.ink(sign), Gutter.symbol(sign) + " " + FreeText.pad(verb, VERB))
                + theme.paint(Ink.STRONG, email)
                + who(guest).substring(email.length());
    }

    private static String who(Who who) {
        var email = FreeText.escape(who.address());
        return who.name().map(name -> email + "  " + FreeText.escape(name)).orElse(email);
    }

    /** Items under one label, with a common sign and note. */
    String fact(String area, Sign sign, List<String> items, String reason) {
        var labelled = " ".repeat(LABEL) + FreeText.pad(FreeText.escape(area), label + GAP);
        var signed = paint(sign, String.valueOf(Gutter.symbol(sign))) + " ";
        var indent = FreeText.width(labelled) + GAP;
        var room = (reason.isEmpty() ? theme.width() : note - GAP) - indent;
        var lines = broken(items, room);
        var text = new StringBuilder(labelled).append(signed);
        for (var line : lines.subList(0, lines.size() - 1)) {
            text.append(item(sign, line)).append('\n').append(" ".repeat(indent));
        }
        var last = lines.getLast();
        return withNote(text + item(sign, last), indent + FreeText.width(last), reason);
    }

    /** A removal is colored completely, so that nobody overlooks it. */
    private String item(Sign sign, String line) {
        return Gutter.ink(sign) == Ink.TAKE ? paint(sign, line) : line;
    }

    private String paint(Sign sign, String escaped) {
        return sign == Sign.NONE ? escaped : theme.paint(Gutter.ink(sign), escaped);
    }

    private String withNote(String painted, int used, String reason) {
        var escaped = FreeText.escape(reason);
        if (escaped.isEmpty()) {
            return painted.stripTrailing() + "\n";
        }
        var faint = theme.paint(Ink.FAINT, escaped);
        if (used + GAP <= note) {
            return painted + " ".repeat(note - used) + faint + "\n";
        }
        return used + GAP + FreeText.width(escaped) <= theme.width()
                ? painted + " ".repeat(GAP) + faint + "\n"
                : painted.stripTrailing() + "\n" + " ".repeat(note) + faint + "\n";
    }

    /** Items joined by commas, with line breaks only between items. */
    private static List<String> broken(List<String> items, int room) {
        var last = items.size() - 1;
        return Wrap.fill(
                IntStream.rangeClosed(0, last)
                        .mapToObj(at -> FreeText.escape(items.get(at)) + (at < last ? "," : ""))
                        .toList(),
                room);
    }
}
