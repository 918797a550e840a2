package dev.guestlist.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who was a guest and should have no access any more, named by the files.
 *
 * @param since the day of leaving, if the files say it
 */
public record Leaver(Email email, Optional<LocalDate> since, SourceLocation where) {}
