package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.state.Directory;
import dev.guestlist.emulator.state.Tenant;

/**
 * What every part of the API works with.
 *
 * @param guessing the guesses, which can be changed while the emulator runs
 */
record Shop(
        Tenant tenant,
        Directory directory,
        People people,
        Audit audit,
        GuessBook<GraphGuess> guessing,
        Traps traps) {

    static Shop of(Tenant tenant, GuessBook<GraphGuess> guessing, Traps traps) {
        return new Shop(
                tenant,
                new Directory(tenant),
                new People(tenant, traps),
                new Audit(tenant),
                guessing,
                traps);
    }

    /** The guesses of the moment. */
    Guesses<GraphGuess> guesses() {
        return guessing.now();
    }
}
