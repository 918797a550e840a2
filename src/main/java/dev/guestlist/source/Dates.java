package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;
import dev.guestlist.model.SourceLocation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates in the files. */
final class Dates {
    private Dates() {}

    /** The date, or empty after adding a problem. */
    static Optional<LocalDate> read(Yaml.Scalar text, String key, Findings findings) {
        if (findings.isRefused(text.where())) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException impossible) {
            findings.add(problem(text.where(), key, text.text()));
            return Optional.empty();
        }
    }

    static Problem problem(SourceLocation where, String key, String text) {
        return Problem.error("invalid-date", where, key + ": " + Quoted.of(text) + " is not a date")
                .withHint("write it as year-month-day, such as 2027-06-30");
    }
}
