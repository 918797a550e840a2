package dev.guestlist.emulator.login;

import java.time.Duration;
import java.util.Random;

/**
 * How long tokens live: 75 minutes each, or a time of their own between two bounds, as where no
 * policy says otherwise (60 to 90 minutes,
 * learn.microsoft.com/entra/identity-platform/access-tokens#token-lifetime). The times come in the
 * same order after every setting.
 */
public final class Lifetimes {

    private static final long SEED = 75;

    private Bounds bounds;
    private Random random = new Random(SEED);

    /** The shortest and the longest life, both inclusive; the same when there is no choice. */
    private record Bounds(Duration shortest, Duration longest) {
        Bounds {
            if (shortest.toSeconds() < 1 || longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException(
                        "a token lives for a second at least, and a range begins with its shorter"
                                + " end");
            }
        }
    }

    Lifetimes(Duration always) {
        this.bounds = new Bounds(always, always);
    }

    /** How it is set at present: {@code PT1H15M} or {@code PT1H/PT1H30M}. */
    public synchronized String show() {
        return bounds.shortest().equals(bounds.longest())
                ? bounds.shortest().toString()
                : bounds.shortest() + "/" + bounds.longest();
    }

    /**
     * Sets a duration or, with a slash, a range; for tokens issued from now on.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is neither
     */
    public synchronized void set(String setting) {
        var slash = setting.indexOf('/');
        bounds =
                new Bounds(
                        Duration.parse(slash < 0 ? setting : setting.substring(0, slash)),
                        Duration.parse(setting.substring(slash + 1)));
        random = new Random(SEED);
    }

    /** The life of the next token, in whole seconds. */
    synchronized Duration next() {
        var shortest = bounds.shortest().toSeconds();
        var longest = bounds.longest().toSeconds();
        return Duration.ofSeconds(
                shortest == longest ? shortest : random.nextLong(shortest, longest + 1));
    }
}
