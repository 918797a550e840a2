package dev.guestlist.apply;

import dev.guestlist.plan.Change;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Subject;
import dev.guestlist.tenant.Task;
import dev.guestlist.tenant.TenantWriter;
import dev.guestlist.tenant.Wait;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Carries out a plan: shared things first, then all guests who leave, then all who change, then all
 * who arrive. Within a phase, each subject has its own thread.
 *
 * <p>Nothing is rolled back and nothing is remembered between runs: the tenant itself is the
 * journal. What an interrupted run leaves behind, and why the next run repairs it, is explained in
 * docs/architecture.md ("Order, and what a crash leaves behind").
 */
public final class Executor {
    private final TenantWriter writer;
    private final Pace pace;
    private final Patience patience;
    private final Consumer<Outcome> listener;
    private final Halt halt = new Halt();
    private final WaitingRoom waitingRoom = new WaitingRoom();
    private final Refusals refusals = new Refusals();
    private final ReentrantLock telling = new ReentrantLock();

    /**
     * Prepares a run.
     *
     * @param listener told of each outcome as it happens, one at a time
     */
    public Executor(TenantWriter writer, Pace pace, Patience patience, Consumer<Outcome> listener) {
        this.writer = writer;
        this.pace = pace;
        this.patience = patience;
        this.listener = listener;
    }

    /** Carries out the whole plan. The caller has already decided that it may. */
    public RunReport execute(Plan plan) {
        var started = pace.now();
        Map<Change, Outcome> outcomes = new HashMap<>();
        for (var phase : Phase.values()) {
            travel(journeys(plan, phase), outcomes);
        }
        var inOrder = plan.changes().stream().map(outcomes::get).toList();
        return new RunReport(plan, inOrder, halt.ending(), started, pace.now());
    }

    /** Asks the run to stop; may be called from any thread. Calls in progress are finished. */
    public void interrupt() {
        halt.wish(RunReport.Ending.INTERRUPTED);
    }

    /** What is being waited for at the moment; may be called from any thread. */
    public List<Wait> waits() {
        return waitingRoom.waits(pace.now());
    }

    private List<Journey> journeys(Plan plan, Phase phase) {
        var bySubject = new LinkedHashMap<Subject, List<Change>>();
        for (var change : plan.changes()) {
            if (change.phase() == phase) {
                bySubject.computeIfAbsent(change.subject(), _ -> new ArrayList<>()).add(change);
            }
        }
        return bySubject.values().stream()
                .map(changes ->
                        new Journey(changes, writer, pace, patience, halt, waitingRoom, refusals))
                .toList();
    }

    private void travel(List<Journey> journeys, Map<Change, Outcome> outcomes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = new ArrayList<Task<Journey>>();
            for (var journey : journeys) {
                underWay.add(
                        Task.begin(
                                threads,
                                () -> {
                                    journey.travel(outcome -> tell(outcome, outcomes));
                                    return journey;
                                }));
            }
            // A journey turns every failed call into an outcome: an exception here is a bug.
            underWay.forEach(Task::result);
        }
    }

    private void tell(Outcome outcome, Map<Change, Outcome> outcomes) {
        telling.lock();
        try {
            outcomes.put(outcome.change(), outcome);
            listener.accept(outcome);
        } finally {
            telling.unlock();
        }
    }
}
