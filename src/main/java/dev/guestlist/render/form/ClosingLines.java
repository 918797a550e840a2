package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Figures;
import dev.guestlist.render.page.Section.Sentences.Sentence;

/** The last lines on a terminal: the totals, whether the plan may be applied, and what to do. */
record ClosingLines(Theme theme) {
    String text(Figures figures) {
        var name = Columns.widest(figures.figures().stream().map(Figures.Figure::name));
        return figures.figures().stream()
                .map(figure -> text(figure, name))
                .collect(joining("", figures.title() + "\n", ""));
    }

    private String text(Figures.Figure figure, int name) {
        var value = FreeText.escape(figure.value());
        return "      "
                + FreeText.pad(FreeText.escape(figure.name()), name)
                + "  "
                + switch (figure.tone()) {
                    case PLAIN -> theme.paint(Ink.FAINT, value);
                    case GOOD, WARN, BAD -> Gutter.paint(theme, figure.tone(), value);
                }
                + "\n";
    }

    String text(Section.Sentences sentences) {
        return sentences.sentences().stream().map(this::text).collect(joining());
    }

    /** Only the first words are colored. */
    private String text(Sentence sentence) {
        var text = wrapped(sentence.text().text(), 0);
        var lead = sentence.lead().length();
        return Gutter.paint(theme, sentence.tone(), text.substring(0, lead))
                + text.substring(lead)
                + "\n";
    }

    /** Only why and what to do: the guests who lose access are already at the top of the page. */
    String text(Section.Caution caution) {
        if (caution.objections().isEmpty()) {
            return "";
        }
        var refused =
                caution.objections().stream()
                        .map(objection -> wrapped(objection.text(), 2))
                        .map(objection -> theme.paint(Ink.BAD, objection) + "\n")
                        .collect(joining());
        return refused + "  " + wrapped(caution.remedy().text(), 2) + "\n";
    }

    String text(Section.Changes changes) {
        return changes.lines().stream()
                .map(this::text)
                .collect(joining("", changes.title() + "\n", ""));
    }

    private String text(Section.Changes.Line line) {
        var sign = line.change().sign();
        return "  "
                + theme.paint(Gutter.ink(sign), String.valueOf(Gutter.symbol(sign)))
                + " "
                + theme.paint(Ink.STRONG, FreeText.escape(line.who().address()))
                + "  "
                + FreeText.escape(line.change().asAsked())
                + theme.paint(Ink.FAINT, "  " + FreeText.escape(line.where()))
                + "\n";
    }

    String text(Section.Stamp stamp) {
        return stamp.word() + " " + theme.paint(Ink.STRONG, stamp.fingerprint()) + "\n";
    }

    private String wrapped(String text, int indent) {
        return Wrap.wrap(FreeText.escape(text), indent, theme.width());
    }
}
