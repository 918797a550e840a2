package dev.guestlist.metadata;

import dev.guestlist.metadata.Model.TypeName;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Literals of addresses and filters: keys, arguments, what a property is compared with. */
final class Literals {
    static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    static final String STRING = "'(?:[^']++|'')*+'";
    static final String MOMENT =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,12})?)?(?:Z|[+-]\\d\\d:\\d\\d)";

    private static final Map<String, Pattern> FORMS =
            Map.of(
                    "Edm.String", Pattern.compile(STRING),
                    "Edm.Guid", Pattern.compile(GUID),
                    "Edm.Boolean", Pattern.compile("true|false"),
                    "Edm.DateTimeOffset", Pattern.compile(MOMENT),
                    "Edm.Date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
                    "Edm.Int64", Pattern.compile("-?\\d{1,19}"),
                    "Edm.Double", Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?"));

    private static final Pattern NAMED = Pattern.compile("[A-Za-z_]\\w*=.*");

    private final Model model;

    Literals(Model model) {
        this.model = model;
    }

    /** Whether a literal may stand for a value of a type. */
    boolean fits(String literal, TypeName type) {
        if (literal.equals("null")) {
            return !type.many();
        }
        if (type.many()) {
            return literal.startsWith("[")
                    && literal.endsWith("]")
                    && items(literal).allMatch(item -> fits(item, type.one()));
        }
        return switch (model.types().get(type.name())) {
            case Model.Enumeration enumeration -> enumeration.members().contains(member(literal));
            case Model.Structure _ -> literal.startsWith("{") || literal.startsWith("@");
            case null ->
                    Optional.ofNullable(FORMS.get(form(type.name())))
                            .orElseThrow(() -> new Wrong("the document lacks " + type))
                            .matcher(literal)
                            .matches();
        };
    }

    void require(String literal, TypeName type) {
        if (!fits(literal, type)) {
            throw new Wrong(literal + " is no " + type);
        }
    }

    /** {@code name=value} pairs; nothing where the text is one value. */
    Map<String, String> named(String text) {
        var named = new LinkedHashMap<String, String>();
        for (var pair : Addresses.split(text, ',')) {
            if (NAMED.matcher(pair.strip()).matches()) {
                var equals = pair.indexOf('=');
                named.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
            }
        }
        return named;
    }

    /** The arguments of a function: each declared, of its type, and none missing. */
    void arguments(Model.Operation function, String text) {
        var given = named(text);
        given.forEach((name, literal) -> {
            var parameter =
                    Optional.ofNullable(function.parameters().get(name))
                            .orElseThrow(
                                    () -> new Wrong(function.name() + " has no parameter " + name));
            if (!literal.startsWith("@")) {
                require(literal, parameter.type());
            }
        });
        function.parameters()
                .forEach((name, parameter) -> {
                    if (!function.optional().contains(name) && !given.containsKey(name)) {
                        throw new Wrong(function.name() + " lacks " + name);
                    }
                });
    }

    /**
     * Bracketed lists hold JSON in the standard, quoted with apostrophes in Microsoft's examples.
     */
    private static Stream<String> items(String list) {
        var inner = list.substring(1, list.length() - 1);
        return Addresses.split(inner, ',').stream()
                .map(String::strip)
                .filter(item -> !inner.isBlank())
                .map(item -> item.replaceAll("^\"(.*)\"$", "'$1'"));
    }

    /** With or without the name of the type before it. */
    private static String member(String literal) {
        var quote = literal.indexOf('\'');
        return quote < 0 ? literal : literal.substring(quote + 1, literal.length() - 1);
    }

    private static String form(String type) {
        return switch (type) {
            case "Edm.Int16", "Edm.Int32", "Edm.Byte" -> "Edm.Int64";
            case "Edm.Decimal", "Edm.Single" -> "Edm.Double";
            default -> type;
        };
    }
}
