package dev.guestlist.cli;

import dev.guestlist.git.Revisions;
import dev.guestlist.plan.Circumstances;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Planner;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a plan depends on besides the files and the tenant. */
final class PlanningOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Plan that day, such as 2027-07-01, instead of today (UTC).")
    private Optional<LocalDate> asOf = Optional.empty();

    /** The plan for files without errors. What git has to say is read while the tenant is. */
    Plan plan(Visit visit, Screen screen) {
        var circumstances = circumstances(visit.listing(), screen);
        return Planner.plan(visit.listing().desired(), visit.live(), circumstances);
    }

    private Circumstances circumstances(Listing listing, Screen screen) {
        return new Circumstances(
                Version.text(),
                Revisions.of(listing.paths()),
                asOf.orElseGet(() -> LocalDate.now(screen.surroundings().clock())),
                listing.problems());
    }

    /** Days as people write them in files. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw new TypeConversionException(
                        "\"" + text + "\" is no day; write it as 2027-07-01");
            }
        }
    }
}
