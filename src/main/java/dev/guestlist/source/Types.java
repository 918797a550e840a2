package dev.guestlist.source;

import dev.guestlist.model.Problem;

import java.util.regex.Pattern;

/** Messages about values of the wrong type. */
final class Types {
    /** A key and its text without a space between them; with any kind of colon. */
    private static final Pattern KEY_AND_TEXT = Pattern.compile("[A-Za-z]\\w*[:：﹕︓꞉∶](?!//)");

    private Types() {}

    /**
     * @param wanted a type name of JSON Schema
     */
    static Problem problem(Passage place, String wanted) {
        if (place.value() instanceof Yaml.Scalar scalar
                && scalar.kind() == Yaml.Kind.NULL
                && (scalar.text().isEmpty() || !wanted.equals("string"))) {
            return Problem.error("missing-value", place.where(), place.name() + " has no value")
                    .withHint(remedy(place, wanted));
        }
        return Problem.error(
                        "wrong-type",
                        place.where(),
                        "%s must be %s, not %s"
                                .formatted(place.name(), wanted(wanted), found(place.value())))
                .withHint(hint(place.value(), wanted));
    }

    private static String wanted(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a block of keys";
            default -> throw new IllegalStateException("no word for the type " + type);
        };
    }

    private static String found(Yaml value) {
        return switch (value) {
            case Yaml.Mapping _ -> "a block of keys";
            case Yaml.Sequence _ -> "a list";
            case Yaml.Scalar scalar ->
                    switch (scalar.kind()) {
                        case TEXT -> "text";
                        case INTEGER -> "a number";
                        case NUMBER -> "a decimal number";
                        case BOOLEAN -> "true or false";
                        case NULL -> "null";
                    };
        };
    }

    private static String remedy(Passage place, String wanted) {
        if (place.names().size() < 2) {
            return "give it a value, or leave the key out";
        }
        return switch (wanted) {
            case "string" ->
                    "leave the key out to keep the current value, or write \"\" to clear it";
            case "array" -> "write [] for none, or leave the key out";
            default -> "give it a value, or leave the key out";
        };
    }

    private static String hint(Yaml value, String wanted) {
        if (value instanceof Yaml.Scalar scalar) {
            return switch (wanted) {
                case "string" -> "put it in quotes: \"" + scalar.text() + '"';
                case "array" -> "write it as a list: [" + scalar.text() + "]";
                case "boolean" -> "write true or false";
                case "integer" -> "write digits only, without quotes";
                default ->
                        KEY_AND_TEXT.matcher(scalar.text()).lookingAt()
                                ? "write a space after the colon"
                                : "write its keys on the lines below, indented";
            };
        }
        return switch (wanted) {
            case "array" ->
                    value instanceof Yaml.Mapping block && beginsWithDash(block)
                            ? "write a space after the dash"
                            : "begin each entry with a dash";
            case "object" -> "write key: value, without a dash";
            default ->
                    "write it on the same line as the key; put text in quotes that begins with a"
                            + " bracket or contains a colon and a space";
        };
    }

    private static boolean beginsWithDash(Yaml.Mapping block) {
        return block.entries().stream().anyMatch(entry -> entry.name().startsWith("-"));
    }
}
