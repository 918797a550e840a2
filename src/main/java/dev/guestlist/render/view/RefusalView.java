package dev.guestlist.render.view;

import dev.guestlist.model.Limits;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.OtherDay;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Violation;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Prose;
import dev.guestlist.render.page.Section;
import dev.guestlist.render.page.Section.Caution.Concern;
import dev.guestlist.render.page.Section.Changes.Line;
import dev.guestlist.render.page.Section.Sentences;
import dev.guestlist.render.page.Section.Sentences.Sentence;
import dev.guestlist.render.page.Tone;
import dev.guestlist.render.page.Who;
import dev.guestlist.render.page.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Why a plan is not applied, and what to do about it. */
public final class RefusalView {
    /** How many guests without a seat are named in a sentence; the plan file names them all. */
    private static final int NAMED = 3;

    private RefusalView() {}

    /** Limits that the plan exceeds. Empty without violations. */
    public static Page of(List<Violation> violations) {
        return Page.of(caution(violations, List.of()));
    }

    /** The same, with the command that lets each leaver go whom the refusal holds up. */
    public static Page of(List<Violation> violations, Plan plan) {
        var lines = new ArrayList<Sentence>();
        plan.changes().stream()
                .filter(change -> change.phase() == Phase.LEAVING)
                .map(change -> change.subject().label())
                .distinct()
                .map(leaver -> "guestlist apply --guest " + quoted(leaver))
                .forEach(command -> lines.add(Sentence.plain(Prose.NONE.code(command))));
        if (!lines.isEmpty()) {
            lines.addFirst(Sentence.plain(Prose.of("Leavers need not wait for the others:")));
        }
        return Page.of(caution(violations, List.of()), new Sentences(lines));
    }

    /** For a shell: addresses in the tenant may contain any character. */
    private static String quoted(String address) {
        return address.chars().allMatch(RefusalView::isHarmless)
                ? address
                : "'" + address.replace("'", "'\\''") + "'";
    }

    private static boolean isHarmless(int character) {
        return Character.isLetterOrDigit(character) || "@._-+".indexOf(character) >= 0;
    }

    /**
     * The changes that a saved plan has and today's does not, and vice versa.
     *
     * @param day if other guests have expired since
     */
    public static Page of(Difference difference, Optional<OtherDay> day) {
        var lead = "Refused: the tenant or the files have changed since this plan was made.";
        var advice = "Nothing was written. Make a new plan, have it reviewed, and apply that.";
        return Page.of(
                new Sentences(List.of(Sentence.whole(Tone.BAD, lead))),
                new Sentences(day.map(RefusalView::sentence).stream().toList()),
                changes("In the saved plan, but no longer needed:", difference.gone()),
                changes("New since the saved plan:", difference.fresh()),
                new Sentences(List.of(Sentence.plain(Prose.of(advice)))));
    }

    static Section.Caution caution(List<Violation> violations, List<Concern> concerns) {
        var remedy = violations.isEmpty() ? Prose.NONE : remedy(violations);
        var objections = violations.stream().map(RefusalView::sentence).toList();
        return new Section.Caution(objections, remedy, concerns);
    }

    /** {@code limit 5}, or {@code limit 5 and 10%} if the percentage applies too. */
    static String limit(Limits limits, int managed) {
        return managed < Limits.PERCENT_APPLIES_FROM
                ? "limit " + limits.removals()
                : "limit " + limits.removals() + " and " + limits.percent() + "%";
    }

    private static Section.Changes changes(String title, List<Change> changes) {
        return new Section.Changes(title, changes.stream().map(RefusalView::line).toList());
    }

    private static Line line(Change change) {
        return new Line(
                Who.of(change.subject()),
                Wording.line(change),
                change.reason().where().fileAndLine());
    }

    private static Sentence sentence(OtherDay day) {
        return Sentence.plain(
                Prose.of("The saved plan is as of " + day.saved() + ", and today's as of ")
                        .say(day.current() + ": on only one of these days the access of ")
                        .say(Phrases.guests(day.guests().size()) + " has ended (")
                        .free(String.join(", ", day.guests()))
                        .say(")."));
    }

    private static Prose sentence(Violation violation) {
        return switch (violation) {
            case Violation.TooManyRemovals removals ->
                    Prose.of(
                            "Refused: "
                                    + removals.losses().guests()
                                    + " of "
                                    + Phrases.guests(removals.managed())
                                    + " would lose "
                                    + Phrases.lost(removals.losses())
                                    + " ("
                                    + limit(removals.limits(), removals.managed())
                                    + ").");
            case Violation.BrokenRules broken ->
                    Prose.of(
                            "Refused: "
                                    + Phrases.count(
                                            broken.problems(), "broken rule", "broken rules")
                                    + " of level error, see above.");
            case Violation.ProtectedGuests guarded ->
                    Prose.of("Refused: ")
                            .free(String.join(", ", guarded.guests()))
                            .say(guarded.guests().size() == 1 ? " is" : " are")
                            .say(" protected, but would lose access.");
            case Violation.TooFewSeats seats ->
                    Prose.of("Refused: ")
                            .free(seats.budget().license().key())
                            .say(" is short of ")
                            .say(Phrases.count(seats.budget().missing(), "seat", "seats"))
                            .say(" (" + Phrases.seats(seats.budget()) + "): none for ")
                            .free(unserved(seats.budget().unserved()))
                            .say(".");
        };
    }

    private static String unserved(List<String> guests) {
        var named = String.join(", ", guests.subList(0, Math.min(NAMED, guests.size())));
        return guests.size() > NAMED ? named + " and " + (guests.size() - NAMED) + " more" : named;
    }

    /** What to do, and what to type if the plan is intended. */
    private static Prose remedy(List<Violation> violations) {
        var missing = unlicensed(violations);
        var buy = "Buy or free " + Phrases.count(missing, "seat", "seats") + ". ";
        if (violations.stream().anyMatch(violation -> options(violation, missing).isEmpty())) {
            return Prose.of("If this is intended, change the files: no option overrides it.");
        }
        return Prose.of(missing == 0 ? "" : buy)
                .say("If this is intended, apply with ")
                .code(options(violations))
                .say(".");
    }

    /** The options that let the plan pass; the numbers are the plan's own. */
    private static String options(List<Violation> violations) {
        var options = new TreeSet<String>();
        violations.forEach(
                violation -> options(violation, unlicensed(violations)).ifPresent(options::add));
        return String.join(" ", options);
    }

    private static Optional<String> options(Violation violation, int unlicensed) {
        return switch (violation) {
            case Violation.TooManyRemovals removals ->
                    Optional.of("--allow-removals " + removals.losses().guests());
            case Violation.BrokenRules _, Violation.ProtectedGuests _ -> Optional.empty();
            case Violation.TooFewSeats _ -> Optional.of("--allow-unlicensed " + unlicensed);
        };
    }

    private static int unlicensed(List<Violation> violations) {
        return violations.stream().mapToInt(Violation::missingSeats).sum();
    }
}
