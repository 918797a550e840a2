package dev.guestlist.plan;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Guest;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveGuest.Account;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Decides what is to be done so that the tenant's guests hold at the doors what the files say, and
 * nothing else.
 */
public final class Planner {
    private final DesiredState desired;
    private final LiveState live;
    private final LocalDate asOf;
    private final Unread unread;
    private final Identities identities;
    private final Doors doors;
    private final Attendance attendance;

    private Planner(DesiredState desired, LiveState live, LocalDate asOf) {
        this.desired = desired;
        this.live = live;
        this.asOf = asOf;
        this.unread = new Unread(desired, live);
        var matched = CompletableFuture.supplyAsync(() -> Identities.match(desired, live));
        this.doors = Doors.resolve(desired, live, unread);
        this.attendance = Attendance.of(live, doors.groups());
        this.identities = matched.join();
    }

    /** Never fails: what stands in the way is a problem in the plan, and the verdict forbids it. */
    public static Plan plan(DesiredState desired, LiveState live, Circumstances circumstances) {
        var planner = new Planner(desired, live, circumstances.asOf());
        return planner.conclude(planner.steps(), circumstances);
    }

    /** No guest's steps depend on another's: several are judged at once. */
    private Steps steps() {
        return List.copyOf(desired.guests().values()).parallelStream()
                .collect(Steps::new, this::judge, Steps::addAll);
    }

    private void judge(Steps steps, Guest guest) {
        switch (identities.matches().get(guest.email())) {
            case Match.Refused _ -> {}
            case Match.Nobody _ -> {
                if (!unread.hidesNewcomer(guest)) {
                    judgeNewcomer(guest, steps);
                }
            }
            case Match.Found found -> {
                warnIfBlocked(guest, found.live(), steps);
                if (!unread.hidesThoseInside()) {
                    judgeKnown(guest, found.live(), steps);
                }
            }
        }
    }

    /** Somebody whose last day is over before they came is not invited any more. */
    private void judgeNewcomer(Guest guest, Steps steps) {
        steps.addGuest();
        if (!guest.expiredOn(asOf)) {
            plan(Traveller.arriving(guest), steps);
        }
    }

    private void judgeKnown(Guest guest, LiveGuest known, Steps steps) {
        steps.addGuest();
        var memberOf = attendance.groups(known.objectId());
        if (guest.expiredOn(asOf)) {
            plan(Traveller.leaving(guest, guest.until().orElseThrow(), known, memberOf), steps);
        } else {
            var traveller = Traveller.changing(guest, known, memberOf);
            plan(traveller, steps);
            waitForAcceptance(traveller.person(), known, steps);
        }
    }

    private void plan(Traveller traveller, Steps steps) {
        ProfileSteps.plan(traveller, steps);
        var leaving = GroupSteps.plan(traveller, doors.groups(), steps);
        LicenseSteps.plan(traveller, doors.products().values(), leaving, steps);
        doors.places().values().forEach(place -> new RoleSteps(traveller, place, steps).plan());
    }

    private static void waitForAcceptance(Person person, LiveGuest known, Steps steps) {
        switch (known.invitation()) {
            case Invitation.Pending pending ->
                    steps.add(new Waiting.Acceptance(person, pending.since()));
            case Invitation.Accepted _, Invitation.NotInvited _ -> {}
        }
    }

    private void warnIfBlocked(Guest guest, LiveGuest known, Steps steps) {
        if (known.account() == Account.BLOCKED && !guest.expiredOn(asOf)) {
            steps.add(
                    Problem.warning(
                                    "blocked-guest",
                                    guest.where(),
                                    guest.email() + " is blocked from signing in")
                            .withHint(
                                    "unblock the account in Entra, or end the access with until:"));
        }
    }

    private Plan conclude(Steps steps, Circumstances circumstances) {
        var changes = steps.changes().stream().sorted(ChangeOrder.EXECUTION).toList();
        var bystanders =
                unread.guests()
                        ? Bystanders.NONE
                        : Bystanders.of(live, identities, doors, attendance);
        var counts = counts(steps.guests(), changes, bystanders);
        var seats =
                doors.products().values().stream()
                        .map(product -> steps.seats(product.target().key()).budget(product))
                        .toList();
        var problems = problems(steps, circumstances);
        return new Plan(
                header(circumstances),
                changes,
                steps.waiting().stream().sorted(WaitingOrder.BY_GUEST).toList(),
                bystanders.atDoors(),
                counts,
                seats,
                Verdicts.of(changes, counts.managed(), desired.limits(), seats, problems),
                problems,
                Fingerprints.of(live.tenant(), changes));
    }

    private Header header(Circumstances circumstances) {
        return new Header(
                circumstances.tool(),
                live.tenant(),
                desired.files(),
                circumstances.revision(),
                asOf,
                live.readAt(),
                desired.limits());
    }

    private Plan.Counts counts(int judged, List<Change> changes, Bystanders bystanders) {
        var changed =
                new HashSet<>(changes.stream().map(change -> change.guest().email()).toList());
        return new Plan.Counts(
                desired.guests().size(),
                identities.found(),
                judged - changed.size(),
                bystanders.count());
    }

    private List<Problem> problems(Steps steps, Circumstances circumstances) {
        var problems = new ArrayList<>(circumstances.warnings());
        if (!live.tenant().isCalled(desired.tenant())) {
            problems.add(wrongTenant());
        }
        problems.addAll(unread.problems());
        problems.addAll(identities.problems());
        problems.addAll(doors.problems());
        problems.addAll(steps.problems());
        return problems.stream().sorted(Comparator.naturalOrder()).distinct().toList();
    }

    private Problem wrongTenant() {
        return Problem.error(
                        "wrong-tenant",
                        "the files are for %s, this is %s (%s)"
                                .formatted(
                                        desired.tenant(),
                                        live.tenant().displayName(),
                                        live.tenant().id()))
                .withHint("sign in to the tenant of the files, or correct tenant:");
    }
}
