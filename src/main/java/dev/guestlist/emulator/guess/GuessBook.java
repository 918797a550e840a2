package dev.guestlist.emulator.guess;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The guesses of an area as they are set at the moment; they can be set otherwise while the
 * emulator runs.
 */
public final class GuessBook {
    private final AtomicReference<Guesses> guesses;

    /** A book that begins with those. */
    public GuessBook(Guesses first) {
        this.guesses = new AtomicReference<>(first);
    }

    /** How they are set now. */
    public Guesses now() {
        return guesses.get();
    }

    /**
     * Guesses otherwise from now on.
     *
     * @param name of a guess
     * @throws IllegalArgumentException when there is no such guess or setting
     */
    public void set(String name, String setting) {
        guesses.updateAndGet(now -> now.with(name, setting));
    }
}
