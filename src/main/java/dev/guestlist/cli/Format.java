package dev.guestlist.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Forms of a result on standard output. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN;

    /** Forms by the names of the command line. */
    static final class Converter implements ITypeConverter<Format> {
        @Override
        public Format convert(String name) {
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
}
