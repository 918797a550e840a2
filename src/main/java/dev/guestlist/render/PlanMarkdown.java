package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;

import java.util.List;

/** A plan, or drift, as a comment. */
record PlanMarkdown(Plan plan, Side side, List<GuestBlock> blocks) {
    private static final int UNLISTED_AT_MOST = 100;
    private static final int PROBLEMS_AT_MOST = 20;

    PlanMarkdown(Plan plan, Side side) {
        this(plan, side, GuestBlock.of(plan, side));
    }

    String text() {
        var footer = footer();
        var comment =
                new Comment()
                        .reserve(footer)
                        .add(metadata())
                        .add(title())
                        .add(new CautionBox(plan, side, blocks).text())
                        .add(problems());
        if (plan.hasChanges() || !plan.waiting().isEmpty()) {
            var table = new GuestTable(plan, side, blocks);
            comment.addAll(table.head(), table.rows(), "\n", "people");
        }
        comment.add(summary()).add(seats()).add(unlisted());
        DiffBlock.of(side, blocks).addTo(comment);
        return comment.add(footer).toString();
    }

    private String metadata() {
        var header = plan.header();
        var commit =
                header.revision()
                        .map(revision -> " commit=" + GitHub.metadata(revision.shortCommit()));
        return "<!-- guestlist: command="
                + Tree.name(side)
                + " tenant="
                + GitHub.metadata(header.tenant().id())
                + commit.orElse("")
                + " fingerprint="
                + plan.fingerprint().shortForm()
                + " -->\n";
    }

    private String title() {
        return "### "
                + switch (side) {
                    case PLAN -> "Guest access, ";
                    case DRIFT -> "Guest access drift, ";
                }
                + GitHub.text(plan.header().tenant().displayName())
                + ": "
                + worst()
                + "\n\n";
    }

    private String worst() {
        if (plan.hasErrors()) {
            return "refused, " + Phrases.count(errors(), "error", "errors");
        }
        return switch (side) {
            case PLAN ->
                    switch (plan.verdict()) {
                        case Verdict.NeedsApproval _ -> "needs approval, " + Worst.ofPlan(blocks);
                        case Verdict.Allowed _, Verdict.Forbidden _ -> Worst.ofPlan(blocks);
                    };
            case DRIFT -> Worst.ofDrift(blocks);
        };
    }

    private int errors() {
        return (int) plan.problems().stream().filter(Phrases::isError).count();
    }

    private String problems() {
        if (plan.problems().isEmpty()) {
            return "";
        }
        var list =
                plan.problems().stream()
                        .limit(PROBLEMS_AT_MOST)
                        .map(ProblemLine::of)
                        .collect(joining());
        var more = plan.problems().size() - PROBLEMS_AT_MOST;
        return list + (more > 0 ? "- and " + more + " more\n" : "") + "\n";
    }

    private String summary() {
        if (plan.hasErrors()) {
            return "Nothing can be applied before the errors are mended.\n\n";
        }
        if (!plan.hasChanges()) {
            return Phrases.guests(plan.counts().declared())
                    + " match the files: nothing to do.\n\n";
        }
        return switch (side) {
            case PLAN -> Phrases.summary(plan) + ". " + limits() + "\n\n";
            case DRIFT ->
                    "To put it back: `guestlist apply`. To keep it: change the lines in the last"
                            + " column.\n\n";
        };
    }

    private String limits() {
        var managed = plan.counts().managed();
        return plan.removals() == 0
                ? "Nobody loses anything."
                : plan.removals()
                        + " of "
                        + managed
                        + " guests lose something ("
                        + Objections.limit(plan.header().limits(), managed)
                        + ").";
    }

    /** Guests whom no file names and who have access all the same. */
    private String unlisted() {
        if (plan.unlisted().isEmpty()) {
            return "";
        }
        var list =
                plan.unlisted().stream()
                        .limit(UNLISTED_AT_MOST)
                        .map(unlisted ->
                                "- "
                                        + GitHub.code(unlisted.guest().email().value())
                                        + ": "
                                        + GitHub.text(String.join(", ", unlisted.holds()))
                                        + "\n")
                        .collect(joining());
        var more = plan.unlisted().size() - UNLISTED_AT_MOST;
        return "<details><summary>"
                + Phrases.guests(plan.unlisted().size())
                + " with access in no file (reported, not touched)</summary>\n\n"
                + list
                + (more > 0 ? "- and " + more + " more\n" : "")
                + "\n</details>\n\n";
    }

    private String seats() {
        var moved =
                plan.seats().stream()
                        .filter(budget -> budget.needed() > 0 || budget.released() > 0)
                        .map(budget ->
                                "- "
                                        + GitHub.text(budget.license().key())
                                        + ": "
                                        + Phrases.seats(budget)
                                        + "\n")
                        .collect(joining());
        return moved.isEmpty() || side == Side.DRIFT ? "" : "Seats\n\n" + moved + "\n";
    }

    private String footer() {
        var made = "<sub>Plan `" + plan.fingerprint().shortForm() + "`, ";
        var stale =
                switch (side) {
                    case PLAN ->
                            ". If the tenant changes before it is applied, nothing is written and"
                                    + " a new plan is made.";
                    case DRIFT -> ".";
                };
        return made
                + GitHub.text(Phrases.files(plan.header()))
                + ", "
                + Phrases.provenance(plan.header())
                + stale
                + "</sub>\n";
    }
}
