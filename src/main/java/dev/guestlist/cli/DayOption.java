package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The day that a command judges by. */
record DayOption(Optional<LocalDate> day) {
    private static final Option<LocalDate> AS_OF =
            Option.of(
                    "--as-of",
                    "DATE",
                    LocalDate.class,
                    DayOption::parse,
                    "Plan as of this day, such as 2027-07-01. Default: today (UTC).");

    static void declare(CommandSpec spec) {
        spec.addOption(AS_OF.spec());
    }

    static DayOption of(ParsedOptions given) {
        return new DayOption(given.get(AS_OF));
    }

    LocalDate asOf(ProcessContext process) {
        return day.orElseGet(() -> LocalDate.now(process.clock()));
    }

    /** A date, written as in the files. */
    private static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a date; write it like 2027-07-01");
        }
    }
}
