package dev.guestlist.cli;

import dev.guestlist.apply.Executor;
import dev.guestlist.apply.Halt;
import dev.guestlist.apply.Outcome;
import dev.guestlist.apply.Pace;
import dev.guestlist.apply.Patience;
import dev.guestlist.apply.RunReport;
import dev.guestlist.plan.Plan;
import dev.guestlist.render.view.ReportView;
import dev.guestlist.tenant.TenantWriter;
import dev.guestlist.tenant.Wait;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Applies plans while showing progress; a person can stop it. */
record Run(Tenancy tenancy, Patience patience, Optional<Journal> journal, Screen screen) {
    /** Returns when every change is done or has failed, or when the run was stopped. */
    RunReport of(Plan plan) {
        var process = screen.process();
        var total = OptionalInt.of(plan.changes().size());
        try (var line = new StatusLine(screen, "Applying", total)) {
            var executor =
                    new Executor(
                            tenancy.writer(plan.header().tenant()),
                            new RealPace(process.clock()),
                            patience,
                            outcome -> tell(outcome, line));
            line.watch(() -> waits(executor));
            try (var _ = process.interruption().watch(() -> stop(executor, line))) {
                if (plan.hasChanges()) {
                    screen.firstWrite().happens();
                }
                return executor.execute(plan);
            }
        }
    }

    /** The same without any output. */
    static RunReport quietly(Plan plan, TenantWriter writer, Screen screen) {
        var pace = new RealPace(screen.process().clock());
        return new Executor(writer, pace, Patience.STANDARD, _ -> {}).execute(plan);
    }

    private List<Wait> waits(Executor executor) {
        return Stream.concat(executor.waits().stream(), tenancy.waits().stream()).toList();
    }

    private void tell(Outcome outcome, StatusLine line) {
        journal.ifPresent(lines -> lines.add(outcome));
        switch (outcome) {
            case Outcome.Applied _ -> {
                line.advance();
                show(outcome, line);
            }
            case Outcome.Failed _, Outcome.StillWaiting _, Outcome.Skipped _ -> show(outcome, line);
            // The report counts them.
            case Outcome.Unreached _ -> {}
        }
    }

    private void show(Outcome outcome, StatusLine line) {
        line.above(screen.terminal(ProcessContext.Stream.ERR).print(ReportView.of(outcome)));
    }

    private void stop(Executor executor, StatusLine line) {
        executor.interrupt();
        line.above("Stopping: finishing the calls in progress, starting nothing new.");
        tenancy.stop();
    }

    /** Real time. */
    private record RealPace(Clock clock) implements Pace {
        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        public void pause(Duration duration, Halt halt) {
            halt.await(duration);
        }
    }
}
