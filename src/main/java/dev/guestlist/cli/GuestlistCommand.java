package dev.guestlist.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The program without a command: lists the commands. */
record GuestlistCommand(ParsedOptions given) implements Action {
    static final Option<Boolean> NO_COLOR =
            Option.flag("--no-color", "Disable color (or set NO_COLOR).");

    static final Option<Boolean> VERBOSE =
            Option.flag("--verbose", "Log every request: method, path, status, request id, time.");

    private static final String DESCRIPTION =
            """
            Terraform for the people you let in: guests in Microsoft Entra and Dynamics 365, from a \
            file in git.

            """;

    private static final String FOOTER =
            """
              guestlist demo                         see the whole story; needs no setup
              guestlist plan --emulator guests.yaml  compare a file with the embedded tenant

            Exit codes: 0 done, 1 error, 2 changes or drift, 3 partly applied, 4 refused,
            64 usage error, 130 interrupted.
            """;

    static CommandSpec spec() {
        var spec =
                Commands.described("guestlist", DESCRIPTION, FOOTER).versionProvider(new Version());
        spec.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%nStart here:%n");
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
        spec.addOption(NO_COLOR.described().scopeType(ScopeType.INHERIT).build());
        spec.addOption(
                VERBOSE.described()
                        .names("-v", VERBOSE.name())
                        .scopeType(ScopeType.INHERIT)
                        .build());
        spec.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
    }

    static GuestlistCommand of(ParsedOptions given) {
        return new GuestlistCommand(given);
    }

    @Override
    public ExitCode run(Screen screen) {
        throw given.wrong("no command given");
    }
}
