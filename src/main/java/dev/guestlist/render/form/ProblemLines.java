package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.Problem;
import dev.guestlist.render.form.Theme.Ink;
import dev.guestlist.render.page.Finding;
import dev.guestlist.render.page.Finding.Excerpt;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Section;

/**
 * Problems on a terminal:
 *
 * <pre>
 * guests.yaml:14:9: error: unknown role "Salespersn" in environment sales
 *    14 |       - Salespersn
 *       |         ^^^^^^^^^^ did you mean "Salesperson"?
 * </pre>
 */
record ProblemLines(Theme theme) {
    private static final int LINE_NUMBER = 5;

    String text(Section.Problems problems) {
        return problems.findings().stream().map(this::text).collect(joining())
                + theme.paint(Ink.STRONG, problems.count())
                + "\n";
    }

    private String text(Finding finding) {
        var problem = finding.problem();
        var hint = problem.hint().map(FreeText::escape);
        return first(problem)
                + finding.excerpt()
                        .map(excerpt ->
                                excerpt(excerpt) + hint.map(text -> " " + text).orElse("") + "\n")
                        .orElseGet(() -> hint.map(text -> "    " + text + "\n").orElse(""));
    }

    private String first(Problem problem) {
        var place = problem.where().map(where -> FreeText.escape(where.toString()) + ": ");
        var ink =
                switch (problem.severity()) {
                    case ERROR -> Ink.BAD;
                    case WARNING -> Ink.WARN;
                };
        return theme.paint(Ink.STRONG, place.orElse(""))
                + theme.paint(ink, Phrases.word(problem.severity()))
                + ": "
                + FreeText.escape(problem.message())
                + theme.paint(Ink.FAINT, " [" + FreeText.escape(problem.code()) + "]")
                + "\n";
    }

    /** The line, with carets under the word in question. */
    private String excerpt(Excerpt excerpt) {
        var before = excerpt.line().substring(0, excerpt.start());
        var carets = Math.max(1, FreeText.width(FreeText.escape(excerpt.word())));
        var bar = theme.paint(Ink.FAINT, " | ");
        var number = String.format("%" + LINE_NUMBER + "d", excerpt.number());
        return theme.paint(Ink.FAINT, number)
                + bar
                + FreeText.escape(excerpt.line())
                + "\n"
                + " ".repeat(LINE_NUMBER)
                + bar
                + " ".repeat(FreeText.width(FreeText.escape(before)))
                + theme.paint(Ink.TAKE, "^".repeat(carets));
    }
}
