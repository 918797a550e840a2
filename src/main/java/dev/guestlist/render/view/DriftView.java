package dev.guestlist.render.view;

import dev.guestlist.plan.Plan;
import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Block.Losses;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section.Sentences;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Side;
import dev.guestlist.render.page.Tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has changed outside the files: the difference of a plan, seen from the side of the tenant.
 */
public final class DriftView {
    private final Plan plan;
    private final Parts parts;
    private final Holds holds;
    private final Bystanders bystanders;
    private final List<Block> blocks;

    private DriftView(Plan plan) {
        this.plan = plan;
        this.parts = Parts.of(plan, Side.DRIFT);
        this.holds = new Holds(plan);
        this.bystanders = new Bystanders(plan);
        this.blocks = parts.blocks();
    }

    public static Page of(Plan plan) {
        return new DriftView(plan).page();
    }

    private Page page() {
        var title = Parts.title(plan, "Guest access drift", worst(), parts.tags());
        return new Page(
                Optional.of(title),
                List.of(
                        RefusalView.caution(List.of(), new Concerns(Side.DRIFT).of(blocks)),
                        parts.problems(),
                        holds.section(),
                        parts.people(),
                        ending(),
                        parts.unlisted(),
                        parts.origin("Drift in ", Optional.empty())));
    }

    /**
     * {@code 2 people hold more than the files say}, or the next most serious finding, for the
     * title.
     */
    private String worst() {
        if (plan.hasErrors()) {
            return parts.errors();
        }
        if (blocks.isEmpty() && !plan.holdsBack()) {
            return bystanders.exist() ? bystanders.phrase() : "none";
        }
        return bystanders.after(holds.phrase().filter(_ -> blocks.isEmpty()).orElseGet(this::more));
    }

    private String more() {
        var more = (int) blocks.stream().filter(block -> block.losses() == Losses.SOME).count();
        return holds.after(
                Powers.of(plan, Side.DRIFT)
                        .after(
                                more > 0
                                        ? Phrases.people(more, "holds", "hold")
                                                + " more than the files say"
                                        : Phrases.people(blocks.size(), "differs", "differ")
                                                + " from the files"));
    }

    private Sentences ending() {
        if (plan.hasErrors()) {
            return new Sentences(List.of(parts.forbidden()));
        }
        var sentences = new ArrayList<Sentence>();
        if (plan.hasChanges()) {
            sentences.add(Sentence.whole(Tone.WARN, Phrases.guests(blocks.size()) + " drifted."));
            sentences.add(Sentence.plain(choice()));
        } else if (!plan.holdsBack()) {
            sentences.add(bystanders.exist() ? parts.matching() : parts.nothing("No drift."));
        }
        holds.sentence().ifPresent(sentences::add);
        bystanders.sentence().ifPresent(sentences::add);
        return new Sentences(sentences);
    }

    private Prose choice() {
        var keep =
                Prose.of("To put it back: ").code("guestlist apply").say(". To keep it: change ");
        return blocks.size() == 1
                ? keep.code(blocks.getFirst().where()).say(".")
                : keep.say("the lines named above.");
    }
}
