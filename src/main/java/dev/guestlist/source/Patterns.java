package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Quoted;

/** Messages about texts that do not match the pattern of their definition in the schema. */
final class Patterns {
    private Patterns() {}

    /**
     * @param definition name under {@code $defs} of the schema
     */
    static Problem problem(Passage place, String definition) {
        var text = place.value() instanceof Yaml.Scalar scalar ? scalar.text() : "";
        return switch (definition) {
            case "date" -> Dates.problem(place.where(), place.name(), text);
            case "country" -> Countries.problem(place.where(), text);
            case "language" ->
                    problem(
                            place,
                            "invalid-language",
                            Quoted.of(text) + " is not a language code",
                            "write it like en, en-AU or pt-PT");
            case "id" ->
                    problem(
                            place,
                            "invalid-id",
                            Quoted.of(text) + " is not an object id",
                            "write it like 7b1c3c52-8a2e-4c1e-9c2d-0f6f3c1a5d10");
            case "tenant" ->
                    problem(
                            place,
                            "invalid-tenant",
                            Quoted.of(text) + " is neither a domain nor a tenant id",
                            "write one of the tenant's domains, such as contoso.onmicrosoft.com");
            case "domain" ->
                    problem(
                            place,
                            "invalid-domain",
                            Quoted.of(text) + " is not a domain",
                            "write it like fabrikam.com");
            case "level" ->
                    problem(
                            place,
                            "unknown-level",
                            Quoted.of(text) + " is not a level",
                            "write one of off, warning, error");
            case "key" ->
                    problem(
                            place,
                            "invalid-key",
                            Quoted.of(text) + " is not a key",
                            "use letters, digits, dots, dashes and underscores, at most 64");
            case "name" -> name(place, text);
            default -> throw new IllegalStateException("no sentence for a wrong " + definition);
        };
    }

    private static Problem name(Passage place, String text) {
        if (text.isBlank()) {
            return problem(
                    place,
                    "blank-name",
                    place.name() + " must not be blank",
                    "write the name exactly as it is in the tenant");
        }
        return problem(
                place,
                "untidy-name",
                place.name() + " begins or ends with a space, or spans several lines",
                "did you mean " + Quoted.of(text.strip()) + "?");
    }

    private static Problem problem(Passage place, String code, String message, String hint) {
        return Problem.error(code, place.where(), message).withHint(hint);
    }
}
