package dev.guestlist.apply;

import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.ChangeKind.Direction;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Person;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.TenantWriter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One guest's changes, carried out in order on one thread: invite, profile, join, license, wait for
 * the row in Dynamics 365, grant. A failure affects only this guest; changes that do not depend on
 * the failed one are still made. A role that is exchanged for another is revoked last, and only if
 * the other was granted (see {@link dev.guestlist.plan.Exchange}).
 */
final class Journey {
    private static final String REPLICATION = "changes to reach every server of the tenant";

    private final List<Change> changes;
    private final TenantWriter writer;
    private final Pace pace;
    private final Patience patience;
    private final Halt halt;
    private final Recent recent;
    private final Refusals refusals;
    private final Attempts attempts;

    private final UserRows rows;
    private final LeftUndone leftUndone;

    private Optional<String> objectId;

    Journey(
            List<Change> changes,
            TenantWriter writer,
            Pace pace,
            Patience patience,
            Halt halt,
            WaitingRoom waitingRoom,
            Refusals refusals) {
        this.changes = List.copyOf(changes);
        this.leftUndone = new LeftUndone(changes);
        this.writer = writer;
        this.pace = pace;
        this.patience = patience;
        this.halt = halt;
        this.refusals = refusals;
        this.recent = new Recent(writer.directory(), pace);
        this.attempts = new Attempts(pace, patience, halt, waitingRoom, recent);
        this.rows = new UserRows(writer.environments(), attempts, patience, recent);
        this.objectId = changes.getFirst().guest().flatMap(Person::objectId);
        objectId.ifPresent(recent::guest);
    }

    void travel(Consumer<Outcome> listener) {
        for (var step : steps()) {
            outcomesOf(step).forEach(listener);
        }
    }

    /**
     * The changes in the order of the plan, each on its own, except that all changes of licenses
     * are made where the last of them stands: an add-on and its base can only come or go together
     * (learn.microsoft.com/entra/fundamentals/licensing-groups-resolve-problems).
     */
    private List<List<Change>> steps() {
        var licenses = changes.stream().filter(Journey::isOfLicense).toList();
        var steps = new ArrayList<List<Change>>();
        for (var change : changes) {
            if (!isOfLicense(change)) {
                steps.add(List.of(change));
            } else if (change.equals(licenses.getLast())) {
                steps.add(licenses);
            }
        }
        return steps;
    }

    private static boolean isOfLicense(Change change) {
        return change.act() instanceof LicenseAct;
    }

    private List<Outcome> outcomesOf(List<Change> step) {
        var outcomes = new ArrayList<Outcome>();
        var possible = new ArrayList<Change>();
        for (var change : step) {
            var obstacle = obstacle(change);
            if (obstacle.isPresent()) {
                leftUndone.add(change.act());
                outcomes.add(obstacle.get());
            } else {
                possible.add(change);
            }
        }
        if (!possible.isEmpty()) {
            outcomes.addAll(attempt(possible));
        }
        return outcomes;
    }

    private Optional<Outcome> obstacle(Change change) {
        if (halt.wished()) {
            return Optional.of(new Outcome.Unreached(change));
        }
        var prevented = leftUndone.prevents(change);
        if (prevented.isPresent()) {
            return prevented.map(because -> new Outcome.Skipped(change, because));
        }
        return refusals.cover(change.act())
                ? Optional.of(new Outcome.Skipped(change, Refusals.because(change.act())))
                : Optional.empty();
    }

    /** Makes changes with one call. What is refused together is tried in smaller parts. */
    private List<Outcome> attempt(List<Change> step) {
        var started = pace.now();
        try {
            var receipt = carryOut(step);
            step.forEach(change -> recent.note(change.act(), receipt));
            var took = Duration.between(started, pace.now());
            return each(step, change -> new Outcome.Applied(change, receipt, took));
        } catch (Attempts.NotYet tooSoon) {
            var because = tooSoon.because().orElse("the tenant");
            return undone(step, change -> new Outcome.StillWaiting(change, because));
        } catch (TenantException failure) {
            return failure.kind() == Kind.NEEDS_HUMAN && step.size() > 1
                    ? parts(step).stream().flatMap(part -> outcomesOf(part).stream()).toList()
                    : failed(step, failure);
        } catch (RuntimeException bug) {
            // Other guests' changes have been made: the run must still end with a report.
            return undone(
                    step,
                    change ->
                            new Outcome.Failed(
                                    change,
                                    "a bug in guestlist: " + bug,
                                    Optional.of("Please report it."),
                                    Optional.empty()));
        }
    }

    /** First what is taken, then what is given; if it is all of one direction, one by one. */
    private static List<List<Change>> parts(List<Change> step) {
        var byDirection =
                step.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        change -> change.act().direction() == Direction.TAKES));
        return byDirection.values().stream().allMatch(part -> !part.isEmpty())
                ? List.of(byDirection.get(true), byDirection.get(false))
                : step.stream().map(List::of).toList();
    }

    private List<Outcome> failed(List<Change> step, TenantException failure) {
        return switch (failure.kind()) {
            case INTERRUPTED -> undone(step, Outcome.Unreached::new);
            case STOP -> {
                halt.wish(RunReport.Ending.STOPPED);
                yield undone(step, change -> failure(change, failure, ""));
            }
            case LATER ->
                    undone(step, change -> new Outcome.StillWaiting(change, failure.getMessage()));
            case NOT_YET, UNAVAILABLE -> undone(step, change -> failure(change, failure, ""));
            case NEEDS_HUMAN -> salvaged(step.getFirst(), failure);
        };
    }

    /**
     * A refused profile update must not keep a license away: the usage location, which licenses
     * need, is set on its own. A name can be mastered on-premises, a usage location cannot.
     */
    private List<Outcome> salvaged(Change change, TenantException failure) {
        if (change.act() instanceof AccountAct.UpdateProfile profile
                && profile.gate().isPresent()
                && isDone(profile.gate().get())) {
            leftUndone.add(profile.withoutGate());
            return List.of(failure(change, failure, "; only the usage location was set"));
        }
        return undone(List.of(change), each -> failure(each, failure, ""));
    }

    private boolean isDone(DirectoryAct act) {
        try {
            recent.note(act, soon(() -> writer.directory().carryOut(guest(), act)));
            return true;
        } catch (TenantException | Attempts.NotYet alsoRefused) {
            // The refusal of the whole update is what is told.
            return false;
        }
    }

    private Outcome failure(Change change, TenantException failure, String andYet) {
        return refusals.isNews(change.act(), failure)
                ? new Outcome.Failed(
                        change, failure.getMessage() + andYet, failure.hint(), failure.requestId())
                : new Outcome.Skipped(change, Refusals.because(change.act()));
    }

    private List<Outcome> undone(List<Change> step, Function<Change, Outcome> outcome) {
        step.forEach(change -> leftUndone.add(change.act()));
        return each(step, outcome);
    }

    private static List<Outcome> each(List<Change> step, Function<Change, Outcome> outcome) {
        return step.stream().map(outcome).toList();
    }

    private Receipt carryOut(List<Change> step) {
        return step.size() == 1
                ? carryOut(step.getFirst())
                : soon(() -> writer.directory().changeLicenses(guest(), licenseActs(step)));
    }

    private static List<LicenseAct> licenseActs(List<Change> step) {
        return step.stream().map(change -> (LicenseAct) change.act()).toList();
    }

    private Receipt carryOut(Change change) {
        return switch (change.act()) {
            case Invite invite -> invite(change.guest().orElseThrow(), invite);
            case DirectoryAct act -> soon(() -> writer.directory().carryOut(guest(), act));
            case EnvironmentAct act -> {
                var row =
                        act.rowInAnyState()
                                .orElseGet(() -> rows.enabled(guest(), act.environment()));
                yield soon(() -> writer.environments().carryOut(row, act));
            }
        };
    }

    private Receipt soon(Supplier<Receipt> call) {
        return attempts.untilReady(patience.replication(), REPLICATION, call);
    }

    private Receipt invite(Person person, Invite invite) {
        var invited =
                attempts.untilReady(
                        patience.replication(),
                        REPLICATION,
                        () -> writer.directory().invite(person.email(), invite));
        objectId = Optional.of(invited.objectId());
        recent.guest(invited.objectId());
        return invited.receipt();
    }

    private String guest() {
        return objectId.orElseThrow(
                () -> new IllegalStateException("a change before the invitation"));
    }
}
