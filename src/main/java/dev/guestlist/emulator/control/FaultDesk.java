package dev.guestlist.emulator.control;

import dev.guestlist.emulator.http.Faults;
import dev.guestlist.emulator.http.Interference;
import dev.guestlist.emulator.http.Request;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Carries out a fault script. Rules are asked in order; the first that strikes decides. Requests to
 * the emulator's own controls are never struck.
 */
public final class FaultDesk implements Faults {

    private final List<Armed> rules = new ArrayList<>();
    private volatile List<Armed> current = List.of();

    /** A rule with its counters. */
    private static final class Armed {
        private final FaultRule rule;
        private final Random random;
        private long seen;
        private int struck;

        Armed(FaultRule rule) {
            this.rule = rule;
            this.random =
                    rule.when() instanceof FaultRule.Sometimes(var probability, var seed)
                            ? new Random(seed)
                            : new Random(0);
        }

        synchronized boolean strikes() {
            seen++;
            var hit =
                    struck < rule.times()
                            && switch (rule.when()) {
                                case FaultRule.Always() -> true;
                                case FaultRule.Nth(var number) -> seen == number;
                                case FaultRule.From(var number) -> seen >= number;
                                case FaultRule.Every(var n) -> seen % n == 0;
                                case FaultRule.Sometimes(var probability, var seed) ->
                                        random.nextDouble() < probability;
                            };
            if (hit) {
                struck++;
            }
            return hit;
        }
    }

    /** Adds a rule. */
    public synchronized void add(FaultRule rule) {
        rules.add(new Armed(rule));
        current = List.copyOf(rules);
    }

    /** Forgets all rules. */
    public synchronized void clear() {
        rules.clear();
        current = List.of();
    }

    /** How often each rule has struck, in order. */
    public List<Integer> strikes() {
        return current.stream().map(armed -> armed.struck).toList();
    }

    @Override
    public Interference strike(Request request) {
        var armed = current;
        if (armed.isEmpty() || request.rawPath().startsWith(ControlSite.PREFIX)) {
            return new Interference.None();
        }
        for (var one : armed) {
            if (one.rule.matches(request) && one.strikes()) {
                return one.rule.harm();
            }
        }
        return new Interference.None();
    }
}
