package dev.guestlist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: says which there are. */
@Command(
        name = "guestlist",
        versionProvider = Version.class,
        description = {
            "Terraform for the people you let in: guests in Microsoft Entra and Dynamics 365, from"
                    + " a file in git.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nStart here:%n",
        footer = {
            "  guestlist demo                         the whole story, nothing needed",
            "  guestlist plan --emulator guests.yaml  a file against the embedded tenant",
            "",
            "Exit codes: 0 done, 1 error, 2 changes or drift, 3 partly applied, 4 refused,",
            "64 wrong usage, 130 interrupted."
        })
@SuppressWarnings("UnusedVariable") // picocli asks for these options, not we
final class GuestlistCommand implements Action {
    static final String NO_COLOR = "--no-color";
    static final String VERBOSE = "--verbose";

    @Spec private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = NO_COLOR,
            scope = ScopeType.INHERIT,
            description = "No colour (also by the variable NO_COLOR).")
    private boolean noColour;

    @Option(
            names = {"-v", VERBOSE},
            scope = ScopeType.INHERIT,
            description = "Log every request: method, path, status, request id, time.")
    private boolean verbose;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public ExitCode run(Screen screen) {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
