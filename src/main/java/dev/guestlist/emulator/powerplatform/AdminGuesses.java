package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.guess.Guesses;

import java.util.SortedMap;

/** How the admin API's guesses are set at the moment. */
final class AdminGuesses {
    private volatile Guesses<AdminGuess> guesses = Guesses.likely(AdminGuess.class);

    boolean is(AdminGuess guess, Enum<?> setting) {
        return guesses.is(guess, setting);
    }

    int number(AdminGuess guess) {
        return guesses.number(guess);
    }

    SortedMap<String, String> show() {
        return guesses.show();
    }

    void set(String spelling, String setting) {
        guesses = guesses.with(spelling, setting);
    }
}
