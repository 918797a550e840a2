package dev.guestlist.cli;

import dev.guestlist.plan.Planner;

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
        var listing = Listing.read(files.paths());
        if (listing.hasErrors()) {
            return screen.reject(listing);
        }
        var desired = listing.desired();
        try (var tenancy = connection.open(desired, Rights.READ, screen)) {
            var live = tenancy.read(desired);
            var plan = Planner.plan(desired, live, planning.circumstances(listing, screen));
            screen.result(format.drift(plan, screen));
            return ExitCode.ofDifference(plan);
        }
    }
}
