package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Email;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveGuest.Account;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Policy.Strangers;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Fingerprint;
import dev.guestlist.plan.Header;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Selection;
import dev.guestlist.plan.Selection.Extent;
import dev.guestlist.plan.Subject;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Waiting;
import dev.guestlist.rules.RuleCheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what to change so that the guests have exactly the access at the doors that the files
 * declare.
 */
public final class Planner {
    private final DesiredState desired;
    private final LiveState live;
    private final LocalDate asOf;
    private final Selection selection;
    private final Unread unread;
    private final Identities identities;
    private final Doors doors;
    private final Due due;

    private Planner(DesiredState desired, LiveState live, Circumstances circumstances) {
        this.desired = desired;
        this.live = live;
        this.asOf = circumstances.asOf();
        this.selection = circumstances.selection();
        this.unread = new Unread(desired, live);
        this.identities = Identities.match(desired, live);
        this.doors = Doors.resolve(desired, live, unread);
        this.due = new Due(selection.extent(), asOf);
    }

    /**
     * Never fails: what is wrong in the tenant with one guest or one door is held back, and any
     * other obstacle becomes a problem in the plan, whose verdict then forbids it.
     */
    public static Plan plan(DesiredState desired, LiveState live, Circumstances circumstances) {
        var planner = new Planner(desired, live, circumstances);
        return planner.conclude(planner.decide(), circumstances);
    }

    private Decisions decide() {
        var decisions = new Decisions();
        chosen(identities.matches()).forEach(match -> judge(match, decisions));
        chosen(identities.leavers()).forEach(match -> judgeLeaver(match, decisions));
        switch (desired.policy().strangers()) {
            case Strangers.Report _ -> {}
            case Strangers.Revoke revoke -> turnOut(revoke, decisions);
        }
        return decisions;
    }

    private Stream<Match> chosen(List<Match> matches) {
        return matches.stream().filter(match -> selection.includes(match.guest().email()));
    }

    private void judgeLeaver(Match match, Decisions decisions) {
        switch (match) {
            case Match.Refused refused -> hold(refused.guest(), refused.because(), decisions);
            case Match.Nobody _ -> {}
            case Match.Found found -> {
                if (!unread.hidesThoseInside()) {
                    var because = new Reason.Former(found.guest().where());
                    takeAll(Traveller.leaving(found.guest(), found.live(), because), decisions);
                }
            }
        }
    }

    /** Guests with access whom no file names lose it; their accounts stay as they are. */
    private void turnOut(Strangers.Revoke revoke, Decisions decisions) {
        if (unread.hidesThoseInside() || selection.extent() == Extent.DUE) {
            return;
        }
        for (var stranger : bystanders().atDoors()) {
            var person = stranger.guest();
            var guest = Guest.withoutAccess(person.email(), person.objectId(), revoke.where());
            var because = new Reason.Unlisted(revoke.where());
            person.objectId()
                    .map(live.directory().guests()::get)
                    .map(known -> Traveller.leaving(guest, known, because))
                    .ifPresent(traveller -> takeAll(traveller, decisions));
        }
    }

    private Bystanders bystanders() {
        return Bystanders.of(live, identities, doors, selection);
    }

    /** Somebody who has nothing any more is not counted. */
    private void takeAll(Traveller traveller, Decisions decisions) {
        var before = decisions.changes().size();
        compare(traveller, decisions);
        if (decisions.changes().size() > before) {
            decisions.addLeaver();
        }
    }

    private void judge(Match match, Decisions decisions) {
        var guest = match.guest();
        switch (match) {
            case Match.Refused refused -> hold(guest, refused.because(), decisions);
            case Match.Nobody _ -> {
                if (!unread.hidesNewcomer(guest)) {
                    judgeNewcomer(guest, decisions);
                }
            }
            case Match.Found found -> {
                warnIfBlocked(guest, found.live(), decisions);
                found.otherMail().ifPresent(decisions::add);
                if (!unread.hidesThoseInside()) {
                    judgeKnown(guest, found.live(), decisions);
                }
            }
        }
    }

    /** Nothing is planned for somebody of whom it is unclear who they are. */
    private void hold(Guest guest, Problem because, Decisions decisions) {
        if (!unread.guests()) {
            var person = new Person(guest.email(), Traveller.nameOf(guest), Optional.empty());
            decisions.add(HeldBack.of(Optional.of(person), Optional.empty(), because));
        }
    }

    /** A guest whose last day has passed before the invitation is no longer invited. */
    private void judgeNewcomer(Guest guest, Decisions decisions) {
        if (guest.tenure().isAhead(asOf)) {
            var person = new Person(guest.email(), Traveller.nameOf(guest), Optional.empty());
            waitForStart(guest, person, decisions);
            return;
        }
        if (!guest.expiredOn(asOf) && live.tenant().isCalled(guest.email().domain())) {
            hold(guest, Identities.ownDomain(guest), decisions);
            return;
        }
        if (guest.expiredOn(asOf)) {
            decisions.addGuest();
        } else if (due.includesNewcomer(guest)) {
            decisions.addGuest();
            compare(Traveller.arriving(guest), decisions);
        }
    }

    private void judgeKnown(Guest guest, LiveGuest known, Decisions decisions) {
        if (guest.tenure().isAhead(asOf)) {
            waitForStart(guest, Traveller.changing(guest, known).person(), decisions);
            return;
        }
        if (!guest.expiredOn(asOf) && !due.includes(guest, known)) {
            return;
        }
        decisions.addGuest();
        if (guest.expiredOn(asOf)) {
            var lastDay = guest.tenure().until().orElseThrow();
            var because = new Reason.Expired(lastDay, guest.where());
            compare(Traveller.leaving(guest, known, because), decisions);
        } else {
            var traveller = Traveller.changing(guest, known);
            compare(traveller, decisions);
            waitForAcceptance(traveller.person(), known, decisions);
        }
    }

    private void compare(Traveller traveller, Decisions decisions) {
        var steps = new Steps(traveller, decisions, selection.extent());
        ProfileSteps.compare(traveller, steps);
        doors.compare(traveller, steps);
    }

    private static void waitForStart(Guest guest, Person person, Decisions decisions) {
        decisions.addGuest();
        decisions.add(new Waiting.Start(person, guest.tenure().from().orElseThrow()));
    }

    private static void waitForAcceptance(Person person, LiveGuest known, Decisions decisions) {
        switch (known.invitation()) {
            case Invitation.Pending pending ->
                    decisions.add(new Waiting.Acceptance(person, pending.since()));
            case Invitation.Accepted _, Invitation.NotInvited _ -> {}
        }
    }

    private void warnIfBlocked(Guest guest, LiveGuest known, Decisions decisions) {
        if (known.account() == Account.BLOCKED && !guest.expiredOn(asOf)) {
            decisions.add(
                    Problem.warning(
                                    "blocked-guest",
                                    guest.where(),
                                    guest.email() + " is blocked from signing in")
                            .withHint(
                                    "unblock the account in Entra, or end the access with until:"));
        }
    }

    private Plan conclude(Decisions decisions, Circumstances circumstances) {
        var changes = Change.inOrder(decisions.changes());
        var bystanders =
                unread.guests() ? Bystanders.NONE : bystanders().without(subjects(changes));
        var heldBack = heldBack(decisions);
        var counts = counts(decisions, changes, heldBack, bystanders);
        var seats =
                doors.others().stream().flatMap(door -> door.seats(decisions).stream()).toList();
        var problems = problems(decisions, circumstances);
        return new Plan(
                header(circumstances),
                changes,
                decisions.waiting().stream().sorted(Waiting.BY_GUEST).toList(),
                heldBack,
                bystanders.atDoors(),
                counts,
                seats,
                Verdict.of(changes, counts.managed(), desired.limits(), seats, problems),
                problems,
                Fingerprint.of(live.tenant(), changes));
    }

    private Header header(Circumstances circumstances) {
        return new Header(
                circumstances.tool(),
                live.tenant(),
                desired.files(),
                circumstances.revision(),
                asOf,
                live.readAt(),
                desired.limits(),
                selection.only());
    }

    /** What is wrong with a door is told even if it concerns no guest now. */
    private List<HeldBack> heldBack(Decisions decisions) {
        var held = new ArrayList<>(decisions.heldBack());
        var told = held.stream().map(HeldBack::because).collect(Collectors.toSet());
        for (var fault : selection.isOfSome() ? List.<Fault>of() : doors.faults()) {
            if (!told.contains(fault.because())) {
                held.add(HeldBack.of(Optional.empty(), Optional.of(fault.at()), fault.because()));
            }
        }
        return held.stream().sorted(HeldBack.BY_PLACE).distinct().toList();
    }

    private Plan.Counts counts(
            Decisions decisions, List<Change> changes, List<HeldBack> held, Bystanders bystanders) {
        var changed = subjects(changes);
        held.stream()
                .filter(each -> each.door().isPresent())
                .forEach(each -> each.guest().ifPresent(changed::add));
        return new Plan.Counts(
                (int) chosen(identities.matches()).count(),
                (int) chosen(identities.matches()).filter(Match.Found.class::isInstance).count()
                        + decisions.leavers(),
                decisions.guests() + decisions.leavers() - changed.size(),
                bystanders.count());
    }

    private static Set<Subject> subjects(List<Change> changes) {
        return changes.stream().map(Change::subject).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Problem> problems(Decisions decisions, Circumstances circumstances) {
        var problems = new ArrayList<>(circumstances.warnings());
        if (!live.tenant().isCalled(desired.tenant())) {
            problems.add(wrongTenant());
        }
        if (desired.guests().isEmpty() && isAnybodyInside()) {
            problems.add(emptyList());
        }
        problems.addAll(RuleCheck.problems(selected(), asOf));
        selection.only().stream()
                .filter(this::isUnknown)
                .map(Planner::unknown)
                .forEach(problems::add);
        problems.addAll(unread.problems());
        problems.addAll(doors.problems());
        problems.addAll(decisions.problems());
        return problems.stream().sorted(Comparator.naturalOrder()).distinct().toList();
    }

    private DesiredState selected() {
        if (!selection.isOfSome()) {
            return desired;
        }
        var guests = new TreeMap<>(desired.guests());
        guests.keySet().removeIf(email -> !selection.includes(email));
        return desired.with(guests);
    }

    /** Whether an address is in no file, and nobody with it is at a door. */
    private boolean isUnknown(Email email) {
        return !desired.guests().containsKey(email)
                && !desired.leavers().containsKey(email)
                && bystanders().atDoors().stream()
                        .flatMap(one -> one.guest().objectId().stream())
                        .map(live.directory().guests()::get)
                        .noneMatch(guest -> guest != null && guest.addresses().contains(email));
    }

    private static Problem unknown(Email email) {
        return Problem.error(
                        "unknown-guest",
                        email + " is in no file, and no guest with this address has access")
                .withHint("check the address that --guest names");
    }

    private boolean isAnybodyInside() {
        return live.directory().guests().values().stream()
                .anyMatch(guest ->
                        doors.around(guest).stream()
                                .anyMatch(door -> !door.heldBy(guest).isEmpty()));
    }

    /** A list that lost its guests by mistake must not look like one that has none yet. */
    private static Problem emptyList() {
        return Problem.error(
                        "no-guests",
                        "the files list no guests, but guests have access to what they declare")
                .withHint("list them; to end all access, give them until: in the past");
    }

    private Problem wrongTenant() {
        return Problem.error(
                        "wrong-tenant",
                        "the files are for %s, but this tenant is %s (%s)"
                                .formatted(
                                        desired.tenant(),
                                        live.tenant().displayName(),
                                        live.tenant().id()))
                .withHint("sign in to the tenant that the files name, or correct tenant:");
    }
}
