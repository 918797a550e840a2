package dev.guestlist.cli;

import static dev.guestlist.cli.Options.option;

import dev.guestlist.git.Revisions;
import dev.guestlist.plan.Plan;
import dev.guestlist.planner.Circumstances;
import dev.guestlist.planner.Planner;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a plan depends on besides the files and the tenant. */
record PlanningOptions(Optional<LocalDate> asOf) {
    static void declare(CommandSpec spec) {
        spec.addOption(
                option(
                        "--as-of",
                        "DATE",
                        LocalDate.class,
                        PlanningOptions::day,
                        "Plan that day, such as 2027-07-01, instead of today (UTC)."));
    }

    static PlanningOptions of(Given given) {
        return new PlanningOptions(given.value("--as-of", LocalDate.class));
    }

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

    /** A day as people write it in files. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new TypeConversionException("\"" + text + "\" is no day; write it as 2027-07-01");
        }
    }
}
