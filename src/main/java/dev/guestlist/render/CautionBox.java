package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;
import dev.guestlist.render.Fact.Area;
import dev.guestlist.render.GuestBlock.Fate;
import dev.guestlist.render.GuestBlock.Losses;

import java.util.List;

/** What stands above everything else: limits exceeded, and who loses, or holds too much. */
record CautionBox(Plan plan, Side side, List<GuestBlock> blocks) {
    private static final int NAMED_AT_MOST = 10;

    /** Empty when there is nothing to be careful about. */
    String text() {
        var people = blocks.stream().filter(block -> block.losses() == Losses.SOME).toList();
        var lines = new StringBuilder(violations());
        people.stream().limit(NAMED_AT_MOST).forEach(block -> lines.append(person(block)));
        var more = people.size() - NAMED_AT_MOST;
        if (more > 0) {
            lines.append("> - and ").append(more).append(" more, see the table\n");
        }
        return lines.isEmpty() ? "" : "> [!CAUTION]\n" + lines + "\n";
    }

    private String violations() {
        return switch (plan.verdict()) {
            case Verdict.NeedsApproval needs when side == Side.PLAN ->
                    violations(needs.violations());
            case Verdict.NeedsApproval _, Verdict.Allowed _, Verdict.Forbidden _ -> "";
        };
    }

    private static String violations(List<Violation> violations) {
        var list =
                violations.stream()
                        .map(violation ->
                                "> **" + GitHub.text(Objections.sentence(violation)) + ".**\n")
                        .collect(joining());
        return list
                + "> "
                + Objections.buyable(violations)
                + "If this is meant, apply with "
                + GitHub.code(Objections.options(violations))
                + ".\n>\n";
    }

    private String person(GuestBlock block) {
        return "> - **"
                + GitHub.text(block.guest().email().value())
                + "** "
                + (block.fate() == Fate.REMOVE ? everything(block) : surplus(block))
                + "\n";
    }

    private String everything(GuestBlock block) {
        var until =
                block.facts().stream()
                        .filter(fact -> fact.area().equals(Area.UNTIL))
                        .map(fact -> ": until " + GitHub.text(fact.what()))
                        .collect(joining());
        return switch (side) {
            case PLAN -> "loses all access" + until;
            case DRIFT -> "still has access" + until;
        };
    }

    private String surplus(GuestBlock block) {
        var taken = side.sign(Fact.Sign.TAKE);
        var things =
                block.facts().stream()
                        .filter(fact -> fact.sign() == taken)
                        .map(CautionBox::thing)
                        .collect(joining(", "));
        return switch (side) {
            case PLAN -> "loses " + things;
            case DRIFT -> "holds " + things + ", which the files do not name";
        };
    }

    private static String thing(Fact fact) {
        var what = GitHub.text(fact.what());
        return switch (fact.area().topic()) {
            case ENVIRONMENT -> what + " in " + GitHub.text(fact.area().label());
            case GROUPS -> "group " + what;
            case LICENSES -> "license " + what;
            case ACCOUNT, PROFILE -> what;
        };
    }
}
