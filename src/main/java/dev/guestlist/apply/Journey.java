package dev.guestlist.apply;

import dev.guestlist.model.LiveEnvironment.SystemUser;
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
    private static final String REPLICATION = "changes to reach every server of the tenant";

    private final List<Change> changes;
    private final TenantWriter writer;
    private final Pace pace;
    private final Patience patience;
    private final Halt halt;
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
            WaitingRoom waitingRoom) {
        this.changes = List.copyOf(changes);
        this.writer = writer;
        this.pace = pace;
        this.patience = patience;
        this.halt = halt;
        this.attempts = new Attempts(pace, patience, halt, waitingRoom);
        this.objectId = changes.getFirst().guest().flatMap(Person::objectId);
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
            return new Outcome.Unreached(change);
        }
        var missing = missing(change.act());
        if (missing.isPresent()) {
            return new Outcome.Skipped(
                    change, "needs " + missing.get().kind().word() + ", which was not done");
        }
        var started = pace.now();
        try {
            var receipt = carryOut(change);
            return new Outcome.Applied(change, receipt, Duration.between(started, pace.now()));
        } catch (Attempts.NotYet tooSoon) {
            return new Outcome.StillWaiting(change, tooSoon.because().orElse("the tenant"));
        } catch (TenantException failure) {
            return failed(change, failure);
        } catch (RuntimeException bug) {
            // Other guests' changes have been made: the run must still end with a report.
            return new Outcome.Failed(
                    change,
                    "a bug in guestlist: " + bug,
                    Optional.of("Please report it."),
                    Optional.empty());
        }
    }

    private Outcome failed(Change change, TenantException failure) {
        return switch (failure.kind()) {
            case INTERRUPTED -> new Outcome.Unreached(change);
            case STOP -> {
                halt.wish(RunReport.Ending.STOPPED);
                yield failedFor(change, failure);
            }
            case NOT_YET, UNAVAILABLE, NEEDS_HUMAN -> failedFor(change, failure);
        };
    }

    private static Outcome failedFor(Change change, TenantException failure) {
        return new Outcome.Failed(
                change, failure.getMessage(), failure.hint(), failure.requestId());
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
        return attempts.untilReady(patience.replication(), REPLICATION, call);
    }

    private Receipt invite(Person person, Invite invite) {
        var invited =
                attempts.untilReady(
                        patience.replication(),
                        REPLICATION,
                        () -> writer.directory().invite(person.email(), invite));
        objectId = Optional.of(invited.objectId());
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
        var asked = new Asked(environment);
        var what = "rows of guests in " + environment.key();
        var row = attempts.untilReady(patience.userRow(), what, asked::look).id();
        systemUserIds.put(environment.key(), row);
        return row;
    }

    /**
     * Looks for the row first, since the environment may have added the guest on its own, and
     * requests it only if it is missing. A rejected request is remembered but not fatal: the
     * environment's own synchronization may still create the row.
     */
    private final class Asked {
        private final Target.Environment environment;
        private String waitingFor;
        private boolean mayAsk = true;

        Asked(Target.Environment environment) {
            this.environment = environment;
            this.waitingFor = "a user row in " + environment.key();
        }

        SystemUser look() {
            var row = writer.environments().findSystemUser(guest(), environment);
            if (row.isPresent() && row.get().state() == SystemUser.State.ENABLED) {
                return row.get();
            }
            if (mayAsk) {
                ask();
            }
            throw new TenantException(Kind.NOT_YET, waitingFor, Optional.empty(), Optional.empty());
        }

        private void ask() {
            try {
                writer.environments().requestSystemUser(guest(), environment);
                mayAsk = false;
            } catch (TenantException refused) {
                if (refused.kind() == Kind.STOP) {
                    throw refused;
                }
                mayAsk = refused.kind() == Kind.NOT_YET;
                waitingFor =
                        "a user row in " + environment.key() + " (" + refused.getMessage() + ")";
            }
        }
    }
}
