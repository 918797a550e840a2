package dev.guestlist.emulator.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a filter into tokens and hands them out one by one. */
final class Tokens {
    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            Token.Kind.GUID,
                            Pattern.compile(Guids.FORM.pattern() + "(?![0-9a-zA-Z_-])")),
                    new Form(
                            Token.Kind.MOMENT,
                            Pattern.compile(
                                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})")),
                    new Form(
                            Token.Kind.DAY,
                            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![0-9a-zA-Z_-])")),
                    new Form(
                            Token.Kind.NUMBER,
                            Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?(?![0-9a-zA-Z_])")),
                    new Form(Token.Kind.ALIAS, Pattern.compile("@[A-Za-z_][A-Za-z0-9_]*")),
                    new Form(
                            Token.Kind.NAME,
                            Pattern.compile(
                                    "[\\p{L}_$][\\p{L}\\p{Nd}_$-]*(\\.[\\p{L}_][\\p{L}\\p{Nd}_]*)*")),
                    new Form(Token.Kind.SYMBOL, Pattern.compile("[(),/:=\\[\\]]")));

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        cut();
    }

    Token peek() {
        return tokens.get(next);
    }

    /** The token after the next one. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        var token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    boolean takeIf(String symbol) {
        var found = peek().is(symbol);
        if (found) {
            next++;
        }
        return found;
    }

    boolean takeWord(String word) {
        var found = peek().isWord(word);
        if (found) {
            next++;
        }
        return found;
    }

    void expect(String symbol) {
        if (!takeIf(symbol)) {
            throw unexpected("'" + symbol + "' expected");
        }
    }

    void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("Syntax error");
        }
    }

    GaveUp unexpected(String message) {
        return malformed(message, peek().position());
    }

    GaveUp malformed(String message, int position) {
        return new GaveUp(new QueryProblem.Malformed(text, position, message));
    }

    private void cut() {
        var position = 0;
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else {
                var token = tokenAt(position);
                tokens.add(token);
                position += token.text().length();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
    }

    private Token tokenAt(int position) {
        var first = text.charAt(position);
        if (first == '\'' || first == '"') {
            return new Token(Token.Kind.TEXT, text.substring(position, endOf(position)), position);
        }
        for (var form : FORMS) {
            Matcher matcher = form.pattern().matcher(text).region(position, text.length());
            if (matcher.lookingAt()) {
                return new Token(form.kind(), matcher.group(), position);
            }
        }
        throw malformed("Invalid character '" + first + "'", position);
    }

    /**
     * Where a text ends that begins here. In single quotes a quote is doubled, in double ones it
     * has a backslash before it. Texts can be longer than a regular expression's stack.
     */
    private int endOf(int position) {
        var quote = text.charAt(position);
        for (var i = position + 1; i < text.length(); i++) {
            var here = text.charAt(i);
            var next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            var isEscaped = quote == '"' ? here == '\\' : here == quote && next == quote;
            if (isEscaped) {
                i++;
            } else if (here == quote) {
                return i + 1;
            }
        }
        throw malformed("There is an unterminated string literal", position);
    }

    private record Form(Token.Kind kind, Pattern pattern) {}
}
