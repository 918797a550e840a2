package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Operation;
import dev.guestlist.emulator.odata.QueryProblem;
import dev.guestlist.emulator.odata.Rules;
import dev.guestlist.emulator.odata.TextRules;
import dev.guestlist.emulator.odata.Use;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which operators a property takes, and whether only in an advanced query
 * (learn.microsoft.com/graph/aad-advanced-queries, its table of properties).
 */
final class FilterSupport {

    private static final List<String> OPERATORS =
            List.of("eq", "ne", "not", "ge", "le", "in", "startsWith", "endsWith", "nullValues");
    private static final Set<String> SORTED_BY_INDEX = Set.of("displayName", "userPrincipalName");

    /** By property path: per operator {@code D}, {@code A} or nothing. */
    private final Map<String, Map<String, String>> table = new HashMap<>();

    /** The rows of one entity, {@code user} or {@code group}. */
    static FilterSupport of(String entity) {
        var support = new FilterSupport();
        KnownProperties.lines("filter-support.csv")
                .filter(cells -> Arrays.asList(cells[2].split(" ", -1)).contains(entity))
                .forEach(support::add);
        return support;
    }

    /** The rules of a default or an advanced query, and how proxy addresses compare. */
    Rules rules(QueryMode mode, TextRules ofAddresses) {
        return new Rules() {
            @Override
            public Optional<QueryProblem> refusal(Use use) {
                return FilterSupport.this.refusal(use, mode);
            }

            @Override
            public TextRules texts() {
                return TextRules.IGNORE_CASE;
            }

            @Override
            public TextRules texts(String property) {
                return property.equals("proxyAddresses") ? ofAddresses : texts();
            }
        };
    }

    private void add(String[] cells) {
        var property = cells[1].isEmpty() ? cells[0] : cells[0] + "/" + cells[1];
        var operators = new HashMap<String, String>();
        for (var i = 0; i < OPERATORS.size(); i++) {
            operators.put(OPERATORS.get(i), cells[3 + i]);
        }
        table.put(property, operators);
        if (cells[0].equals("signInActivity")) {
            table.put("signInActivity/lastSignInDateTime", operators);
        }
        if (cells[0].equals("identities")) {
            table.put("identities/issuerAssignedId", operators);
        }
    }

    private Optional<QueryProblem> refusal(Use use, QueryMode mode) {
        if (use.operation() == Operation.ANY) {
            return Optional.empty();
        }
        if (use.operation() == Operation.ORDER_BY) {
            return mode == QueryMode.ADVANCED || SORTED_BY_INDEX.contains(use.property())
                    ? Optional.empty()
                    : refused("Sorting not supported for current query.");
        }
        return switch (support(use)) {
            case "D" -> Optional.empty();
            case "A" ->
                    mode == QueryMode.ADVANCED ? Optional.empty() : refused("Unsupported Query.");
            default ->
                    mode == QueryMode.ADVANCED
                            ? refused("The request uses a filter property that is not indexed")
                            : refused("Unsupported Query.");
        };
    }

    private String support(Use use) {
        var row = table.getOrDefault(use.property(), Map.of());
        return switch (use.operation()) {
            case EQUAL -> row.getOrDefault("eq", "");
            case NOT_EQUAL -> row.getOrDefault("ne", "");
            case NOT -> row.getOrDefault("not", "");
            case GREATER_OR_EQUAL -> row.getOrDefault("ge", "");
            case LESS_OR_EQUAL -> row.getOrDefault("le", "");
            case IN -> row.getOrDefault("in", "");
            case STARTS_WITH -> row.getOrDefault("startsWith", "");
            case ENDS_WITH -> row.getOrDefault("endsWith", "");
            case NULL -> row.getOrDefault("nullValues", "");
            case COUNT -> "A";
            case GREATER, LESS, CONTAINS, ALL, ANY, ORDER_BY -> "";
        };
    }

    private static Optional<QueryProblem> refused(String message) {
        return Optional.of(new QueryProblem.Refused("Request_UnsupportedQuery", message));
    }
}
