package dev.guestlist.emulator.dataverse.web;

import dev.guestlist.emulator.dataverse.DataverseGuess;
import dev.guestlist.emulator.dataverse.DataverseGuess.Mark;
import dev.guestlist.emulator.dataverse.schema.Column;
import dev.guestlist.emulator.dataverse.store.Row;
import dev.guestlist.emulator.guess.Guesses;

import java.util.Optional;

/** What the service may not show although it is so. */
record Disguise(boolean hidesBroughtRoles) {
    private static final String MARK = "isautoassigned";

    Disguise(Guesses guesses) {
        this(guesses.is(DataverseGuess.BROUGHT_ROLE, Mark.UNMARKED));
    }

    Optional<Object> shown(Row row, Column column) {
        return hidesBroughtRoles && column.name().equals(MARK)
                ? row.get(column).map(_ -> 0)
                : row.get(column);
    }
}
