package dev.guestlist.apply;

import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.TenantWriter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One guest's changes, carried out in order on one thread: invite, profile, join, license, wait for
 * the row in Dynamics 365, grant. A failure affects only this guest; changes that do not depend on
 * the failed one are still made.
 */
final class Journey {
    private final List<Change> changes;
    private final TenantWriter writer;
    private final Pace pace;
    private final Patience patience;
    private final Halt halt;
    private final Recent recent;
    private final Refusals refusals;
    private final Attempts attempts;

    private final List<Change> notDone = new ArrayList<>();
    private final Map<String, String> systemUserIds = new HashMap<>();
    private Optional<String> objectId;

    Journey(
            List<Change> changes,
            TenantWriter writer,
            Pace pace,
            Patience patience,
            Halt halt,
            Refusals refusals) {
        this.changes = List.copyOf(changes);
        this.writer = writer;
        this.pace = pace;
        this.patience = patience;
        this.halt = halt;
        this.refusals = refusals;
        this.recent = new Recent(writer.directory(), pace);
        this.attempts = new Attempts(pace, patience, halt, recent);
        this.objectId = changes.getFirst().guest().flatMap(Person::objectId);
        objectId.ifPresent(recent::guest);
    }

    void travel(Consumer<Outcome> listener) {
        for (var change : changes) {
            var outcome = outcomeOf(change);
            if (!(outcome instanceof Outcome.Applied)) {
                notDone.add(change);
            }
            listener.accept(outcome);
        }
    }

    private Outcome outcomeOf(Change change) {
        if (halt.wished()) {
            return new Outcome.Skipped(change, "the run was stopped");
        }
        var missing = missing(change.act());
        if (missing.isPresent()) {
            return new Outcome.Skipped(
                    change, "needs " + missing.get().kind().word() + ", which was not done");
        }
        if (refusals.cover(change.act())) {
            return new Outcome.Skipped(change, Refusals.because(change.act()));
        }
        var started = pace.now();
        try {
            var receipt = carryOut(change);
            recent.note(change.act(), receipt);
            return new Outcome.Applied(change, receipt, Duration.between(started, pace.now()));
        } catch (Attempts.NotYet tooSoon) {
            return new Outcome.StillWaiting(change, tooSoon.because().orElse("the tenant"));
        } catch (TenantException failure) {
            return failed(change, failure);
        }
    }

    private Outcome failed(Change change, TenantException failure) {
        if (failure.kind() == Kind.STOP) {
            halt.wish(RunReport.Ending.STOPPED);
        }
        if (failure.kind() == Kind.LATER) {
            return new Outcome.StillWaiting(change, failure.getMessage());
        }
        return refusals.isNews(change.act(), failure)
                ? new Outcome.Failed(
                        change, failure.getMessage(), failure.hint(), failure.requestId())
                : new Outcome.Skipped(change, Refusals.because(change.act()));
    }

    /** The first of the subject's changes that this one needs and that was not made. */
    private Optional<Change> missing(Act act) {
        return notDone.stream().filter(earlier -> act.needs(earlier.act())).findFirst();
    }

    private Receipt carryOut(Change change) {
        return switch (change.act()) {
            case Invite invite -> invite(change.guest().orElseThrow(), invite);
            case DirectoryAct act -> soon(() -> writer.directory().carryOut(guest(), act));
            case EnvironmentAct act -> {
                var row = act.rowInAnyState().orElseGet(() -> enabledRow(act.environment()));
                yield soon(() -> writer.environments().carryOut(row, act));
            }
        };
    }

    private Receipt soon(Supplier<Receipt> call) {
        return attempts.untilReady(patience.replication(), call);
    }

    private Receipt invite(Person person, Invite invite) {
        var invited =
                attempts.untilReady(
                        patience.replication(),
                        () -> writer.directory().invite(person.email(), invite));
        objectId = Optional.of(invited.objectId());
        recent.guest(invited.objectId());
        return invited.receipt();
    }

    private String guest() {
        return objectId.orElseThrow(
                () -> new IllegalStateException("a change before the invitation"));
    }

    /** The id of an enabled row; waits once per environment. */
    private String enabledRow(Target.Environment environment) {
        var known = systemUserIds.get(environment.key());
        if (known != null) {
            return known;
        }
        var search = new RowSearch(writer.environments(), guest(), environment, recent);
        var row = attempts.untilReady(patience.userRow(), search::look).id();
        systemUserIds.put(environment.key(), row);
        return row;
    }
}
