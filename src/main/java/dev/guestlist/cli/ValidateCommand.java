package dev.guestlist.cli;

import dev.guestlist.model.DesiredState;

import picocli.CommandLine.Model.CommandSpec;

record ValidateCommand(FilesArgument files) implements Action {
    private static final String DESCRIPTION =
            """
            Checks the files: syntax, schema, references. Needs no network and no account.

            """;

    private static final String FOOTER =
            """

            Every problem is told at once, as path:line:column. Exit codes: 0 valid (perhaps with \
            warnings), 1 not.
            """;

    static CommandSpec spec() {
        var spec = CommandSpec.create().name("validate");
        spec.usageMessage().description(HelpText.lines(DESCRIPTION)).footer(HelpText.lines(FOOTER));
        FilesArgument.declare(spec);
        return spec;
    }

    static ValidateCommand of(Given given) {
        return new ValidateCommand(FilesArgument.of(given));
    }

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
