package dev.guestlist.emulator.guess;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the guesses of an area are set. A value: setting one gives another.
 *
 * @param <G> the enum that lists the area's guesses
 */
public final class Guesses<G extends Enum<G> & Guess> {

    private final Map<G, Object> held;

    private Guesses(Map<G, Object> held) {
        this.held = Collections.unmodifiableMap(held);
    }

    /** Each as it most likely is. */
    public static <G extends Enum<G> & Guess> Guesses<G> likely(Class<G> area) {
        var held = new EnumMap<G, Object>(area);
        Arrays.stream(area.getEnumConstants())
                .forEach(guess -> held.put(guess, guess.settings().likely()));
        return new Guesses<>(held);
    }

    /**
     * Whether a guess is set so.
     *
     * @throws IllegalArgumentException when it can never be: a mistake of ours
     */
    public boolean is(G guess, Enum<?> setting) {
        var set = (Enum<?>) held.get(guess);
        if (set.getDeclaringClass() != setting.getDeclaringClass()) {
            throw new IllegalArgumentException(guess + " is never " + setting);
        }
        return set == setting;
    }

    /**
     * The setting of a guess that is a constant of an enum.
     *
     * @throws ClassCastException when it is of another: a mistake of ours
     */
    public <E extends Enum<E>> E setting(G guess, Class<E> among) {
        return among.cast(held.get(guess));
    }

    /** The setting of a guess that is a number. */
    public int number(G guess) {
        return (Integer) held.get(guess);
    }

    /** The setting of a guess that is made of words. */
    public List<String> words(G guess) {
        return ((List<?>) held.get(guess)).stream().map(String::valueOf).toList();
    }

    /**
     * The same with one guess set otherwise.
     *
     * @param spelling its name as {@link #show} has it
     * @throws IllegalArgumentException when there is no such guess or setting
     */
    public Guesses<G> with(String spelling, String setting) {
        var guess =
                held.keySet().stream()
                        .filter(one -> one.spelling().equals(spelling))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no guess '" + spelling + "'"));
        var changed = new EnumMap<>(held);
        changed.put(guess, guess.settings().read(setting));
        return new Guesses<>(changed);
    }

    /** Every guess with its setting, sorted by name. */
    public SortedMap<String, String> show() {
        var shown = new TreeMap<String, String>();
        held.forEach(
                (guess, setting) -> shown.put(guess.spelling(), guess.settings().show(setting)));
        return shown;
    }
}
