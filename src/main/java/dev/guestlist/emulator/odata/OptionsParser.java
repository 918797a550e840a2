package dev.guestlist.emulator.odata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts parameters into options and reads each; nested options of {@code $expand} come here again.
 */
final class OptionsParser {
    private static final Dialect NESTED_SPELLING =
            new Dialect(
                    Set.of(
                            "$select",
                            "$filter",
                            "$expand",
                            "$orderby",
                            "$top",
                            "$skip",
                            "$count",
                            "$search",
                            "$levels"),
                    Dialect.Prefix.REQUIRED,
                    Dialect.FunctionNames.EXACT,
                    Dialect.Unknown.REFUSED);

    private final Dialect dialect;

    OptionsParser(Dialect dialect) {
        this.dialect = dialect;
    }

    QueryOptions options(List<QueryString.Parameter> parameters) {
        var aliases = Aliases.of(parameters);
        var options = new LinkedHashMap<String, String>();
        for (var parameter : parameters) {
            if (parameter.name().startsWith("@")) {
                continue;
            }
            var name = name(parameter.name());
            if (options.put(name, parameter.value()) != null) {
                throw new GaveUp(new QueryProblem.RepeatedOption(name));
            }
        }
        return new QueryOptions(
                take(options, "$filter").map(text -> filter(text, aliases)),
                take(options, "$select").map(OptionsParser::names).orElse(List.of()),
                take(options, "$expand").map(this::expand).orElse(List.of()),
                take(options, "$orderby").map(this::orderBy).orElse(List.of()),
                take(options, "$top")
                        .map(text -> OptionalInt.of(number("$top", text)))
                        .orElse(OptionalInt.empty()),
                take(options, "$count").map(OptionsParser::truth),
                new TreeMap<>(options));
    }

    private String name(String written) {
        var known = dialect.option(written);
        if (known.isPresent()) {
            return known.get();
        }
        if (written.startsWith("$") || dialect.unknown() == Dialect.Unknown.REFUSED) {
            throw new GaveUp(new QueryProblem.UnknownOption(written));
        }
        return written;
    }

    private Expression filter(String text, Aliases aliases) {
        return new FilterParser(text, dialect, aliases).wholeExpression();
    }

    private List<ExpandItem> expand(String text) {
        return Pieces.split(text, ',').stream().map(this::expandItem).toList();
    }

    private ExpandItem expandItem(String item) {
        var open = item.indexOf('(');
        var path = (open < 0 ? item : item.substring(0, open)).strip();
        var options = open < 0 ? QueryOptions.NONE : nested(item, open);
        if (path.isEmpty()) {
            throw new GaveUp(new QueryProblem.Malformed(item, 0, "Navigation property expected"));
        }
        return path.endsWith("/$ref")
                ? new ExpandItem(
                        path.substring(0, path.length() - "/$ref".length()),
                        ExpandItem.Form.REFERENCES,
                        options)
                : new ExpandItem(path, ExpandItem.Form.ENTITIES, options);
    }

    private QueryOptions nested(String item, int open) {
        if (!item.endsWith(")")) {
            throw new GaveUp(new QueryProblem.Malformed(item, item.length(), "')' expected"));
        }
        var parameters = new ArrayList<QueryString.Parameter>();
        for (var part : Pieces.split(item.substring(open + 1, item.length() - 1), ';')) {
            var equals = part.indexOf('=');
            if (equals < 0) {
                throw new GaveUp(new QueryProblem.Malformed(part, 0, "'=' expected"));
            }
            parameters.add(
                    new QueryString.Parameter(
                            part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
        }
        var spelling =
                new Dialect(
                        NESTED_SPELLING.options(),
                        dialect.prefix(),
                        dialect.functionNames(),
                        NESTED_SPELLING.unknown());
        return new OptionsParser(spelling).options(parameters);
    }

    private List<OrderItem> orderBy(String text) {
        return Pieces.split(text, ',').stream().map(OptionsParser::orderItem).toList();
    }

    private static OrderItem orderItem(String text) {
        var words = text.strip().split("\\s+", -1);
        var direction =
                words.length == 1
                        ? Optional.of(OrderItem.Direction.ASCENDING)
                        : words.length == 2
                                ? direction(words[1])
                                : Optional.<OrderItem.Direction>empty();
        if (words[0].isEmpty() || direction.isEmpty()) {
            throw new GaveUp(new QueryProblem.Malformed(text, 0, "Syntax error"));
        }
        return new OrderItem(
                new Expression.Path(List.of(words[0].split("/", -1))), direction.get());
    }

    private static Optional<OrderItem.Direction> direction(String word) {
        return switch (word) {
            case "asc" -> Optional.of(OrderItem.Direction.ASCENDING);
            case "desc" -> Optional.of(OrderItem.Direction.DESCENDING);
            default -> Optional.empty();
        };
    }

    private static List<String> names(String text) {
        var names = Pieces.split(text, ',').stream().map(String::strip).toList();
        if (names.contains("")) {
            throw new GaveUp(new QueryProblem.Malformed(text, 0, "Property name expected"));
        }
        return names;
    }

    private static int number(String option, String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new GaveUp(new QueryProblem.BadOption(option, text));
        }
        throw new GaveUp(new QueryProblem.BadOption(option, text));
    }

    private static boolean truth(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new GaveUp(new QueryProblem.BadOption("$count", text));
        };
    }

    private static Optional<String> take(Map<String, String> options, String name) {
        return Optional.ofNullable(options.remove(name));
    }
}
