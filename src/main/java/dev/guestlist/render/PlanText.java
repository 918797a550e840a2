package dev.guestlist.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Unlisted;
import dev.guestlist.plan.Waiting;
import dev.guestlist.render.Fact.Sign;
import dev.guestlist.render.Theme.Ink;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan, or drift, for the terminal: where it comes from, a block for each guest with the worst
 * first, who waits, who is in no file, and what it costs. What stays is a number. How it ends is
 * {@link Ending}'s.
 */
record PlanText(Plan plan, Side side, Theme theme, List<GuestBlock> blocks) {
    /** More guests waiting, or in no file, than this are told as a number. */
    private static final int LISTED_AT_MOST = 20;

    static String of(Plan plan, Side side, Theme theme) {
        return new PlanText(plan, side, theme, GuestBlock.of(plan, side)).text();
    }

    private String text() {
        var text = new StringBuilder();
        if (hasBody()) {
            text.append(header()).append(legend()).append('\n');
            var teller = BlockText.of(side, theme, blocks);
            blocks.forEach(block -> text.append(teller.text(block)).append('\n'));
            text.append(list(Sign.WAIT, "waiting", waiting()));
            text.append(list(Sign.UNLISTED, "unlisted", unlisted()));
        }
        if (!plan.problems().isEmpty()) {
            text.append(Text.problems(plan.problems(), theme)).append('\n');
        }
        if (side == Side.PLAN) {
            text.append(seats());
        }
        return text.append(new Ending(plan, side, theme, blocks).text()).toString();
    }

    private boolean hasBody() {
        return plan.hasChanges() || !plan.waiting().isEmpty() || !plan.unlisted().isEmpty();
    }

    private String header() {
        var header = plan.header();
        var lead =
                side.title()
                        + header.tenant().displayName()
                        + ", "
                        + Phrases.files(header)
                        + ": "
                        + Phrases.guests(plan.counts().declared())
                        + " declared, "
                        + plan.counts().managed()
                        + " of them in the tenant";
        return wrapped(lead, Ink.STRONG)
                + wrapped("Tenant " + header.tenant().id(), Ink.FAINT)
                + wrapped(Phrases.provenance(header), Ink.FAINT);
    }

    private String wrapped(String text, Ink ink) {
        return Paragraph.wrap(Terminal.escape(text), 0, theme.width())
                .lines()
                .map(line -> theme.paint(ink, line) + "\n")
                .collect(joining());
    }

    /** Only the signs that occur. */
    private String legend() {
        var signs = new TreeSet<Sign>();
        blocks.forEach(block -> signs.add(side.sign(block.fate())));
        blocks.forEach(block -> block.facts().forEach(fact -> signs.add(fact.sign())));
        if (!plan.waiting().isEmpty()) {
            signs.add(Sign.WAIT);
        }
        if (!plan.unlisted().isEmpty()) {
            signs.add(Sign.UNLISTED);
        }
        signs.remove(Sign.NONE);
        return signs.stream()
                .map(sign -> theme.paint(sign.ink(), sign.symbol() + " " + side.meaning(sign)))
                .collect(joining("   ", "", "\n"));
    }

    private SortedMap<Person, List<String>> waiting() {
        var now = plan.header().readAt();
        return plan.waiting().stream()
                .collect(
                        groupingBy(
                                Waiting::guest,
                                PlanText::byEmail,
                                mapping(waiting -> Phrases.waiting(waiting, now), toList())));
    }

    private SortedMap<Person, List<String>> unlisted() {
        return plan.unlisted().stream()
                .collect(
                        groupingBy(
                                Unlisted::guest,
                                PlanText::byEmail,
                                mapping(PlanText::holds, toList())));
    }

    private static String holds(Unlisted unlisted) {
        return "holds " + String.join(", ", unlisted.holds());
    }

    private static SortedMap<Person, List<String>> byEmail() {
        return new TreeMap<>(
                Comparator.comparing(Person::email)
                        .thenComparing(guest -> guest.objectId().orElse("")));
    }

    private String list(Sign sign, String verb, SortedMap<Person, List<String>> guests) {
        if (guests.isEmpty()) {
            return "";
        }
        var columns = Columns.ofList(theme, guests.keySet());
        var text = new StringBuilder();
        guests.entrySet().stream()
                .limit(LISTED_AT_MOST)
                .forEach(row -> text.append(columns.row(sign, verb, row.getKey(), row.getValue())));
        var more = guests.size() - LISTED_AT_MOST;
        if (more > 0) {
            var rest = sign.symbol() + " and " + more + " more " + verb + ", all in the JSON plan";
            text.append("  ").append(theme.paint(sign.ink(), rest)).append('\n');
        }
        return text.append('\n').toString();
    }

    /** Licences that the plan moves, each on a line. */
    private String seats() {
        var moved =
                plan.seats().stream()
                        .filter(budget -> budget.needed() > 0 || budget.released() > 0)
                        .toList();
        if (moved.isEmpty()) {
            return "";
        }
        var key = Columns.widest(moved.stream().map(budget -> budget.license().key()));
        return moved.stream()
                .map(budget -> seats(budget, key))
                .collect(joining("", "Seats\n", "\n"));
    }

    private String seats(SeatBudget budget, int key) {
        var ink = budget.missing() > 0 ? Ink.BAD : Ink.FAINT;
        return "      "
                + Terminal.pad(Terminal.escape(budget.license().key()), key)
                + "  "
                + theme.paint(ink, Phrases.seats(budget))
                + "\n";
    }
}
