package dev.guestlist.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An option of the command line, said once: picocli is told of it, and {@link ParsedOptions} are
 * asked for it, by the same value.
 *
 * @param label what the help calls its value; empty if it is there or not
 * @param reading of the value, where picocli can't read it by its type
 */
record Option<T>(
        String name,
        String label,
        Class<T> type,
        Optional<ITypeConverter<T>> reading,
        String help) {

    /** One that is there or not. */
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

    /** One with a value of our own. */
    static <T> Option<T> of(
            String name, String label, Class<T> type, ITypeConverter<T> reading, String help) {
        return new Option<>(name, label, type, Optional.of(reading), help);
    }

    /** As picocli wants it. */
    OptionSpec spec() {
        return described().build();
    }

    /** The same, for the few that say more. */
    OptionSpec.Builder described() {
        var described = OptionSpec.builder(name).description(help);
        if (!label.isEmpty()) {
            described.paramLabel(label).type(type);
        }
        reading.ifPresent(described::converters);
        return described;
    }
}
