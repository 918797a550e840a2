package dev.guestlist.render.form;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.render.page.Finding;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Section;

import java.util.stream.Stream;

/**
 * The problems of a page, and what they hold back, as workflow commands, one per line
 * (docs.github.com/actions, "Workflow commands"). The runner shows them next to the changed lines.
 */
public record Annotations() implements Form {
    @Override
    public String print(Page page) {
        return page.sections().stream()
                .flatMap(Annotations::problems)
                .map(Annotations::command)
                .collect(joining());
    }

    private static Stream<Problem> problems(Section section) {
        if (section instanceof Section.Held held) {
            return held.holds().stream().map(Section.Held.Hold::because);
        }
        return section instanceof Section.Problems problems
                ? problems.findings().stream().map(Finding::problem)
                : Stream.empty();
    }

    private static String command(Problem problem) {
        var place = problem.where().map(Annotations::place).orElse("");
        var hint = problem.hint().map(text -> " (" + text + ")").orElse("");
        return "::"
                + Phrases.word(problem.severity())
                + " "
                + place
                + "title="
                + property(problem.code())
                + "::"
                + message(problem.message() + hint)
                + "\n";
    }

    private static String place(SourceLocation where) {
        return "file="
                + property(where.file())
                + ",line="
                + where.line()
                + ",col="
                + where.column()
                + ",";
    }

    private static String message(String text) {
        return FreeText.escape(text).replace("%", "%25");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
