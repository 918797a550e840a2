package dev.guestlist.render.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Unlisted;
import dev.guestlist.plan.Waiting;
import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Page.Tag;
import dev.guestlist.render.page.Page.Title;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Rows;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Provenance.LegendLine;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Section.Stamp;
import dev.guestlist.render.page.Side;
import dev.guestlist.render.page.Sign;
import dev.guestlist.render.page.Tone;
import dev.guestlist.render.page.Who;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What a plan and drift have in common: the same difference, seen from two sides. */
record Parts(Plan plan, Side side, List<Block> blocks) {
    static Parts of(Plan plan, Side side) {
        return new Parts(plan, side, Blocks.of(plan, side));
    }

    /** {@code Guest access, Contoso: 2 people lose all access}. */
    static Title title(Plan plan, String subject, String worst, List<Tag> tags) {
        var tenant = plan.header().tenant().displayName();
        return new Title(Prose.of(subject + ", ").free(tenant).say(": " + worst), tags);
    }

    /** For programs that look for the page: which command made it, and from what. */
    List<Tag> tags() {
        var tags = new ArrayList<Tag>();
        tags.add(new Tag("command", Phrases.word(side)));
        tags.add(new Tag("tenant", plan.header().tenant().id()));
        plan.header()
                .revision()
                .ifPresent(revision -> tags.add(new Tag("commit", revision.shortCommit())));
        tags.add(new Tag("fingerprint", plan.fingerprint().shortForm()));
        return tags;
    }

    Section problems() {
        return ProblemsView.section(plan.problems(), Map.of());
    }

    Section people() {
        return new Section.People(blocks, waiting());
    }

    /** Guests who have access but are not in any file. */
    Section unlisted() {
        return new Section.Aside(
                Phrases.guests(plan.unlisted().size())
                        + " with access but not in any file (reported, never changed)",
                new Rows(
                        Sign.UNLISTED,
                        "unlisted",
                        plan.unlisted().stream().map(Parts::unlisted).toList()));
    }

    /**
     * @param lead the beginning of the heading, before the tenant's name
     */
    Section origin(String lead, Optional<String> caveat) {
        var header = plan.header();
        return new Section.Provenance(
                lead
                        + header.tenant().displayName()
                        + ", "
                        + Phrases.files(header)
                        + ": "
                        + Phrases.guests(plan.counts().declared())
                        + " declared, "
                        + plan.counts().managed()
                        + " of them in the tenant",
                "Tenant " + header.tenant().id(),
                Phrases.files(header),
                Phrases.provenance(header),
                stamp(),
                legend(),
                caveat);
    }

    Stamp stamp() {
        return new Stamp("Plan", plan.fingerprint().shortForm());
    }

    /** {@code refused, 2 errors}, for a title. */
    String errors() {
        return "refused, " + Phrases.count(errorCount(), "error", "errors");
    }

    int errorCount() {
        return plan.errors();
    }

    Sentence forbidden() {
        return Sentence.whole(
                Tone.BAD,
                "Refused: fix "
                        + Phrases.count(errorCount(), "error", "errors")
                        + " first. Nothing can be applied yet, and what is shown may be"
                        + " incomplete.");
    }

    /** {@code No changes. 44 guests in Contoso match the files (read …).} */
    Sentence nothing(String lead) {
        return new Sentence(Tone.GOOD, lead, match());
    }

    /** The same where there is something else to say. */
    Sentence matching() {
        return Sentence.plain(match());
    }

    private Prose match() {
        var declared = plan.counts().declared();
        var waiting = plan.waiting().isEmpty() ? "" : ", " + waitingCount() + " of them waiting";
        return Prose.of(Phrases.guests(declared) + " in ")
                .free(plan.header().tenant().displayName())
                .say(declared == 1 ? " matches" : " match")
                .say(" the files" + waiting)
                .say(" (" + Phrases.provenance(plan.header()) + ").");
    }

    int waitingCount() {
        return (int) plan.waiting().stream().map(Waiting::guest).distinct().count();
    }

    private Rows waiting() {
        var now = plan.header().readAt();
        var guests =
                plan.waiting().stream()
                        .collect(
                                groupingBy(
                                        Waiting::guest,
                                        LinkedHashMap::new,
                                        mapping(one -> Phrases.waiting(one, now), toList())));
        return new Rows(
                Sign.WAIT,
                "waiting",
                guests.entrySet().stream()
                        .map(guest -> new Rows.Row(Who.of(guest.getKey()), guest.getValue()))
                        .toList());
    }

    private static Rows.Row unlisted(Unlisted unlisted) {
        return new Rows.Row(
                Who.of(unlisted.guest()),
                List.of(
                        Prose.of("holds ")
                                .free(String.join(", ", unlisted.holds()))
                                .say(unlisted.origin().isPresent() ? ", from a license" : "")));
    }

    /** Only the signs that occur. */
    private List<LegendLine> legend() {
        var signs = new TreeSet<Sign>();
        for (var block : blocks) {
            signs.add(block.sign());
            block.facts().forEach(fact -> signs.add(fact.sign()));
        }
        if (!plan.waiting().isEmpty()) {
            signs.add(Sign.WAIT);
        }
        if (!plan.unlisted().isEmpty()) {
            signs.add(Sign.UNLISTED);
        }
        signs.remove(Sign.NONE);
        return signs.stream().map(sign -> new LegendLine(sign, side.meaning(sign))).toList();
    }
}
