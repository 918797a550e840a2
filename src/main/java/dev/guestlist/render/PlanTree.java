package dev.guestlist.render;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Revision;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Unlisted;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;
import dev.guestlist.plan.Waiting;

import tools.jackson.databind.node.ObjectNode;

/** A plan as JSON. */
final class PlanTree {
    private PlanTree() {}

    static ObjectNode of(Plan plan) {
        var header = plan.header();
        return Tree.object()
                .put("format", PlanJson.FORMAT)
                .put("tool", header.tool())
                .set("tenant", tenant(header.tenant()))
                .set("files", Tree.texts(header.files()))
                .set("revision", Tree.orNull(header.revision(), PlanTree::revision))
                .put("asOf", header.asOf().toString())
                .put("readAt", header.readAt().toString())
                .set("limits", Tree.limits(header.limits()))
                .set("verdict", verdict(plan.verdict()))
                .set("counts", counts(plan.counts()))
                .set("changes", Tree.array(plan.changes(), ChangeTree::of))
                .set("waiting", Tree.array(plan.waiting(), PlanTree::waiting))
                .set("unlisted", Tree.array(plan.unlisted(), PlanTree::unlisted))
                .set("seats", Tree.array(plan.seats(), PlanTree::seats))
                .set("problems", Tree.array(plan.problems(), PlanTree::problem))
                .put("fingerprint", plan.fingerprint().value());
    }

    private static ObjectNode tenant(TenantIdentity tenant) {
        return Tree.object()
                .put("id", tenant.id())
                .put("displayName", tenant.displayName())
                .set("domains", Tree.texts(tenant.domains()));
    }

    private static ObjectNode revision(Revision revision) {
        return Tree.object()
                .put("commit", revision.commit())
                .put("workTree", Tree.name(revision.workTree()));
    }

    private static ObjectNode counts(Plan.Counts counts) {
        return Tree.object()
                .put("declared", counts.declared())
                .put("managed", counts.managed())
                .put("unchanged", counts.unchanged())
                .put("unmanaged", counts.unmanaged());
    }

    private static ObjectNode verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed _ -> Tree.object().put("kind", "allowed");
            case Verdict.NeedsApproval needs ->
                    Tree.object()
                            .put("kind", "needsApproval")
                            .set("violations", Tree.array(needs.violations(), PlanTree::violation));
            case Verdict.Forbidden _ -> Tree.object().put("kind", "forbidden");
        };
    }

    private static ObjectNode violation(Violation violation) {
        return switch (violation) {
            case Violation.TooManyRemovals removals ->
                    Tree.object()
                            .put("kind", "tooManyRemovals")
                            .put("guests", removals.guests())
                            .put("managed", removals.managed())
                            .set("limits", Tree.limits(removals.limits()));
            case Violation.TooFewSeats seats ->
                    Tree.object().put("kind", "tooFewSeats").set("budget", seats(seats.budget()));
        };
    }

    private static ObjectNode waiting(Waiting waiting) {
        var guest = Tree.person(waiting.guest());
        return switch (waiting) {
            case Waiting.Acceptance acceptance ->
                    Tree.object()
                            .put("for", "acceptance")
                            .set("guest", guest)
                            .put("since", acceptance.since().toString());
            case Waiting.UserRow row ->
                    Tree.object()
                            .put("for", "userRow")
                            .set("guest", guest)
                            .set("environment", Tree.target(row.environment()));
        };
    }

    private static ObjectNode unlisted(Unlisted unlisted) {
        return Tree.object()
                .set("guest", Tree.person(unlisted.guest()))
                .set("holds", Tree.texts(unlisted.holds()));
    }

    private static ObjectNode seats(SeatBudget budget) {
        return Tree.object()
                .set("license", Tree.target(budget.license()))
                .put("seats", budget.seats())
                .put("consumed", budget.consumed())
                .put("released", budget.released())
                .put("needed", budget.needed())
                .put("keepFree", budget.keepFree());
    }

    static ObjectNode problem(Problem problem) {
        return Tree.object()
                .put("severity", Tree.name(problem.severity()))
                .put("code", problem.code())
                .set("where", Tree.orNull(problem.where(), Tree::location))
                .put("message", problem.message())
                .set("hint", Tree.text(problem.hint()));
    }
}
