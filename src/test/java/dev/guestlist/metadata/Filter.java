package dev.guestlist.metadata;

import dev.guestlist.metadata.Model.TypeName;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a {@code $filter} against a type: names are its properties, and what is compared is of one
 * type.
 *
 * <pre>
 *   or ::= and ('or' and)*       and ::= not ('and' not)*       not ::= 'not' not | comparison
 *   comparison ::= operand [('eq' | 'ne' | …) operand | 'in' '(' operand, … ')']
 *   operand ::= '(' or ')' | literal | function '(' … ')' | path ['/any(x:' or ')']
 * </pre>
 */
final class Filter {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*("
                            + String.join(
                                    "|",
                                    Literals.STRING,
                                    Literals.GUID,
                                    Literals.MOMENT,
                                    "-?\\d+(?:\\.\\d+)?",
                                    "[A-Za-z_$@][\\w.]*",
                                    "[()/,:]")
                            + ")\\s*");

    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final TypeName BOOLEAN = TypeName.of("Edm.Boolean");
    private static final TypeName TEXT = TypeName.of("Edm.String");

    private static final Map<String, TypeName> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("contains", BOOLEAN),
                    Map.entry("startswith", BOOLEAN),
                    Map.entry("endswith", BOOLEAN),
                    Map.entry("tolower", TEXT),
                    Map.entry("toupper", TEXT),
                    Map.entry("trim", TEXT),
                    Map.entry("concat", TEXT),
                    Map.entry("length", TypeName.of("Edm.Int32")),
                    Map.entry("indexof", TypeName.of("Edm.Int32")),
                    Map.entry("now", TypeName.of("Edm.DateTimeOffset")));

    private final Model model;
    private final Literals literals;
    private final String type;
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final Map<String, TypeName> variables = new HashMap<>();
    private int next;

    private Filter(Model model, String type, String text) {
        this.model = model;
        this.literals = new Literals(model);
        this.type = type;
        this.text = text;
    }

    /** What stands on one side of a comparison. */
    private sealed interface Operand {
        record Literal(String text) implements Operand {}

        record Typed(TypeName type) implements Operand {}
    }

    /** Reads a whole filter. */
    static void check(Model model, String type, String text) {
        var filter = new Filter(model, type, text);
        filter.cut();
        filter.or();
        if (filter.next < filter.tokens.size()) {
            throw new Wrong("'" + filter.tokens.get(filter.next) + "' is not expected in " + text);
        }
    }

    /** The type of a path such as {@code businessunitid/name}. */
    static TypeName path(Model model, String type, String text) {
        var at = new TypeName(type, false);
        for (var name : text.strip().split("/", -1)) {
            if (name.contains(".")) {
                at = new TypeName(Model.simple(name), at.many());
            } else {
                at = step(model, at, name);
            }
        }
        return at;
    }

    private static TypeName step(Model model, TypeName at, String name) {
        if (at.many()) {
            throw new Wrong("'" + name + "' cannot be asked of many " + at.name());
        }
        return model.member(at.name(), name)
                .orElseThrow(() -> new Wrong(at.name() + " has no property '" + name + "'"))
                .type();
    }

    private void cut() {
        var matcher = TOKEN.matcher(text);
        for (var at = 0; at < text.length(); ) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Wrong("cannot read '" + text.substring(at) + "'");
            }
            var token = matcher.group(1);
            var isCall = token.startsWith("Microsoft.") && text.startsWith("(", matcher.end());
            tokens.add(isCall ? "true" : token);
            at = isCall ? queryFunction(token, matcher.end()) : matcher.end();
        }
    }

    /** Dataverse's own conditions are functions of the document that name a property. */
    private int queryFunction(String name, int open) {
        var close = open;
        for (var depth = 0; close < text.length(); close++) {
            depth += text.charAt(close) == '(' ? 1 : text.charAt(close) == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
        }
        var inner = text.substring(open + 1, close);
        var function =
                model.operation(Model.simple(name))
                        .orElseThrow(() -> new Wrong("there is no function " + name));
        literals.arguments(function, inner);
        var property = literals.named(inner).getOrDefault("PropertyName", "''");
        path(model, type, property.substring(1, property.length() - 1));
        return close + 1;
    }

    private void or() {
        and();
        while (took("or")) {
            and();
        }
    }

    private void and() {
        not();
        while (took("and")) {
            not();
        }
    }

    private void not() {
        if (took("not")) {
            not();
        } else {
            comparison();
        }
    }

    private void comparison() {
        var left = operand();
        if (took("in")) {
            require("(");
            do {
                compare(left, operand());
            } while (took(","));
            require(")");
        } else if (COMPARISONS.contains(peek())) {
            next++;
            compare(left, operand());
        } else if (!fits(left, BOOLEAN)) {
            throw new Wrong("a condition is missing in " + text);
        }
    }

    private void compare(Operand left, Operand right) {
        var fit =
                switch (left) {
                    case Operand.Typed(var typed) -> fits(right, typed);
                    case Operand.Literal _ ->
                            right instanceof Operand.Typed(var typed) && fits(left, typed);
                };
        if (!fit) {
            throw new Wrong("cannot compare " + left + " with " + right + " in " + text);
        }
    }

    private boolean fits(Operand operand, TypeName wanted) {
        return switch (operand) {
            case Operand.Literal(var literal) -> literals.fits(literal, wanted);
            case Operand.Typed(var typed) -> typed.equals(wanted);
        };
    }

    private Operand operand() {
        if (took("(")) {
            or();
            require(")");
            return new Operand.Typed(BOOLEAN);
        }
        var token = take();
        if ((!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_')
                || Set.of("true", "false", "null").contains(token)
                || token.matches(Literals.GUID)) {
            return new Operand.Literal(token);
        }
        if (peek().equals("(")) {
            return function(token);
        }
        return property(token);
    }

    private Operand function(String name) {
        var result =
                Optional.ofNullable(FUNCTIONS.get(name))
                        .orElseThrow(() -> new Wrong("there is no function " + name));
        require("(");
        while (!took(")")) {
            if (!fits(operand(), TEXT)) {
                throw new Wrong(name + " takes texts, in " + text);
            }
            took(",");
        }
        return new Operand.Typed(result);
    }

    private Operand property(String first) {
        var at = variables.containsKey(first) ? variables.get(first) : path(model, type, first);
        while (took("/")) {
            var name = take();
            if (name.equals("$count") && at.many()) {
                return new Operand.Typed(TypeName.of("Edm.Int32"));
            }
            if (Set.of("any", "all").contains(name)) {
                return lambda(at);
            }
            at = step(model, at, name);
        }
        return new Operand.Typed(at);
    }

    private Operand lambda(TypeName over) {
        if (!over.many()) {
            throw new Wrong("any and all are asked of many, not of one " + over);
        }
        require("(");
        if (!took(")")) {
            var variable = take();
            require(":");
            variables.put(variable, over.one());
            or();
            variables.remove(variable);
            require(")");
        }
        return new Operand.Typed(BOOLEAN);
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        if (next == tokens.size()) {
            throw new Wrong("something is missing at the end of " + text);
        }
        return tokens.get(next++);
    }

    private boolean took(String token) {
        if (peek().equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void require(String token) {
        if (!took(token)) {
            throw new Wrong("'" + token + "' is missing in " + text);
        }
    }
}
