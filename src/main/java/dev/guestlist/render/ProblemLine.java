package dev.guestlist.render;

import dev.guestlist.model.Problem;

/** A problem as an item of a Markdown list. */
final class ProblemLine {
    private ProblemLine() {}

    static String of(Problem problem) {
        var place = problem.where().map(where -> " " + GitHub.code(where.toString())).orElse("");
        var hint = problem.hint().map(text -> " (" + GitHub.text(text) + ")").orElse("");
        return "- **"
                + Tree.name(problem.severity())
                + "**"
                + place
                + " "
                + GitHub.text(problem.message())
                + hint
                + "\n";
    }
}
