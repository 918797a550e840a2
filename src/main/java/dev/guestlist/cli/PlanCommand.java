package dev.guestlist.cli;

import static dev.guestlist.cli.Options.flag;
import static dev.guestlist.cli.Options.option;

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
            Shows what apply would do: compares the files with the live tenant. Only reads.

            """;

    private static final String FOOTER =
            """

            Examples:
              guestlist plan                            guests.yaml or access/ here
              guestlist plan access/ --out plan.json    keep it, apply exactly it later
              guestlist plan --format markdown >> "$GITHUB_STEP_SUMMARY"
              guestlist plan --as-of 2027-07-01         who will have expired by then?

            Exit codes: 0 done (2 with --detailed-exitcode if there are changes), 1 error,
            4 another tenant than the files name.
            """;

    static CommandSpec spec() {
        var spec = CommandSpec.create().name("plan");
        spec.usageMessage().description(HelpText.lines(DESCRIPTION)).footer(HelpText.lines(FOOTER));
        FilesArgument.declare(spec);
        PlanningOptions.declare(spec);
        FormatOption.declare(spec);
        spec.addOption(
                option(
                        "--out",
                        "FILE",
                        Path.class,
                        "Also write the plan as JSON, for apply --plan."));
        spec.addOption(flag("--detailed-exitcode", "Exit with 2 if there are changes."));
        ConnectionOptions.declare(spec);
        return spec;
    }

    static PlanCommand of(Given given) {
        return new PlanCommand(
                FilesArgument.of(given),
                PlanningOptions.of(given),
                FormatOption.of(given),
                given.value("--out", Path.class),
                given.has("--detailed-exitcode"),
                ConnectionOptions.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        try (var visit = connection.visit(files.paths(), Rights.READ, screen)) {
            if (visit.listing().hasErrors()) {
                return screen.reject(visit.listing());
            }
            var plan = planning.plan(visit, screen);
            out.ifPresent(file -> PlanFile.write(plan, file));
            screen.result(format.plan(plan, screen));
            return detailedExitCode ? ExitCode.ofDifference(plan) : ExitCode.ofPlan(plan);
        }
    }
}
