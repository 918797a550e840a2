package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.http.Response;
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
        GuessBook guessing,
        Traps traps,
        Pages pages,
        Recent recent) {

    static Shop of(Tenant tenant, GuessBook guessing, Traps traps) {
        return new Shop(
                tenant,
                new Directory(tenant),
                new People(tenant, traps, guessing),
                new Audit(tenant),
                guessing,
                traps,
                new Pages(traps, () -> guessing.now().of(GraphGuess.LOST_PAGE_TOKEN_STATUS)),
                new Recent(tenant, traps));
    }

    /** A 201 with the place of what was created, if that is told. */
    Response located(Call call, Response created, String path) {
        return guesses().is(GraphGuess.CREATED_LOCATION, GraphGuess.Presence.PRESENT)
                ? created.with("Location", call.url(path))
                : created;
    }

    /** The guesses of the moment. */
    Guesses guesses() {
        return guessing.now();
    }
}
