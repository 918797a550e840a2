package dev.guestlist.emulator.odata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;

/**
 * Reads constants: null, booleans, numbers, texts, guids, dates, enum members, sequences, parameter
 * aliases.
 */
final class LiteralParser {
    private static final Set<String> WORDS = Set.of("null", "true", "false");

    private final Tokens tokens;
    private final Aliases aliases;

    LiteralParser(Tokens tokens, Aliases aliases) {
        this.tokens = tokens;
        this.aliases = aliases;
    }

    boolean begins(Token token) {
        return switch (token.kind()) {
            case ALIAS, TEXT, GUID, MOMENT, DAY, NUMBER -> true;
            case NAME ->
                    WORDS.contains(token.text()) || tokens.peekSecond().kind() == Token.Kind.TEXT;
            case SYMBOL -> token.is("[");
            case END -> false;
        };
    }

    Literal literal() {
        var token = tokens.peek();
        if (!begins(token)) {
            throw tokens.unexpected("Literal expected");
        }
        tokens.take();
        return switch (token.kind()) {
            case ALIAS -> alias(token);
            case TEXT -> new Literal.Text(unquote(token.text()));
            case GUID -> new Literal.Guid(UUID.fromString(token.text()));
            case MOMENT -> moment(token);
            case DAY -> day(token);
            case NUMBER -> number(token);
            case NAME -> word(token);
            case SYMBOL -> sequence();
            case END -> throw tokens.unexpected("Literal expected");
        };
    }

    private Literal alias(Token token) {
        var text =
                aliases.text(token.text())
                        .orElseThrow(() ->
                                tokens.malformed("No value for " + token.text(), token.position()));
        return text.strip().startsWith("{")
                ? new Literal.Json(text.strip())
                : new FilterParser(text, Dialect.PLAIN, Aliases.NONE).wholeLiteral();
    }

    private Literal word(Token token) {
        return switch (token.text()) {
            case "null" -> new Literal.Null();
            case "true" -> new Literal.Truth(true);
            case "false" -> new Literal.Truth(false);
            default -> new Literal.Member(token.text(), unquote(tokens.take().text()));
        };
    }

    private Literal sequence() {
        var values = new ArrayList<Literal>();
        if (tokens.takeIf("]")) {
            return new Literal.Sequence(values);
        }
        do {
            values.add(literal());
        } while (tokens.takeIf(","));
        tokens.expect("]");
        return new Literal.Sequence(values);
    }

    private Literal number(Token token) {
        try {
            return token.text().matches("-?\\d+")
                    ? new Literal.Whole(Long.parseLong(token.text()))
                    : new Literal.Fraction(Double.parseDouble(token.text()));
        } catch (NumberFormatException tooLarge) {
            throw tokens.malformed("Invalid number " + token.text(), token.position());
        }
    }

    private Literal moment(Token token) {
        try {
            return new Literal.Moment(OffsetDateTime.parse(token.text()).toInstant());
        } catch (DateTimeException impossible) {
            throw tokens.malformed("Invalid date and time " + token.text(), token.position());
        }
    }

    private Literal day(Token token) {
        try {
            return new Literal.Day(LocalDate.parse(token.text()));
        } catch (DateTimeException impossible) {
            throw tokens.malformed("Invalid date " + token.text(), token.position());
        }
    }

    private static String unquote(String text) {
        var inner = text.substring(1, text.length() - 1);
        return text.startsWith("'") ? inner.replace("''", "'") : inner.replaceAll("\\\\(.)", "$1");
    }
}
