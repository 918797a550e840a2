package dev.guestlist.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command line says, by the names of its options. Asking for an option that the command does
 * not have, or for another type than the option has, is a bug and ends as one: a misspelt name must
 * not look like an option that was left out.
 */
record Given(ParseResult parsed) {
    String command() {
        return parsed.commandSpec().name();
    }

    /** Whether a flag was set. */
    boolean has(String flag) {
        return value(flag, Boolean.class).orElse(false);
    }

    /** An option's value, if the option was given. */
    <T> Optional<T> value(String option, Class<T> type) {
        if (!parsed.commandSpec().optionsMap().containsKey(option)) {
            throw new IllegalArgumentException(command() + " has no option " + option);
        }
        return Optional.ofNullable(type.cast(parsed.<Object>matchedOptionValue(option, null)));
    }

    /** What was given without an option's name, in that order. */
    <T> List<T> operands(Class<T> type) {
        Object given = parsed.matchedPositionalValue(0, List.of());
        var all = given instanceof List<?> several ? several.stream() : Stream.of(given);
        return all.<T>map(type::cast).toList();
    }

    /** To be thrown when each word is right and the whole is not. */
    ParameterException wrong(String why) {
        return new ParameterException(parsed.commandSpec().commandLine(), why);
    }
}
