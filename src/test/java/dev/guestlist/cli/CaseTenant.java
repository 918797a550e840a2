package dev.guestlist.cli;

import dev.guestlist.apply.Executor;
import dev.guestlist.apply.Halt;
import dev.guestlist.apply.Pace;
import dev.guestlist.apply.Patience;
import dev.guestlist.apply.RunReport;
import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.time.VirtualClock;
import dev.guestlist.model.DesiredState;
import dev.guestlist.plan.Plan;
import dev.guestlist.planner.Circumstances;
import dev.guestlist.planner.Planner;
import dev.guestlist.tenant.JoinedReader;
import dev.guestlist.tenant.TenantWriter;
import dev.guestlist.tenant.dataverse.DataverseReader;
import dev.guestlist.tenant.dataverse.DataverseWriter;
import dev.guestlist.tenant.entra.EntraReader;
import dev.guestlist.tenant.entra.EntraWriter;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.Watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A tenant over HTTP whose clock advances only when someone waits. */
final class CaseTenant implements AutoCloseable {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Instant NOW = Instant.parse("2026-11-21T02:14:09Z");

    private final Emulator emulator;
    private final Connection connection;

    private CaseTenant(Emulator emulator) {
        this.emulator = emulator;
        this.connection =
                Connection.open(
                        new EmbeddedTenant(emulator, Optional.empty()).settings(Rights.WRITE),
                        _ -> {},
                        new Ticks());
    }

    static CaseTenant open(Seed seed) {
        try {
            return new CaseTenant(
                    Emulator.start(
                            EmulatorOptions.standard()
                                    .withSeed(seed)
                                    .withClock(VirtualClock.standingAt(NOW))));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Emulator emulator() {
        return emulator;
    }

    Plan plan(DesiredState desired) {
        var reader =
                new JoinedReader(
                        new EntraReader(connection),
                        new DataverseReader(connection),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        try (var reading = reader.begin(desired)) {
            return Planner.plan(
                    desired,
                    reading.finish(desired),
                    new Circumstances("guestlist (test)", Optional.empty(), TODAY, List.of()));
        }
    }

    /** Applies the plan and waits until everything is visible. */
    RunReport apply(Plan plan, UnaryOperator<TenantWriter> mishap) {
        var writer =
                new TenantWriter(
                        new EntraWriter(connection), new DataverseWriter(connection, MOMENT));
        var report =
                new Executor(mishap.apply(writer), new Waits(), Patience.STANDARD, _ -> {})
                        .execute(plan);
        emulator.clock().advance(Duration.ofHours(1));
        return report;
    }

    @Override
    public void close() {
        connection.close();
        emulator.close();
    }

    /** Who waits beside others waits no longer than alone. */
    private synchronized void passUntil(Instant moment) {
        var left = Duration.between(emulator.clock().instant(), moment);
        if (left.isPositive()) {
            emulator.clock().advance(left);
        }
    }

    private final class Ticks implements Watch {
        @Override
        public long nanos() {
            return emulator.clock().ahead().toNanos();
        }

        @Override
        public void sleep(Duration length) {
            passUntil(emulator.clock().instant().plus(length));
        }
    }

    private final class Waits implements Pace {
        @Override
        public Instant now() {
            return emulator.clock().instant();
        }

        @Override
        public void pause(Duration duration, Halt halt) {
            passUntil(now().plus(duration));
        }
    }
}
