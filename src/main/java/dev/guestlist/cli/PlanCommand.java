package dev.guestlist.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

@Command(
        name = "plan",
        description = {
            "Shows what apply would do: compares the files with the live tenant. Only reads.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  guestlist plan                            guests.yaml or access/ here",
            "  guestlist plan access/ --out plan.json    keep it, apply exactly it later",
            "  guestlist plan --format markdown >> \"$GITHUB_STEP_SUMMARY\"",
            "  guestlist plan --as-of 2027-07-01         who will have expired by then?",
            "",
            "Exit codes: 0 done (2 with --detailed-exitcode if there are changes), 1 error,",
            "4 another tenant than the files name."
        })
final class PlanCommand implements Action {
    @Mixin private FilesArgument files;
    @Mixin private PlanningOptions planning;
    @Mixin private FormatOption format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Also write the plan as JSON, for apply --plan.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--detailed-exitcode", description = "Exit with 2 if there are changes.")
    private boolean detailedExitCode;

    @ArgGroup(validate = false, heading = "%nTenant:%n")
    private ConnectionOptions connection = new ConnectionOptions();

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
