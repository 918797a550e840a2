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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** Applies a plan while showing progress; a person can stop it. */
final class Run {
    private Run() {}

    /** Returns when every change is done or has failed, or when the run was stopped. */
    static RunReport of(Plan plan, TenantWriter writer, Screen screen) {
        var process = screen.process();
        var total = OptionalInt.of(plan.changes().size());
        try (var line = new StatusLine(screen, "Applying", total)) {
            var executor =
                    new Executor(
                            writer,
                            new RealPace(process.clock()),
                            Patience.STANDARD,
                            outcome -> tell(outcome, line, screen));
            try (var _ = process.interruption().watch(() -> stop(executor, line))) {
                return executor.execute(plan);
            }
        }
    }

    /** The same without any output. */
    static RunReport quietly(Plan plan, TenantWriter writer, Screen screen) {
        var pace = new RealPace(screen.process().clock());
        return new Executor(writer, pace, Patience.STANDARD, _ -> {}).execute(plan);
    }

    private static void tell(Outcome outcome, StatusLine line, Screen screen) {
        line.advance();
        line.above(screen.terminal(ProcessContext.Stream.ERR).print(ReportView.of(outcome)));
    }

    private static void stop(Executor executor, StatusLine line) {
        executor.interrupt();
        line.above("Stopping: finishing the calls in progress, starting nothing new.");
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
