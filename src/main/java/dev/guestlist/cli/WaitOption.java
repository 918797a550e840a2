package dev.guestlist.cli;

import dev.guestlist.apply.Patience;
import dev.guestlist.tenant.http.Timeouts;

import picocli.CommandLine.Model.CommandSpec;

import java.time.Duration;
import java.util.Optional;

/** The longest wait for anything: another apply, a pause of a service, replication, a row. */
record WaitOption(Optional<Duration> longest) {
    private static final Duration FOR_ANOTHER_APPLY = Duration.ofMinutes(10);

    private static final Option<Duration> WAIT =
            Option.of(
                    "--wait",
                    "DURATION",
                    Duration.class,
                    Durations::parse,
                    "Longest wait for anything: another apply, a pause that a service asks for, a"
                            + " change to become visible, such as 30s or 1h. Default: 5 to 10m.");

    static void declare(CommandSpec spec) {
        spec.addOption(WAIT.spec());
    }

    static WaitOption of(ParsedOptions given) {
        return new WaitOption(given.get(WAIT));
    }

    Patience patience() {
        return longest.map(Patience.STANDARD::waitingAtMost).orElse(Patience.STANDARD);
    }

    Timeouts timeouts(Timeouts usual) {
        return longest.map(usual::withTotal).orElse(usual);
    }

    Duration forAnotherApply() {
        return longest.orElse(FOR_ANOTHER_APPLY);
    }
}
