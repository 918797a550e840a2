package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.List;

/** Problems as commands of a workflow runner, which shows them beside the changed lines. */
public final class Annotations {
    private Annotations() {}

    /** A line each, as docs.github.com/actions (workflow commands) has it. */
    public static String github(List<Problem> problems) {
        return problems.stream().map(Annotations::command).collect(joining());
    }

    private static String command(Problem problem) {
        var place = problem.where().map(Annotations::place).orElse("");
        var hint = problem.hint().map(text -> " (" + text + ")").orElse("");
        return "::"
                + Tree.name(problem.severity())
                + " "
                + place
                + "title="
                + GitHub.property(problem.code())
                + "::"
                + GitHub.message(problem.message() + hint)
                + "\n";
    }

    private static String place(SourceLocation where) {
        return "file="
                + GitHub.property(where.file())
                + ",line="
                + where.line()
                + ",col="
                + where.column()
                + ",";
    }
}
