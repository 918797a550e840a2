package dev.guestlist.emulator.guess;

import java.util.ArrayList;
import java.util.List;

/**
 * The guesses of a part of the emulator. The class that declares them as its constants makes each
 * by this, and so none is forgotten where all are listed.
 */
public final class Area {
    private final List<Guess<?>> guesses = new ArrayList<>();

    /** A guess among the constants of the likely one's enum. */
    public <E extends Enum<E>> Guess<E> choice(String name, E likely) {
        return add(name, new Settings.Choice<>(likely));
    }

    /** A guess among some numbers, such as two statuses of HTTP. */
    public Guess<Integer> number(String name, int likely, int other, int... others) {
        return add(name, Settings.Numbers.of(likely, other, others));
    }

    /** A number from 0 on. */
    public Guess<Integer> count(String name, int likely) {
        return add(name, new Settings.Count(likely));
    }

    /** Any words, of which the order does not matter. */
    public Guess<Words> words(String name, String... likely) {
        return add(name, new Settings.AnyWords(new Words(List.of(likely))));
    }

    /** Each as it most likely is. */
    public Guesses likely() {
        return Guesses.likely(guesses);
    }

    private <S> Guess<S> add(String name, Settings<S> settings) {
        var guess = new Guess<>(name, settings);
        guesses.add(guess);
        return guess;
    }
}
