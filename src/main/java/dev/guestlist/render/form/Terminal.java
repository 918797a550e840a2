package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Provenance;

import java.util.Comparator;

/**
 * Pages for a terminal, where people read the last line first: the subject is at the top, the
 * result at the bottom. Every text ends with a line break, except a status line.
 */
public record Terminal(Theme theme) implements Form {
    /** The place of a section, from top to bottom. */
    private enum Place {
        HEAD,
        BODY,
        PROBLEMS,
        HELD,
        COSTS,
        SUM,
        VERDICT,
        STAMP
    }

    @Override
    public String print(Page page) {
        var sections = page.sections().stream().sorted(Comparator.comparing(Terminal::place));
        var text = new StringBuilder();
        var above = Place.HEAD;
        for (var section : sections.toList()) {
            var shown = text(section);
            var place = place(section);
            if (!shown.isEmpty()) {
                text.append(text.isEmpty() || belongTogether(above, place) ? "" : "\n");
                text.append(shown);
                above = place;
            }
        }
        return text.toString();
    }

    /** The title of a part of a longer story. */
    public String heading(String title) {
        var line = "-".repeat(Math.max(0, theme.width() - title.length() - 4));
        return theme.paint(Ink.STRONG, "-- " + title + " ") + theme.paint(Ink.FAINT, line) + "\n";
    }

    /** A command as a person types it. */
    public String typed(String command) {
        return theme.paint(Ink.FAINT, "$ ") + theme.paint(Ink.STRONG, command) + "\n";
    }

    /** A status line without a line break, overwritten by the next one. */
    public String status(Progress progress) {
        return progress.line(theme);
    }

    private static Place place(Section section) {
        return switch (section) {
            case Provenance _ -> Place.HEAD;
            case Section.People _,
                    Section.Aside _,
                    Section.Ended _,
                    Section.Unfinished _,
                    Section.Finished _ ->
                    Place.BODY;
            case Section.Problems _ -> Place.PROBLEMS;
            case Section.Held _ -> Place.HELD;
            case Section.Figures _ -> Place.COSTS;
            case Section.Sentences _, Section.Changes _ -> Place.SUM;
            case Section.Caution _ -> Place.VERDICT;
            case Section.Stamp _ -> Place.STAMP;
        };
    }

    /** All other adjacent sections are separated by an empty line. */
    private static boolean belongTogether(Place above, Place below) {
        return above.compareTo(Place.SUM) >= 0 && below.compareTo(Place.SUM) >= 0;
    }

    private String text(Section section) {
        return switch (section) {
            case Provenance origin -> text(origin);
            case Section.People people -> new PeopleLines(theme).text(people);
            case Section.Aside aside -> new PeopleLines(theme).text(aside.rows());
            case Section.Problems problems -> new ProblemLines(theme).text(problems);
            case Section.Held held -> held.isEmpty() ? "" : new HeldLines(theme).text(held);
            case Section.Ended outcome -> new StepLines(theme).text(outcome.step());
            // separated from the lines printed during the run
            case Section.Unfinished open -> "\n" + new StepLines(theme).text(open.steps());
            case Section.Finished _ -> "";
            case Section.Figures figures -> new ClosingLines(theme).text(figures);
            case Section.Sentences sentences -> new ClosingLines(theme).text(sentences);
            case Section.Changes changes -> new ClosingLines(theme).text(changes);
            case Section.Caution caution -> new ClosingLines(theme).text(caution);
            case Section.Stamp stamp -> new ClosingLines(theme).text(stamp);
        };
    }

    /** Without signs to explain, no heading is needed. */
    private String text(Provenance origin) {
        if (origin.legend().isEmpty()) {
            return "";
        }
        return wrapped(origin.lead(), Ink.STRONG)
                + wrapped(origin.tenant(), Ink.FAINT)
                + wrapped(origin.provenance(), Ink.FAINT)
                + origin.legend().stream().map(this::text).collect(joining("   ", "", "\n"));
    }

    private String text(Provenance.LegendLine meaning) {
        return theme.paint(
                Gutter.ink(meaning.sign()), Gutter.symbol(meaning.sign()) + " " + meaning.words());
    }

    private String wrapped(String text, Ink ink) {
        return Wrap.wrap(FreeText.escape(text), 0, theme.width())
                .lines()
                .map(line -> theme.paint(ink, line) + "\n")
                .collect(joining());
    }
}
