package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "validate",
        description = {
            "Checks the files: syntax, schema, references. Needs no network and no account.",
            ""
        },
        footer = {
            "",
            "Every problem is told at once, as path:line:column. Exit codes: 0 valid (perhaps with"
                    + " warnings), 1 not."
        })
final class ValidateCommand implements Action {
    @Mixin private FilesArgument files;

    @Override
    public ExitCode run(Screen screen) {
        var listing = Listing.read(files.paths());
        if (listing.hasErrors()) {
            return screen.reject(listing);
        }
        screen.problems(listing);
        screen.result(summary(listing.desired()));
        return ExitCode.OK;
    }

    private static String summary(DesiredState desired) {
        return "Valid: %s for %s (%s, %s, %s in %s)."
                .formatted(
                        count(desired.guests().size(), "guest"),
                        desired.tenant(),
                        count(desired.groups().size(), "group"),
                        count(desired.licenses().size(), "license"),
                        count(desired.environments().size(), "environment"),
                        count(desired.files().size(), "file"));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
