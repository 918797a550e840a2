package dev.guestlist.emulator.guess;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The guesses of an area as they are set at the moment; they can be set otherwise while the
 * emulator runs.
 *
 * @param <G> the enum that lists the area's guesses
 */
public final class GuessBook<G extends Enum<G> & Guess> {

    private final AtomicReference<Guesses<G>> guesses;

    /** A book in which each is as it most likely is. */
    public GuessBook(Class<G> area) {
        this.guesses = new AtomicReference<>(Guesses.likely(area));
    }

    /** How they are set now. */
    public Guesses<G> now() {
        return guesses.get();
    }

    /**
     * Guesses otherwise from now on.
     *
     * @param spelling as {@link Guesses#show} has it
     * @throws IllegalArgumentException when there is no such guess or setting
     */
    public void set(String spelling, String setting) {
        guesses.updateAndGet(now -> now.with(spelling, setting));
    }
}
