package dev.guestlist.render;

import dev.guestlist.plan.Person;
import dev.guestlist.render.Theme.Ink;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where things stand on a line:
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
 * A line too long for its note drops the note to a line of its own. Nothing is ever cut.
 */
record Columns(Theme theme, int label, int note) {
    private static final int VERB = 9;
    private static final int HEAD = 4 + VERB;
    private static final int LABEL = 6;
    private static final int NARROWEST_LABEL = 8;
    private static final int WIDEST_LABEL = 20;
    private static final int GAP = 2;

    /** Columns that hold what is to be shown, notes flush right as far as they leave room. */
    static Columns of(Theme theme, Stream<String> labels, Stream<String> notes) {
        var label = Math.clamp(widest(labels), NARROWEST_LABEL, WIDEST_LABEL);
        var note = Math.max(theme.width() / 2, theme.width() - widest(notes));
        return new Columns(theme, label, note);
    }

    /** Columns for a list of guests with a remark each, right of the longest name. */
    static Columns ofList(Theme theme, Set<Person> guests) {
        var name = guests.stream().mapToInt(guest -> HEAD + Terminal.width(who(guest))).max();
        return new Columns(theme, 0, Math.min(name.orElse(0) + GAP, theme.width() / 2 + GAP));
    }

    static int widest(Stream<String> texts) {
        return texts.map(Terminal::escape).mapToInt(Terminal::width).max().orElse(0);
    }

    /** {@code ~ change li.wei@northwind.com Li Wei guests.yaml:44}. */
    String headline(Fact.Sign sign, String verb, Person guest, String reason) {
        return withNote(head(sign, verb, guest), HEAD + Terminal.width(who(guest)), reason);
    }

    /** A guest and remarks; where they do not fit beside the name they go below it. */
    String row(Fact.Sign sign, String verb, Person guest, List<String> remarks) {
        var head = head(sign, verb, guest);
        var used = HEAD + Terminal.width(who(guest));
        var all = Terminal.escape(String.join(", ", remarks));
        var start = Math.max(note, used + GAP);
        if (start + Terminal.width(all) <= theme.width()) {
            return head + " ".repeat(start - used) + theme.paint(Ink.FAINT, all) + "\n";
        }
        var below = Paragraph.wrap(all, HEAD, theme.width());
        return head + "\n" + " ".repeat(HEAD) + theme.paint(Ink.FAINT, below) + "\n";
    }

    private String head(Fact.Sign sign, String verb, Person guest) {
        var email = Terminal.escape(guest.email().value());
        return "  "
                + theme.paint(sign.ink(), sign.symbol() + " " + Terminal.pad(verb, VERB))
                + theme.paint(Ink.STRONG, email)
                + who(guest).substring(email.length());
    }

    /** Address and, where it says more, the name. */
    private static String who(Person guest) {
        var email = Terminal.escape(guest.email().value());
        var name = Terminal.escape(guest.name().strip());
        return name.isEmpty() || name.equalsIgnoreCase(email) ? email : email + "  " + name;
    }

    /** Items under one label, with a common sign and note. */
    String fact(String area, Fact.Sign sign, List<String> items, String reason) {
        var labelled = " ".repeat(LABEL) + Terminal.pad(Terminal.escape(area), label + GAP);
        var signed = paint(sign, String.valueOf(sign.symbol())) + " ";
        var indent = Terminal.width(labelled) + GAP;
        var room = (reason.isEmpty() ? theme.width() : note - GAP) - indent;
        var lines = broken(items, room);
        var text = new StringBuilder(labelled).append(signed);
        for (var line : lines.subList(0, lines.size() - 1)) {
            text.append(item(sign, line)).append('\n').append(" ".repeat(indent));
        }
        var last = lines.getLast();
        return withNote(text + item(sign, last), indent + Terminal.width(last), reason);
    }

    /** What is or should be taken away is coloured whole: it must not be overlooked. */
    private String item(Fact.Sign sign, String line) {
        return sign.ink() == Ink.TAKE ? paint(sign, line) : line;
    }

    private String paint(Fact.Sign sign, String escaped) {
        return sign == Fact.Sign.NONE ? escaped : theme.paint(sign.ink(), escaped);
    }

    private String withNote(String painted, int used, String reason) {
        var escaped = Terminal.escape(reason);
        if (escaped.isEmpty()) {
            return painted.stripTrailing() + "\n";
        }
        var faint = theme.paint(Ink.FAINT, escaped);
        if (used + GAP <= note) {
            return painted + " ".repeat(note - used) + faint + "\n";
        }
        return used + GAP + Terminal.width(escaped) <= theme.width()
                ? painted + " ".repeat(GAP) + faint + "\n"
                : painted.stripTrailing() + "\n" + " ".repeat(note) + faint + "\n";
    }

    /** Items joined by commas, broken between items where a line is full. */
    private static List<String> broken(List<String> items, int room) {
        var last = items.size() - 1;
        return Paragraph.fill(
                IntStream.rangeClosed(0, last)
                        .mapToObj(at -> Terminal.escape(items.get(at)) + (at < last ? "," : ""))
                        .toList(),
                room);
    }
}
