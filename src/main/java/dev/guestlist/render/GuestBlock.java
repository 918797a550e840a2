package dev.guestlist.render;

import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.render.Fact.Area;
import dev.guestlist.render.Fact.Sign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One guest's part of a plan: plans hold changes, people read about people.
 *
 * @param where the place in the files to look at first
 */
record GuestBlock(Person guest, Fate fate, Losses losses, SourceLocation where, List<Fact> facts) {
    /** What the guest becomes, the worst first. */
    enum Fate {
        REMOVE,
        CHANGE,
        INVITE
    }

    /** Whether the guest loses something. */
    enum Losses {
        SOME,
        NONE
    }

    private static final Comparator<GuestBlock> WORST_FIRST =
            Comparator.comparing(GuestBlock::fate).thenComparing(GuestBlock::losses);

    /** Who loses most comes first; otherwise the plan's own order. */
    static List<GuestBlock> of(Plan plan, Side side) {
        var changes = new LinkedHashMap<Person, List<Change>>();
        for (var change : plan.changes()) {
            changes.computeIfAbsent(change.guest().orElseThrow(), _ -> new ArrayList<>())
                    .add(change);
        }
        return changes.entrySet().stream()
                .map(guest -> block(guest.getKey(), guest.getValue(), side))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static GuestBlock block(Person guest, List<Change> changes, Side side) {
        var headline = headline(changes);
        var facts = new ArrayList<Fact>();
        expiry(changes).ifPresent(facts::add);
        var teller = new Facts(side, headline);
        var fate = fateOf(changes);
        changes.forEach(change -> facts.addAll(teller.of(change)));
        if (fate == Fate.INVITE && side == Side.DRIFT) {
            facts.removeIf(fact -> !fact.area().equals(Area.ACCOUNT));
        }
        return new GuestBlock(guest, fate, lossesOf(changes), headline, List.copyOf(facts));
    }

    private static Fate fateOf(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.act() instanceof Act.Invite)) {
            return Fate.INVITE;
        }
        return changes.stream().anyMatch(change -> change.phase() == Phase.LEAVING)
                ? Fate.REMOVE
                : Fate.CHANGE;
    }

    private static Losses lossesOf(List<Change> changes) {
        return changes.stream().anyMatch(Change::takesAccess) ? Losses.SOME : Losses.NONE;
    }

    /** The guest's own block where a reason names it, else the first place named. */
    private static SourceLocation headline(List<Change> changes) {
        return changes.stream()
                .min(
                        Comparator.comparingInt(GuestBlock::distanceFromGuest)
                                .thenComparing(change -> change.reason().where()))
                .orElseThrow()
                .reason()
                .where();
    }

    private static int distanceFromGuest(Change change) {
        return switch (change.reason()) {
            case Reason.Expired _ -> 0;
            case Reason.Surplus _ -> 1;
            case Reason.Declared _ -> change.act() instanceof Act.Invite ? 0 : 2;
        };
    }

    private static Optional<Fact> expiry(List<Change> changes) {
        return changes.stream()
                .map(Change::reason)
                .filter(Reason.Expired.class::isInstance)
                .map(Reason.Expired.class::cast)
                .findFirst()
                .map(expired ->
                        new Fact(Area.UNTIL, Sign.NONE, expired.on() + ", access has ended", ""));
    }
}
