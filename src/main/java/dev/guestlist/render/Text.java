package dev.guestlist.render;

import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.RunReport;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Violation;
import dev.guestlist.render.Theme.Ink;

import java.util.List;
import java.util.Map;

/** What people read in a terminal. Every text ends with a line break, except a status line. */
public final class Text {
    private Text() {}

    /** What would be done, for whom, why, and whether it may be done. */
    public static String plan(Plan plan, Theme theme) {
        return PlanText.of(plan, Side.PLAN, theme);
    }

    /** The same difference, told from the tenant's side. */
    public static String drift(Plan plan, Theme theme) {
        return PlanText.of(plan, Side.DRIFT, theme);
    }

    /** One change that has come to its end. */
    public static String outcome(Outcome outcome, Theme theme) {
        return new RunText(theme).outcome(outcome);
    }

    /** What an apply came to, and what to do next. */
    public static String report(RunReport report, Theme theme) {
        return new RunText(theme).report(report);
    }

    /** A status line, without a line break, to be overwritten by the next. */
    public static String progress(Progress progress, Theme theme) {
        return progress.line(theme);
    }

    /** Why a plan is not applied, and how to apply it if it is meant. Empty without violations. */
    public static String refusal(List<Violation> violations, Theme theme) {
        return violations.isEmpty() ? "" : new RefusalText(theme).text(violations);
    }

    /**
     * Why a saved plan is not applied: what it holds and today's does not, and the other way round.
     */
    public static String difference(Difference difference, Theme theme) {
        return new RefusalText(theme).text(difference);
    }

    /** The title of a part of a longer story. */
    public static String heading(String title, Theme theme) {
        var line = "-".repeat(Math.max(0, theme.width() - title.length() - 4));
        return theme.paint(Ink.STRONG, "-- " + title + " ") + theme.paint(Ink.FAINT, line) + "\n";
    }

    /** A command as a person would type it. */
    public static String typed(String command, Theme theme) {
        return theme.paint(Ink.FAINT, "$ ") + theme.paint(Ink.STRONG, command) + "\n";
    }

    public static String problems(List<Problem> problems, Theme theme) {
        return problems(problems, Map.of(), theme);
    }

    /**
     * Problems with the lines they point at.
     *
     * @param sources texts of the files, by name
     */
    public static String problems(
            List<Problem> problems, Map<String, String> sources, Theme theme) {
        return new ProblemText(sources, theme).text(problems);
    }
}
