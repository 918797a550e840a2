package dev.guestlist.render.view;

import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Subject;
import dev.guestlist.render.page.Block;
import dev.guestlist.render.page.Block.Fate;
import dev.guestlist.render.page.Block.Losses;
import dev.guestlist.render.page.Fact;
import dev.guestlist.render.page.Fact.Area;
import dev.guestlist.render.page.Side;
import dev.guestlist.render.page.Sign;
import dev.guestlist.render.page.Who;
import dev.guestlist.render.page.Wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The changes of a plan, grouped by guest. */
final class Blocks {
    private Blocks() {}

    private static final Comparator<Block> WORST_FIRST =
            Comparator.comparing(Block::fate).thenComparing(Block::losses);

    /** Guests who lose the most come first; otherwise in the order of the plan. */
    static List<Block> of(Plan plan, Side side) {
        var changes = new LinkedHashMap<Subject, List<Change>>();
        for (var change : plan.changes()) {
            changes.computeIfAbsent(change.subject(), _ -> new ArrayList<>()).add(change);
        }
        return changes.entrySet().stream()
                .map(subject -> block(subject.getKey(), subject.getValue(), side))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Block block(Subject subject, List<Change> changes, Side side) {
        var fate = fateOf(changes);
        var headline = headline(changes);
        return new Block(
                Who.of(subject),
                fate,
                lossesOf(changes),
                side.sign(fate),
                side.verb(fate),
                headline.fileAndLine(),
                facts(changes, fate, new Wording(side, headline)));
    }

    /** For drift, a guest who is not in the tenant is only missing; details do not matter. */
    private static List<Fact> facts(List<Change> changes, Fate fate, Wording wording) {
        var facts = new ArrayList<Fact>();
        ending(changes).ifPresent(facts::add);
        facts.addAll(wording.facts(changes));
        if (fate == Fate.INVITE && wording.side() == Side.DRIFT) {
            facts.removeIf(fact -> !fact.area().equals(Area.ACCOUNT));
        }
        return facts;
    }

    private static Fate fateOf(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.act() instanceof Invite)) {
            return Fate.INVITE;
        }
        return changes.stream().anyMatch(change -> change.phase() == Phase.LEAVING)
                ? Fate.REMOVE
                : Fate.CHANGE;
    }

    private static Losses lossesOf(List<Change> changes) {
        return LossCount.losses(changes).isEmpty() ? Losses.NONE : Losses.SOME;
    }

    /** The guest's own block if a reason names it, otherwise the first place named. */
    private static SourceLocation headline(List<Change> changes) {
        return changes.stream()
                .min(
                        Comparator.comparingInt(Blocks::distanceFromGuest)
                                .thenComparing(change -> change.reason().where()))
                .orElseThrow()
                .reason()
                .where();
    }

    private static int distanceFromGuest(Change change) {
        return switch (change.reason()) {
            case Reason.Expired _, Reason.Former _, Reason.Unlisted _ -> 0;
            case Reason.Surplus _ -> 1;
            case Reason.Declared _ -> change.act() instanceof Invite ? 0 : 2;
        };
    }

    /** Why the guest loses everything, said once. */
    private static Optional<Fact> ending(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> ending(change.reason()).stream())
                .findFirst()
                .map(words -> new Fact(Area.UNTIL, Sign.NONE, words, ""));
    }

    private static Optional<String> ending(Reason reason) {
        return switch (reason) {
            case Reason.Declared _, Reason.Surplus _ -> Optional.empty();
            case Reason.Expired expired -> Optional.of(expired.on() + ", access has ended");
            case Reason.Former _ -> Optional.of("over, the files name this guest under former");
            case Reason.Unlisted _ -> Optional.of("over, no file names this guest");
        };
    }
}
