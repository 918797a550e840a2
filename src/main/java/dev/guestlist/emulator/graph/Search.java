package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.odata.Rules;
import dev.guestlist.emulator.state.Entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code $search} (learn.microsoft.com/graph/search-query-parameter): clauses {@code
 * "property:text"}, joined by {@code AND}, {@code OR} and parentheses.
 *
 * <p>Names and descriptions are cut into words, of which one must begin as asked; other texts must
 * begin so themselves.
 */
final class Search {

    private static final Pattern TOKEN =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|AND|OR|[()]|\\S+");
    private static final Set<String> IN_WORDS = Set.of("displayName", "description");
    private static final Set<String> SEARCHABLE =
            Set.of(
                    "displayName",
                    "description",
                    "givenName",
                    "surname",
                    "mail",
                    "mailNickname",
                    "userPrincipalName",
                    "otherMails",
                    "proxyAddresses");

    private final List<String> tokens = new ArrayList<>();
    private final Fields fields;
    private int next;

    private Search(String text, Fields fields) {
        this.fields = fields;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** The condition that a search means. */
    static Rules.Condition<Entity> parse(String text, Fields fields) {
        var search = new Search(text, fields);
        var condition = search.any();
        if (search.next < search.tokens.size()) {
            throw malformed(text);
        }
        return condition;
    }

    private Rules.Condition<Entity> any() {
        var left = all();
        while (accept("OR")) {
            var before = left;
            var right = all();
            left = entity -> before.test(entity) || right.test(entity);
        }
        return left;
    }

    private Rules.Condition<Entity> all() {
        var left = one();
        while (accept("AND")) {
            var before = left;
            var right = one();
            left = entity -> before.test(entity) && right.test(entity);
        }
        return left;
    }

    private Rules.Condition<Entity> one() {
        if (accept("(")) {
            var inner = any();
            if (!accept(")")) {
                throw malformed(String.join(" ", tokens));
            }
            return inner;
        }
        if (next == tokens.size() || !tokens.get(next).startsWith("\"")) {
            throw malformed(String.join(" ", tokens));
        }
        var quoted = tokens.get(next);
        next++;
        return clause(quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1"));
    }

    private Rules.Condition<Entity> clause(String clause) {
        var colon = clause.indexOf(':');
        var property = colon < 0 ? "" : clause.substring(0, colon);
        var column = fields.find(property);
        if (!SEARCHABLE.contains(property) || column.isEmpty()) {
            throw malformed(clause);
        }
        var wanted = clause.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        var read = column.get().value();
        return entity ->
                texts(read.apply(entity)).stream()
                        .anyMatch(text -> begins(property, text.toLowerCase(Locale.ROOT), wanted));
    }

    /** A text of several words may also be asked for from its beginning. */
    private static boolean begins(String property, String text, String wanted) {
        return text.startsWith(wanted)
                || (IN_WORDS.contains(property)
                        && Arrays.stream(text.split("[^\\p{L}\\p{N}]+", -1))
                                .anyMatch(word -> word.startsWith(wanted)));
    }

    private static List<String> texts(Object value) {
        return switch (value) {
            case null -> List.of();
            case String text -> List.of(text);
            case List<?> list -> list.stream().map(String::valueOf).toList();
            case Object other -> List.of(String.valueOf(other));
        };
    }

    private boolean accept(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private static GraphRefused malformed(String text) {
        return new GraphRefused(
                GraphError.malformed(
                        "Syntax error: the search clause '" + text + "' is not supported."));
    }
}
