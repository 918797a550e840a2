package dev.guestlist.cli;

import dev.guestlist.plan.Plan;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.Optional;

record PlanCommand(
        FilesArgument files,
        PlanningOptions planning,
        FormatOption format,
        Optional<Path> out,
        boolean detailedExitCode,
        ConnectionOptions connection)
        implements Action {
    private static final String DESCRIPTION =
            """
            Shows what apply would do: compares the files with the live tenant. Read-only.

            """;

    private static final String FOOTER =
            """

            Examples:
              guestlist plan                            use guests.yaml or access/ here
              guestlist plan access/ --out plan.json    save it, to apply exactly that later
              guestlist plan --format markdown >> "$GITHUB_STEP_SUMMARY"
              guestlist plan --as-of 2027-07-01         whose access will have ended by then?

            Exit codes: 0 done (2 with --detailed-exitcode if there are changes), 1 error,
            3 somebody is held back (the plan is whole), 4 not the tenant that the files name.
            """;

    private static final Option<Path> OUT =
            Option.path("--out", "FILE", "Also write the plan as JSON, for apply --plan.");

    private static final Option<Boolean> DETAILED_EXIT_CODE =
            Option.flag("--detailed-exitcode", "Exit with code 2 if there are changes.");

    static CommandSpec spec() {
        var spec = Commands.described("plan", DESCRIPTION, FOOTER);
        FilesArgument.declare(spec);
        PlanningOptions.declare(spec);
        FormatOption.declare(spec);
        spec.addOption(OUT.spec());
        spec.addOption(DETAILED_EXIT_CODE.spec());
        ConnectionOptions.declare(spec);
        return spec;
    }

    static PlanCommand of(ParsedOptions given) {
        return new PlanCommand(
                FilesArgument.of(given),
                PlanningOptions.of(given),
                FormatOption.of(given),
                given.get(OUT),
                given.has(DETAILED_EXIT_CODE),
                ConnectionOptions.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        var paths = files.paths();
        connection.uses(paths, screen.process()).writing(out, OUT.name()).check();
        var output = out.map(file -> Output.to(file, OUT.name()));
        try (var session = connection.session(paths, Rights.READ, screen)) {
            if (session.files().hasErrors()) {
                return screen.reject(session.files());
            }
            var plan = planning.plan(session, screen);
            output.ifPresent(file -> save(plan, file, screen));
            screen.result(format.plan(plan, screen));
            return detailedExitCode ? ExitCode.ofDetailedPlan(plan) : ExitCode.ofPlan(plan);
        }
    }

    private static void save(Plan plan, Output output, Screen screen) {
        PlanFile.write(plan, output);
        PlanFile.warning(plan, screen.process().folder()).ifPresent(screen::tell);
    }
}
