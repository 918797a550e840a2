package dev.guestlist.cli;

import picocli.CommandLine.TypeConversionException;

/** Forms of a result on standard output. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    static Option<Format> option(String help) {
        return Option.of("--format", "FORMAT", Format.class, Format::named, help);
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
