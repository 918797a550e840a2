package dev.guestlist.cli;

import dev.guestlist.model.Email;
import dev.guestlist.plan.Selection;
import dev.guestlist.plan.Selection.Extent;

import picocli.CommandLine.Model.CommandSpec;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whom and what a plan is about. */
record SelectionOptions(Selection selection) {
    static final Option<String[]> GUEST =
            new Option<>(
                    "--guest",
                    "EMAIL",
                    String[].class,
                    Optional.empty(),
                    "Only this person; may be repeated. Limits, rules and seats judge only them.");

    private static final Option<Boolean> DUE =
            Option.flag(
                    "--due",
                    "Only what the day brings: leavers, and guests who began or were invited in the"
                            + " last seven days. Drift is left alone.");

    private static final Option<Boolean> ONLY_REMOVALS =
            Option.flag("--only-removals", "Only leavers.");

    /** For commands that only show. */
    static void declare(CommandSpec spec) {
        spec.addOption(GUEST.spec());
    }

    /** For {@code apply}. */
    static void declareAll(CommandSpec spec) {
        declare(spec);
        spec.addOption(DUE.spec());
        spec.addOption(ONLY_REMOVALS.spec());
    }

    static SelectionOptions of(ParsedOptions given) {
        return new SelectionOptions(new Selection(guests(given), Extent.EVERYTHING));
    }

    static SelectionOptions ofAll(ParsedOptions given) {
        if (given.has(DUE) && given.has(ONLY_REMOVALS)) {
            throw given.wrong("choose --due or --only-removals: each narrows in its own way");
        }
        return new SelectionOptions(new Selection(guests(given), extent(given)));
    }

    private static Extent extent(ParsedOptions given) {
        if (given.has(DUE)) {
            return Extent.DUE;
        }
        return given.has(ONLY_REMOVALS) ? Extent.REMOVALS : Extent.EVERYTHING;
    }

    private static SortedSet<Email> guests(ParsedOptions given) {
        var guests = new TreeSet<Email>();
        for (var text : given.get(GUEST).orElseGet(() -> new String[0])) {
            guests.add(
                    Email.parse(text)
                            .orElseThrow(() ->
                                    given.wrong("--guest: \"" + text + "\" is not an address")));
        }
        return guests;
    }

    /** Whether anything narrows the plan. */
    boolean isGiven() {
        return selection.isOfSome() || selection.extent() != Extent.EVERYTHING;
    }
}
