package dev.guestlist.cli;

import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.http.FirstKeys;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One run of the program: picocli parses the arguments, an {@link Action} does the work, and only
 * this class turns failures into a message and an exit code.
 */
final class CommandLineRun {
    /** Scripts ask for it often, so it is answered before picocli is loaded. */
    private static final String[] ONLY_VERSION = {"--version"};

    private final ProcessContext process;

    CommandLineRun(ProcessContext process) {
        this.process = process;
    }

    ExitCode run(String... arguments) {
        if (Arrays.equals(arguments, ONLY_VERSION)) {
            process.out().println(Version.text());
            return delivered(ExitCode.OK, new FirstWrite());
        }
        if (Commands.targetRemoteTenant(arguments)) {
            FirstKeys.prepare();
        }
        var ending = new AtomicReference<>(ExitCode.OK);
        var firstWrite = new FirstWrite();
        var line = line(arguments);
        line.setParameterExceptionHandler((wrong, _) -> {
            ending.set(explainUsage(wrong));
            return 0;
        });
        line.setExecutionStrategy(parsed -> {
            ending.set(act(parsed, firstWrite));
            return 0;
        });
        line.execute(Arrays.stream(arguments).map(CommandLineRun::settled).toArray(String[]::new));
        var code = delivered(firstWrite.truthful(ending.get()), firstWrite);
        process.interruption().end(code);
        return code;
    }

    /** A result that nobody got is an error, whatever the command did. */
    private ExitCode delivered(ExitCode code, FirstWrite firstWrite) {
        if (!process.out().checkError()) {
            return code;
        }
        process.err()
                .println(
                        "guestlist: the result was lost: standard output can't be written (a full"
                                + " disk, a closed pipe?)");
        return firstWrite.truthful(ExitCode.ERROR);
    }

    private CommandLine line(String... arguments) {
        var line = new CommandLine(GuestlistCommand.spec());
        Commands.needed(arguments).forEach(line::addSubcommand);
        var ansi = process.showsColour(ProcessContext.Stream.OUT) ? Ansi.ON : Ansi.OFF;
        line.setExpandAtFiles(false); // an argument is never the name of a file with others
        line.setOut(writer(process.out()));
        line.setErr(writer(process.err()));
        line.setColorScheme(Help.defaultColorScheme(ansi));
        line.setUsageHelpWidth(Math.clamp(process.columns(), 80, 100));
        line.getSubcommands()
                .values()
                .forEach(command ->
                        command.getCommandSpec()
                                .usageMessage()
                                .abbreviateSynopsis(true)
                                .sortOptions(false)
                                .optionListHeading("%nOptions:%n"));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /**
     * {@code --emulator guests.yaml} means the embedded tenant and a guest file: the option's own
     * value needs an equals sign.
     */
    private static String settled(String argument) {
        return argument.equals("--emulator") ? "--emulator=" : argument;
    }

    private ExitCode explainUsage(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var err = process.err();
        err.println("guestlist: " + wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(name -> err.println("Did you mean " + name + "?"));
        }
        err.println("See: %s --help".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private ExitCode act(ParseResult parsed, FirstWrite firstWrite) {
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.OK;
        }
        var command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        var given = new ParsedOptions(command);
        var screen = screen(given, firstWrite);
        try {
            return Commands.action(given).run(screen);
        } catch (TenantException failed) {
            return screen.failed(failed);
        } catch (CommandException stop) {
            return screen.stopped(stop);
        } catch (ParameterException wrong) {
            return explainUsage(wrong);
        } catch (RuntimeException | Error bug) {
            return screen.bug(bug);
        }
    }

    private Screen screen(ParsedOptions given, FirstWrite firstWrite) {
        return new Screen(
                given.has(GuestlistCommand.NO_COLOR) ? process.withoutColour() : process,
                given.has(GuestlistCommand.VERBOSE)
                        ? Screen.Verbosity.REQUESTS
                        : Screen.Verbosity.USUAL,
                firstWrite);
    }
}
