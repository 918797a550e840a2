package dev.guestlist.apply;

import dev.guestlist.tenant.TenantException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Retries failures that time resolves. Any other failure is rethrown unchanged. */
final class Attempts {
    private final Pace pace;
    private final Patience patience;
    private final Halt halt;
    private final WaitingRoom waitingRoom;
    private final Recent recent;

    Attempts(Pace pace, Patience patience, Halt halt, WaitingRoom waitingRoom, Recent recent) {
        this.pace = pace;
        this.patience = patience;
        this.halt = halt;
        this.waitingRoom = waitingRoom;
        this.recent = recent;
    }

    /**
     * The call's answer, once it has one.
     *
     * @param what is waited for, to be shown meanwhile
     * @throws NotYet with the last reason, if patience runs out or the run is stopped
     */
    <T> T untilReady(Duration limit, String what, Supplier<T> call) {
        var started = pace.now();
        try {
            return call.get();
        } catch (TenantException failure) {
            var deadline = started.plus(limit);
            checkThatWaitingHelps(failure, patience.first(), deadline);
            var seat = waitingRoom.enter(new WaitingRoom.Seat(what, started, deadline));
            try {
                return waited(deadline, call);
            } finally {
                waitingRoom.leave(seat);
            }
        }
    }

    private <T> T waited(Instant deadline, Supplier<T> call) {
        var pause = patience.first();
        while (true) {
            pace.pause(pause, halt);
            pause = patience.after(pause);
            try {
                return call.get();
            } catch (TenantException failure) {
                checkThatWaitingHelps(failure, pause, deadline);
            }
        }
    }

    private void checkThatWaitingHelps(TenantException failure, Duration pause, Instant deadline) {
        if (failure.kind() != TenantException.Kind.NOT_YET) {
            throw failure;
        }
        if (!recent.explains(failure)) {
            throw failure.untimely();
        }
        if (halt.wished() || pace.now().plus(pause).isAfter(deadline)) {
            throw new NotYet(failure);
        }
    }

    /** Patience ran out, or the run was stopped. */
    static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotYet(TenantException last) {
            super(last.getMessage(), last);
        }

        Optional<String> because() {
            return Optional.ofNullable(getMessage());
        }
    }
}
