package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.state.Directory;
import dev.guestlist.emulator.state.Tenant;

/** What every part of the API works with. */
record Shop(
        Tenant tenant,
        Directory directory,
        People people,
        Audit audit,
        GraphGuesses guesses,
        Traps traps) {

    static Shop of(Tenant tenant, GraphGuesses guesses, Traps traps) {
        return new Shop(
                tenant,
                new Directory(tenant),
                new People(tenant, traps),
                new Audit(tenant),
                guesses,
                traps);
    }
}
