package dev.guestlist.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "drift",
        description = {
            "Shows what the tenant has that the files do not say, and the other way round. Only"
                    + " reads.",
            ""
        },
        footer = {
            "",
            "The same difference as plan, seen from the tenant's side: run it every night.",
            "",
            "Exit codes: 0 no drift, 2 drift, 1 error, 4 another tenant than the files name."
        })
final class DriftCommand implements Action {
    @Mixin private FilesArgument files;
    @Mixin private PlanningOptions planning;
    @Mixin private FormatOption format;

    @ArgGroup(validate = false, heading = "%nTenant:%n")
    private ConnectionOptions connection = new ConnectionOptions();

    @Override
    public ExitCode run(Screen screen) {
        try (var visit = connection.visit(files.paths(), Rights.READ, screen)) {
            if (visit.listing().hasErrors()) {
                return screen.reject(visit.listing());
            }
            var plan = planning.plan(visit, screen);
            screen.result(format.drift(plan, screen));
            return ExitCode.ofDifference(plan);
        }
    }
}
