package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.plan.Change;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.Violation;
import dev.guestlist.render.Theme.Ink;

import java.util.List;

/** Why nothing was written, and what to do about it. */
record RefusalText(Theme theme) {
    String text(List<Violation> violations) {
        var refused =
                violations.stream()
                        .map(violation -> "Refused: " + Objections.sentence(violation) + ".")
                        .map(sentence -> theme.paint(Ink.BAD, wrapped(sentence, 2)) + "\n")
                        .collect(joining());
        return refused + "  " + wrapped(Objections.remedy(violations), 2) + "\n";
    }

    String text(Difference difference) {
        var lead = "Refused: the tenant or the files have changed since this plan was made.";
        return theme.paint(Ink.BAD, wrapped(lead, 0))
                + "\n"
                + section("In the saved plan, no longer to be done:", difference.gone())
                + section("New since then:", difference.fresh())
                + "Nothing was written. Make a new plan, have it reviewed, and apply that.\n";
    }

    private String wrapped(String text, int indent) {
        return Paragraph.wrap(Terminal.escape(text), indent, theme.width());
    }

    private String section(String title, List<Change> changes) {
        return changes.isEmpty()
                ? ""
                : changes.stream().map(this::line).collect(joining("", title + "\n", ""));
    }

    private String line(Change change) {
        var deed = Deed.of(change);
        return "  "
                + theme.paint(deed.sign().ink(), String.valueOf(deed.sign().symbol()))
                + " "
                + theme.paint(Ink.STRONG, Terminal.escape(change.subject().label()))
                + "  "
                + Terminal.escape(deed.asAsked())
                + theme.paint(
                        Ink.FAINT, "  " + Terminal.escape(change.reason().where().fileAndLine()))
                + "\n";
    }
}
