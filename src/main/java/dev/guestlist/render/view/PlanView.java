package dev.guestlist.render.view;

import dev.guestlist.plan.Plan;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;
import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Block.Fate;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Figures.Figure;
import dev.guestlist.render.page.Section.Sentences;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Side;
import dev.guestlist.render.page.Tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would be done, for whom, why, and whether it may be done. */
public final class PlanView {
    private static final String CAVEAT =
            "If the tenant changes before this plan is applied, nothing"
                    + " is written and a new plan is needed.";

    private final Plan plan;
    private final Parts parts;
    private final Holds holds;
    private final Bystanders bystanders;
    private final Powers powers;
    private final List<Block> blocks;

    private PlanView(Plan plan) {
        this.plan = plan;
        this.parts = Parts.of(plan, Side.PLAN);
        this.holds = new Holds(plan);
        this.bystanders = new Bystanders(plan);
        this.powers = Powers.of(plan, Side.PLAN);
        this.blocks = parts.blocks();
    }

    public static Page of(Plan plan) {
        return new PlanView(plan).page();
    }

    private Page page() {
        var sections = new ArrayList<Section>();
        sections.add(RefusalView.caution(violations(), new Concerns(Side.PLAN).of(blocks)));
        sections.add(parts.problems());
        sections.add(holds.section());
        sections.add(parts.people());
        sections.add(ending());
        sections.add(seats());
        sections.add(parts.unlisted());
        sections.add(parts.origin("Plan for ", Optional.of(CAVEAT)));
        if (plan.hasChanges() && !plan.hasErrors()) {
            sections.add(parts.stamp());
        }
        var title = Parts.title(plan, "Guest access", worst(), parts.tags());
        return new Page(Optional.of(title), sections);
    }

    private List<Violation> violations() {
        return switch (plan.verdict()) {
            case Verdict.NeedsApproval needs -> needs.violations();
            case Verdict.Allowed _, Verdict.Forbidden _ -> List.of();
        };
    }

    /** The most serious effect, for the title. */
    private String worst() {
        if (plan.hasErrors()) {
            return parts.errors();
        }
        var moves = bystanders.after(holds.after(moves()));
        return violations().isEmpty() ? moves : "needs approval, " + moves;
    }

    /** {@code 2 people lose all access, 1 loses some}, or the next most serious effect. */
    private String moves() {
        var losses = Phrases.losses(plan.losses());
        if (!losses.isEmpty() || powers.exist()) {
            return powers.after(losses);
        }
        var arrive = count(Fate.INVITE);
        if (arrive > 0) {
            return Phrases.people(arrive, "is invited", "are invited");
        }
        return blocks.isEmpty() ? "no changes" : Phrases.people(blocks.size(), "changes", "change");
    }

    private int count(Fate fate) {
        return (int) blocks.stream().filter(block -> block.fate() == fate).count();
    }

    private Sentences ending() {
        if (plan.hasErrors()) {
            return new Sentences(List.of(parts.forbidden()));
        }
        var sentences = new ArrayList<Sentence>();
        if (plan.hasChanges()) {
            sentences.add(Sentence.plain(Prose.of(summary() + ".")));
            switch (plan.verdict()) {
                case Verdict.Allowed _ -> sentences.add(removals());
                case Verdict.NeedsApproval _ -> {}
                case Verdict.Forbidden _ -> sentences.add(parts.forbidden());
            }
        } else if (!plan.holdsBack()) {
            sentences.add(parts.nothing("No changes."));
        }
        powers.sentence().ifPresent(sentences::add);
        holds.sentence().ifPresent(sentences::add);
        bystanders.sentence().ifPresent(sentences::add);
        return new Sentences(sentences);
    }

    /** {@code 2 to remove, 1 waiting, 38 unchanged, 6 guests not managed here}. */
    private String summary() {
        var parts = new ArrayList<String>();
        for (var fate : Fate.values()) {
            var number = count(fate);
            if (number > 0) {
                parts.add(number + " to " + Side.PLAN.verb(fate));
            }
        }
        if (!plan.waiting().isEmpty()) {
            parts.add(this.parts.waitingCount() + " waiting");
        }
        if (plan.guestsHeldBack() > 0) {
            parts.add(plan.guestsHeldBack() + " held back");
        }
        parts.add(plan.counts().unchanged() + " unchanged");
        if (plan.counts().unmanaged() > 0) {
            parts.add(Phrases.guests(plan.counts().unmanaged()) + " not managed here");
        }
        return String.join(", ", parts);
    }

    private Sentence removals() {
        var managed = plan.counts().managed();
        var losses = plan.losses();
        return Sentence.plain(
                Prose.of(
                        losses.guests() == 0
                                ? "Nobody loses anything."
                                : losses.guests()
                                        + " of "
                                        + Phrases.guests(managed)
                                        + (losses.guests() == 1 ? " loses " : " lose ")
                                        + Phrases.lost(losses)
                                        + ": within the limits ("
                                        + RefusalView.limit(plan.header().limits(), managed)
                                        + ")."));
    }

    /** Licenses whose seats the plan uses or releases. */
    private Section seats() {
        return new Section.Figures(
                "Seats",
                plan.seats().stream()
                        .filter(budget -> budget.needed() > 0 || budget.released() > 0)
                        .map(PlanView::seats)
                        .toList());
    }

    private static Figure seats(SeatBudget budget) {
        return new Figure(
                budget.license().key(),
                Phrases.seats(budget),
                budget.missing() > 0 ? Tone.BAD : Tone.PLAIN);
    }
}
