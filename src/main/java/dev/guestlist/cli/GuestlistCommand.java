package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The program without a command: says which there are. */
record GuestlistCommand(Given given) implements Action {
    static final String NO_COLOR = "--no-color";
    static final String VERBOSE = "--verbose";

    private static final String DESCRIPTION =
            """
            Terraform for the people you let in: guests in Microsoft Entra and Dynamics 365, from a \
            file in git.

            """;

    private static final String FOOTER =
            """
              guestlist demo                         the whole story, nothing needed
              guestlist plan --emulator guests.yaml  a file against the embedded tenant

            Exit codes: 0 done, 1 error, 2 changes or drift, 3 partly applied, 4 refused,
            64 wrong usage, 130 interrupted.
            """;

    static CommandSpec spec() {
        var spec = CommandSpec.create().name("guestlist").versionProvider(new Version());
        spec.usageMessage()
                .description(HelpText.lines(DESCRIPTION))
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nStart here:%n")
                .footer(HelpText.lines(FOOTER));
        declare(spec);
        return spec;
    }

    private static void declare(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description("Show this help.")
                        .build());
        spec.addOption(
                OptionSpec.builder(NO_COLOR)
                        .scopeType(ScopeType.INHERIT)
                        .description("No colour (also by the variable NO_COLOR).")
                        .build());
        spec.addOption(
                OptionSpec.builder("-v", VERBOSE)
                        .scopeType(ScopeType.INHERIT)
                        .description("Log every request: method, path, status, request id, time.")
                        .build());
        spec.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
    }

    static GuestlistCommand of(Given given) {
        return new GuestlistCommand(given);
    }

    @Override
    public ExitCode run(Screen screen) {
        throw given.wrong("a command is missing");
    }
}
