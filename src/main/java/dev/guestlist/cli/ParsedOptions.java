package dev.guestlist.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parsed command line. Asking for an option that the command does not have is a bug and fails
 * as one: it must not look like an option that was omitted.
 */
record ParsedOptions(ParseResult parsed) {
    String command() {
        return parsed.commandSpec().name();
    }

    /** Whether a flag was set. */
    boolean has(Option<Boolean> flag) {
        return get(flag).orElse(false);
    }

    /** An option's value, if the option was given. */
    <T> Optional<T> get(Option<T> option) {
        if (!parsed.commandSpec().optionsMap().containsKey(option.name())) {
            throw new IllegalArgumentException(command() + " has no option " + option.name());
        }
        Object given = parsed.matchedOptionValue(option.name(), null);
        return Optional.ofNullable(option.type().cast(given));
    }

    /** In command-line order. */
    <T> List<T> all(Operands<T> operands) {
        Object given = parsed.matchedPositionalValue(0, List.of());
        var all = given instanceof List<?> several ? several.stream() : Stream.of(given);
        return all.<T>map(operands.type()::cast).toList();
    }

    /** The exception to throw when each argument is valid but the combination is not. */
    ParameterException wrong(String why) {
        return new ParameterException(parsed.commandSpec().commandLine(), why);
    }
}
