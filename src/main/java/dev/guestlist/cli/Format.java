package dev.guestlist.cli;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Forms of a result on standard output. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    static OptionSpec option(String help) {
        return Options.option("--format", "FORMAT", Format.class, Format::named, help);
    }

    /** The form asked for; text if none is. */
    static Format of(Given given) {
        return given.value("--format", Format.class).orElse(TEXT);
    }

    private static Format named(String name) {
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            case "markdown" -> MARKDOWN;
            case "html" ->
                    throw new TypeConversionException(
                            "html does not exist yet; there are text, json and markdown");
            default ->
                    throw new TypeConversionException(
                            "\"" + name + "\" is none of text, json, markdown");
        };
    }
}
