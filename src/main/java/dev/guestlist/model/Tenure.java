package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a guest has access, both inclusive, UTC.
 *
 * @param from first day; absent if access begins at once
 * @param until last day; absent if there is no end
 */
public record Tenure(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Tenure UNLIMITED = new Tenure(Optional.empty(), Optional.empty());

    /** Whether access has not begun on that day. */
    public boolean isAhead(LocalDate day) {
        return from.isPresent() && from.get().isAfter(day);
    }

    /** Whether access has ended on that day. */
    public boolean isOver(LocalDate day) {
        return until.isPresent() && until.get().isBefore(day);
    }
}
