package dev.guestlist.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An option of the command line, declared once: the same value describes it to picocli and gets its
 * value from {@link ParsedOptions}.
 *
 * @param label name of its value in the help; empty for a flag
 * @param reading converts the value, if picocli can't do so by its type
 */
record Option<T>(
        String name,
        String label,
        Class<T> type,
        Optional<ITypeConverter<T>> reading,
        String help) {

    /** An option without a value. */
    static Option<Boolean> flag(String name, String help) {
        return new Option<>(name, "", Boolean.class, Optional.empty(), help);
    }

    static Option<String> text(String name, String label, String help) {
        return new Option<>(name, label, String.class, Optional.empty(), help);
    }

    static Option<Path> path(String name, String label, String help) {
        return new Option<>(name, label, Path.class, Optional.empty(), help);
    }

    static Option<Integer> number(String name, String label, String help) {
        return new Option<>(name, label, Integer.class, Optional.empty(), help);
    }

    /** An option with a type that picocli does not know. */
    static <T> Option<T> of(
            String name, String label, Class<T> type, ITypeConverter<T> reading, String help) {
        return new Option<>(name, label, type, Optional.of(reading), help);
    }

    /** The option as picocli needs it. */
    OptionSpec spec() {
        return described().build();
    }

    /** The same, for the few options that have more settings. */
    OptionSpec.Builder described() {
        var described = OptionSpec.builder(name).description(help);
        if (!label.isEmpty()) {
            described.paramLabel(label).type(type);
        }
        reading.ifPresent(described::converters);
        return described;
    }
}
