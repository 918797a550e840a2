package dev.guestlist.emulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule of a dynamic group (learn.microsoft.com/entra/identity/users/groups-dynamic-membership):
 * comparisons of user properties with {@code -eq -ne -startsWith -notStartsWith -contains
 * -notContains -in}, joined by {@code -and -or -not} and parentheses. A rule that goes beyond that
 * admits nobody.
 */
final class MembershipRule {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\(|\\)|\\[[^\\]]*\\]|\"[^\"]*\"|'[^']*'|-\\w+|[\\w.]+)");

    private final List<String> tokens = new ArrayList<>();
    private final Entity user;
    private int next;

    private MembershipRule(String rule, Entity user) {
        this.user = user;
        Matcher matcher = TOKEN.matcher(rule);
        var end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!rule.substring(end).isBlank()) {
            throw new NotUnderstood();
        }
    }

    /** Whether a rule admits a user. */
    static boolean admits(String rule, Entity user) {
        try {
            var reading = new MembershipRule(rule, user);
            var admitted = reading.any();
            return admitted && reading.next == reading.tokens.size();
        } catch (NotUnderstood beyondUs) {
            return false;
        }
    }

    /** The rule goes beyond what is read here. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super("", null, false, false);
        }
    }

    private boolean any() {
        var value = all();
        while (accept("-or")) {
            value |= all();
        }
        return value;
    }

    private boolean all() {
        var value = one();
        while (accept("-and")) {
            value &= one();
        }
        return value;
    }

    private boolean one() {
        if (accept("-not")) {
            return !one();
        }
        if (accept("(")) {
            var value = any();
            if (!accept(")")) {
                throw new NotUnderstood();
            }
            return value;
        }
        return comparison(take(), take().toLowerCase(Locale.ROOT), take());
    }

    private boolean comparison(String path, String operator, String literal) {
        var value = value(path);
        var text = unquoted(literal);
        return switch (operator) {
            case "-eq" ->
                    text.equals("null")
                            ? value.isEmpty()
                            : value.filter(text::equalsIgnoreCase).isPresent();
            case "-ne" ->
                    text.equals("null")
                            ? value.isPresent()
                            : value.filter(text::equalsIgnoreCase).isEmpty();
            case "-startswith" -> starts(value, text);
            case "-notstartswith" -> !starts(value, text);
            case "-contains" -> contains(value, text);
            case "-notcontains" -> !contains(value, text);
            case "-in" ->
                    value.filter(v -> items(literal).stream().anyMatch(v::equalsIgnoreCase))
                            .isPresent();
            default -> throw new NotUnderstood();
        };
    }

    private Optional<String> value(String path) {
        if (!path.startsWith("user.")) {
            throw new NotUnderstood();
        }
        var property =
                UserShape.SHAPE
                        .find(path.substring("user.".length()))
                        .orElseThrow(NotUnderstood::new);
        return user.get(property).map(Object::toString);
    }

    private static boolean starts(Optional<String> value, String text) {
        return value.filter(v -> v.regionMatches(true, 0, text, 0, text.length())).isPresent();
    }

    private static boolean contains(Optional<String> value, String text) {
        return value.filter(v -> v.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static List<String> items(String list) {
        if (!list.startsWith("[")) {
            throw new NotUnderstood();
        }
        return java.util.Arrays.stream(list.substring(1, list.length() - 1).split(",", -1))
                .map(item -> unquoted(item.strip()))
                .toList();
    }

    private static String unquoted(String literal) {
        var quoted = literal.length() > 1 && (literal.startsWith("\"") || literal.startsWith("'"));
        return quoted ? literal.substring(1, literal.length() - 1) : literal;
    }

    private boolean accept(String token) {
        if (next < tokens.size() && tokens.get(next).equalsIgnoreCase(token)) {
            next++;
            return true;
        }
        return false;
    }

    private String take() {
        if (next == tokens.size()) {
            throw new NotUnderstood();
        }
        next++;
        return tokens.get(next - 1);
    }
}
