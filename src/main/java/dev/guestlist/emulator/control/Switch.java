package dev.guestlist.emulator.control;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something of the emulator that can be set otherwise while it runs.
 *
 * @param name such as {@code guess.empty-text}
 * @param setting of this moment
 * @param others what a client should bear besides the setting it has at first: every other one, or
 *     telling ones where there is no end of them
 */
public record Switch(String name, String setting, List<String> others) {
    public Switch {
        Objects.requireNonNull(name);
        Objects.requireNonNull(setting);
        others = List.copyOf(others);
    }

    /** One for each guess of an area, sorted by name. */
    public static Stream<Switch> of(String prefix, Guesses guesses) {
        return guesses.all().map(guess -> of(prefix, guesses, guess));
    }

    private static Switch of(String prefix, Guesses guesses, Guess<?> guess) {
        return new Switch(prefix + guess.name(), guesses.shown(guess), guess.settings().others());
    }
}
