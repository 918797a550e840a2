package dev.guestlist.render;

import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;
import dev.guestlist.render.Theme.Ink;

import java.util.List;

/** The last lines of a plan: what it comes to, and whether it may be applied. */
record Ending(Plan plan, Side side, Theme theme, List<GuestBlock> blocks) {

    String text() {
        if (plan.hasErrors()) {
            return forbidden();
        }
        if (!plan.hasChanges()) {
            return nothing();
        }
        return switch (side) {
            case PLAN -> sentence(Phrases.summary(plan) + ".") + verdict() + fingerprint();
            case DRIFT -> drifted();
        };
    }

    private String nothing() {
        var none =
                switch (side) {
                    case PLAN -> "No changes.";
                    case DRIFT -> "No drift.";
                };
        var waiting =
                plan.waiting().isEmpty()
                        ? ""
                        : ", " + Phrases.waitingGuests(plan) + " of them waiting";
        var rest =
                Phrases.guests(plan.counts().declared())
                        + " in "
                        + plan.header().tenant().displayName()
                        + (plan.counts().declared() == 1 ? " matches" : " match")
                        + " the files"
                        + waiting
                        + " ("
                        + Phrases.provenance(plan.header())
                        + ").";
        var text = Paragraph.wrap(Terminal.escape(none + " " + rest), 0, theme.width());
        return theme.paint(Ink.GOOD, none) + text.substring(none.length()) + "\n";
    }

    private String forbidden() {
        var errors = (int) plan.problems().stream().filter(Phrases::isError).count();
        var text =
                "Refused: "
                        + Phrases.count(errors, "error", "errors")
                        + " to mend first. Nothing can be applied, and what is shown may not be"
                        + " everything.";
        return theme.paint(Ink.BAD, Paragraph.wrap(text, 0, theme.width())) + "\n";
    }

    private String verdict() {
        return switch (plan.verdict()) {
            case Verdict.Allowed _ -> sentence(removals());
            case Verdict.NeedsApproval needs -> Text.refusal(needs.violations(), theme);
            case Verdict.Forbidden _ -> forbidden();
        };
    }

    private String removals() {
        var managed = plan.counts().managed();
        return plan.removals() == 0
                ? "Nobody loses anything."
                : Phrases.guests(plan.removals())
                        + " of "
                        + managed
                        + (plan.removals() == 1 ? " loses" : " lose")
                        + " access: allowed ("
                        + Objections.limit(plan.header().limits(), managed)
                        + ").";
    }

    private String fingerprint() {
        return "Plan " + theme.paint(Ink.STRONG, plan.fingerprint().shortForm()) + "\n";
    }

    private String drifted() {
        var keep =
                blocks.size() == 1
                        ? "change " + blocks.getFirst().where().fileAndLine()
                        : "change the lines named on the right";
        return theme.paint(Ink.WARN, Phrases.guests(blocks.size()) + " drifted.")
                + "\n"
                + sentence("To put it back: guestlist apply. To keep it: " + keep + ".");
    }

    private String sentence(String text) {
        return Paragraph.wrap(Terminal.escape(text), 0, theme.width()) + "\n";
    }
}
