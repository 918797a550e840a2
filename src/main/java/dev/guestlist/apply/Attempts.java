package dev.guestlist.apply;

import dev.guestlist.tenant.TenantException;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Retries failures that time resolves. Any other failure is rethrown unchanged. */
final class Attempts {
    private final Pace pace;
    private final Patience patience;
    private final Halt halt;
    private final Recent recent;

    Attempts(Pace pace, Patience patience, Halt halt, Recent recent) {
        this.pace = pace;
        this.patience = patience;
        this.halt = halt;
        this.recent = recent;
    }

    /**
     * The call's answer, once it has one.
     *
     * @throws NotYet with the last reason, if patience runs out or the run is stopped
     */
    <T> T untilReady(Duration limit, Supplier<T> call) {
        var deadline = pace.now().plus(limit);
        var pause = patience.first();
        while (true) {
            try {
                return call.get();
            } catch (TenantException failure) {
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
            pace.pause(pause, halt);
            pause = patience.after(pause);
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
