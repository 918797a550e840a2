package dev.guestlist.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;

/** The usual kinds of option, as the help shows them: name, label of the value, what it is for. */
final class Options {
    private Options() {}

    /** One that is there or not. */
    static OptionSpec flag(String name, String help) {
        return OptionSpec.builder(name).description(help).build();
    }

    /** One with a value that picocli can read: a text, a number, a path. */
    static OptionSpec option(String name, String label, Class<?> type, String help) {
        return OptionSpec.builder(name).paramLabel(label).type(type).description(help).build();
    }

    /** One with a value of our own. */
    static <T> OptionSpec option(
            String name, String label, Class<T> type, ITypeConverter<T> reading, String help) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .converters(reading)
                .description(help)
                .build();
    }
}
