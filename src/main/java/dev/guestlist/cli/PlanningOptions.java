package dev.guestlist.cli;

import dev.guestlist.git.Revisions;
import dev.guestlist.plan.Plan;
import dev.guestlist.planner.Circumstances;
import dev.guestlist.planner.Planner;
import dev.guestlist.tenant.Wait;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a plan depends on in addition to the files and the tenant. */
record PlanningOptions(Optional<LocalDate> asOf) {
    private static final Option<LocalDate> AS_OF =
            Option.of(
                    "--as-of",
                    "DATE",
                    LocalDate.class,
                    PlanningOptions::day,
                    "Plan as of this day, such as 2027-07-01. Default: today (UTC).");

    static void declare(CommandSpec spec) {
        spec.addOption(AS_OF.spec());
    }

    static PlanningOptions of(ParsedOptions given) {
        return new PlanningOptions(given.get(AS_OF));
    }

    /** The plan for files without errors. Git is read while the tenant is being read. */
    Plan plan(Session session, Screen screen) {
        return plan(session, List::of, screen);
    }

    /**
     * The same.
     *
     * @param waits what is waited for before the tenant is read
     */
    Plan plan(Session session, Supplier<List<Wait>> waits, Screen screen) {
        try (var line = new StatusLine(screen, "Reading the tenant", OptionalInt.empty())) {
            line.watch(
                    () -> Stream.concat(waits.get().stream(), session.waits().stream()).toList());
            var circumstances = circumstances(session.files(), screen);
            return Planner.plan(session.files().desired(), session.live(), circumstances);
        }
    }

    private Circumstances circumstances(GuestFiles files, Screen screen) {
        var revision = Revisions.of(files.paths());
        var warnings = new ArrayList<>(files.problems());
        warnings.addAll(revision.problems());
        return new Circumstances(
                Version.text(),
                revision.value().orElseThrow(),
                asOf.orElseGet(() -> LocalDate.now(screen.process().clock())),
                warnings);
    }

    /** A date, written as in the files. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new TypeConversionException(
                    "\"" + text + "\" is not a date; write it like 2027-07-01");
        }
    }
}
