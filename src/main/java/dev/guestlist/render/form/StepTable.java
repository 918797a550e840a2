package dev.guestlist.render.form;

import dev.guestlist.render.page.Step;

import java.util.Comparator;
import java.util.List;

/** What happened to changes, as a table: first what needs a person. */
final class StepTable {
    private static final String HEAD = "| | Guest | Change | Why |\n|---|---|---|---|\n";

    private StepTable() {}

    static void add(List<Step> steps, Comment comment) {
        comment.addAll(HEAD, rows(steps), "\n", "changes");
    }

    static void addFolded(String title, List<Step> steps, Comment comment) {
        comment.addAll(
                "<details><summary>" + title + "</summary>\n\n" + HEAD,
                rows(steps),
                "\n</details>\n\n",
                "changes");
    }

    private static List<String> rows(List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(Step::result))
                .map(StepTable::row)
                .toList();
    }

    private static String row(Step step) {
        return "| "
                + step.result().word()
                + " | "
                + PeopleTable.who(step.who())
                + " | "
                + Markdown.text(step.change().asAsked())
                + " | "
                + why(step)
                + " |\n";
    }

    private static String why(Step step) {
        return switch (step.result()) {
            case DONE -> {
                var already = Markdown.prose(step.because());
                yield already + (already.isEmpty() ? "" : ", ") + Markdown.code(step.where());
            }
            case FAILED, WAITING, SKIPPED ->
                    Markdown.prose(step.because())
                            + step.hint().map(hint -> "<br>" + Markdown.text(hint)).orElse("")
                            + step.request()
                                    .map(id -> "<br>request " + Markdown.code(id))
                                    .orElse("");
        };
    }
}
