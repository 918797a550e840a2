package dev.guestlist.render;

import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Plan;

/**
 * What people read in a pull request, an issue or a job summary, in GitHub's Markdown. The title
 * says the worst thing, a box says who loses what, a table says all, and the lines are folded below
 * it. Short enough for a comment.
 */
public final class Markdown {
    private Markdown() {}

    /** What merging would do. */
    public static String plan(Plan plan) {
        return new PlanMarkdown(plan, Side.PLAN).text();
    }

    /** What has changed outside the files. */
    public static String drift(Plan plan) {
        return new PlanMarkdown(plan, Side.DRIFT).text();
    }

    /** What an apply came to. */
    public static String report(RunReport report) {
        return new ReportMarkdown(report).text();
    }
}
