package dev.guestlist.cli;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.Door;
import dev.guestlist.rules.RuleCheck;

import picocli.CommandLine.Model.CommandSpec;

import java.util.stream.Stream;

record ValidateCommand(FilesArgument files, DayOption day) implements Action {
    private static final String DESCRIPTION =
            """
            Checks the files: syntax, schema, references, rules. Needs no network and no account.

            """;

    private static final String FOOTER =
            """

            Reports all problems at once, as path:line:column.
            Exit codes: 0 valid (perhaps with warnings), 1 invalid.
            """;

    static CommandSpec spec() {
        var spec = Commands.described("validate", DESCRIPTION, FOOTER);
        FilesArgument.declare(spec);
        DayOption.declare(spec);
        return spec;
    }

    static ValidateCommand of(ParsedOptions given) {
        return new ValidateCommand(FilesArgument.of(given), DayOption.of(given));
    }

    @Override
    public ExitCode run(Screen screen) {
        var read = GuestFiles.read(files.paths());
        if (read.hasErrors()) {
            return screen.reject(read);
        }
        var judged = read.with(RuleCheck.problems(read.desired(), day.asOf(screen.process())));
        if (judged.hasErrors()) {
            return screen.reject(judged);
        }
        screen.problems(judged);
        screen.result(summary(read.desired()));
        return ExitCode.OK;
    }

    private static String summary(DesiredState desired) {
        var doors =
                Stream.of(Door.Kind.values())
                        .map(kind -> count(desired.doors().of(kind).size(), kind.noun()))
                        .collect(joining(", "));
        return "Valid: %s for %s (%s in %s)."
                .formatted(
                        count(desired.guests().size(), "guest"),
                        desired.tenant(),
                        doors,
                        count(desired.files().size(), "file"));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
