package dev.guestlist.cli;

import dev.guestlist.git.Revisions;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Selection;
import dev.guestlist.plan.Selection.Extent;
import dev.guestlist.planner.Circumstances;
import dev.guestlist.planner.Planner;
import dev.guestlist.tenant.Wait;

import picocli.CommandLine.Model.CommandSpec;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a plan depends on in addition to the files and the tenant. */
record PlanningOptions(DayOption day, SelectionOptions chosen) {
    /** For commands that only show. */
    static void declare(CommandSpec spec) {
        DayOption.declare(spec);
        SelectionOptions.declare(spec);
    }

    /** For {@code apply}. */
    static void declareAll(CommandSpec spec) {
        DayOption.declare(spec);
        SelectionOptions.declareAll(spec);
    }

    static PlanningOptions of(ParsedOptions given) {
        return new PlanningOptions(DayOption.of(given), SelectionOptions.of(given));
    }

    static PlanningOptions ofAll(ParsedOptions given) {
        return new PlanningOptions(DayOption.of(given), SelectionOptions.ofAll(given));
    }

    /** The same about the people whom a saved plan is about. */
    PlanningOptions about(Plan saved) {
        var selection = new Selection(saved.header().only(), Extent.EVERYTHING);
        return new PlanningOptions(day, new SelectionOptions(selection));
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
                day.asOf(screen.process()),
                chosen.selection(),
                warnings);
    }
}
