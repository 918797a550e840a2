package dev.guestlist.emulator.guess;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the guesses of an area are set. A value: setting one gives another. */
public final class Guesses {
    private final Map<String, Guess<?>> area;
    private final Map<Guess<?>, Object> held;

    private Guesses(Map<String, Guess<?>> area, Map<Guess<?>, Object> held) {
        this.area = area;
        this.held = held;
    }

    static Guesses likely(List<Guess<?>> guesses) {
        var area = new LinkedHashMap<String, Guess<?>>();
        var held = new HashMap<Guess<?>, Object>();
        for (var guess : guesses) {
            if (area.put(guess.name(), guess) != null) {
                throw new IllegalStateException("two guesses are called " + guess);
            }
            held.put(guess, guess.settings().likely());
        }
        return new Guesses(area, held);
    }

    /**
     * How a guess is set.
     *
     * @throws IllegalArgumentException when it is another area's: a mistake of ours
     */
    public <S> S of(Guess<S> guess) {
        var setting = held.get(guess);
        if (setting == null) {
            throw new IllegalArgumentException(guess + " is not guessed here");
        }
        return guess.settings().type().cast(setting);
    }

    /** Whether a guess is set so. */
    public <S> boolean is(Guess<S> guess, S setting) {
        return of(guess).equals(setting);
    }

    /**
     * The same with one guess set otherwise.
     *
     * @throws IllegalArgumentException when there is no such guess or setting
     */
    public Guesses with(String name, String setting) {
        var guess =
                named(name)
                        .orElseThrow(() ->
                                new IllegalArgumentException("there is no guess '" + name + "'"));
        var changed = new HashMap<>(held);
        changed.put(guess, guess.settings().read(setting));
        return new Guesses(area, changed);
    }

    /** The guess of that name. */
    public Optional<Guess<?>> named(String name) {
        return Optional.ofNullable(area.get(name));
    }

    /** All guesses, sorted by name. */
    public Stream<Guess<?>> all() {
        return area.values().stream().sorted((one, other) -> one.name().compareTo(other.name()));
    }

    /** How a guess is set, as people write it. */
    public <S> String shown(Guess<S> guess) {
        return guess.settings().show(of(guess));
    }
}
