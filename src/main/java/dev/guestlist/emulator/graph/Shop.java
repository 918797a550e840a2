package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.state.Directory;
import dev.guestlist.emulator.state.Tenant;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What every part of the API works with.
 *
 * @param guessing the guesses of the moment; they can be changed while the emulator runs
 */
record Shop(
        Tenant tenant,
        Directory directory,
        People people,
        Audit audit,
        AtomicReference<Guesses<GraphGuess>> guessing,
        Traps traps) {

    static Shop of(Tenant tenant, AtomicReference<Guesses<GraphGuess>> guessing, Traps traps) {
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
        return guessing.get();
    }
}
