package dev.guestlist.render;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.render.Theme.Ink;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Problems for the terminal:
 *
 * <pre>
 * guests.yaml:14:9: error: unknown role "Salespersn" in environment sales
 *    14 |       - Salespersn
 *       |         ^^^^^^^^^^ did you mean "Salesperson"?
 * </pre>
 *
 * @param sources texts of the files by name; a problem in a file that is not among them is shown
 *     without its line
 */
record ProblemText(Map<String, String> sources, Theme theme) {
    private static final int LINE_NUMBER = 5;

    String text(List<Problem> problems) {
        return problems.stream().map(this::text).collect(joining()) + count(problems);
    }

    private String text(Problem problem) {
        var place = problem.where().map(where -> Terminal.escape(where.toString()) + ": ");
        var severity =
                switch (problem.severity()) {
                    case ERROR -> theme.paint(Ink.BAD, "error");
                    case WARNING -> theme.paint(Ink.WARN, "warning");
                };
        var first =
                theme.paint(Ink.STRONG, place.orElse(""))
                        + severity
                        + ": "
                        + Terminal.escape(problem.message())
                        + theme.paint(Ink.FAINT, " [" + Terminal.escape(problem.code()) + "]")
                        + "\n";
        return first
                + problem.where()
                        .flatMap(this::line)
                        .map(excerpt -> excerpt(excerpt, problem))
                        .orElseGet(() ->
                                problem.hint()
                                        .map(hint -> "    " + Terminal.escape(hint) + "\n")
                                        .orElse(""));
    }

    /** A line of a file and where on it to point. */
    private record Excerpt(int number, String line, int column) {}

    private Optional<Excerpt> line(SourceLocation where) {
        return Optional.ofNullable(sources.get(where.file()))
                .flatMap(text -> text.lines().skip(where.line() - 1L).findFirst())
                .map(line -> new Excerpt(where.line(), line, where.column()));
    }

    private String excerpt(Excerpt excerpt, Problem problem) {
        var line = excerpt.line().replace('\t', ' ');
        var start = Math.min(excerpt.column() - 1, line.length());
        var token = token(line, start);
        var offset = Terminal.width(Terminal.escape(line.substring(0, start)));
        var carets = "^".repeat(Math.max(1, Terminal.width(Terminal.escape(token))));
        var bar = theme.paint(Ink.FAINT, " | ");
        var number = String.format("%" + LINE_NUMBER + "d", excerpt.number());
        return theme.paint(Ink.FAINT, number)
                + bar
                + Terminal.escape(line)
                + "\n"
                + " ".repeat(LINE_NUMBER)
                + bar
                + " ".repeat(offset)
                + theme.paint(Ink.TAKE, carets)
                + problem.hint().map(hint -> " " + Terminal.escape(hint)).orElse("")
                + "\n";
    }

    /** The word that begins there: a quoted text, or up to what ends a plain one in YAML. */
    private static String token(String line, int start) {
        if (start >= line.length()) {
            return "";
        }
        var quote = line.charAt(start);
        if (quote == '"' || quote == '\'') {
            var end = line.indexOf(quote, start + 1);
            return line.substring(start, end < 0 ? line.length() : end + 1);
        }
        var end = start;
        while (end < line.length() && !endsWord(line, end)) {
            end++;
        }
        return line.substring(start, end).stripTrailing();
    }

    private static boolean endsWord(String line, int at) {
        var next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
        return switch (line.charAt(at)) {
            case ',', ']', '}', '[', '{' -> true;
            case ':' -> next == ' ';
            case ' ' -> next == '#';
            default -> false;
        };
    }

    private String count(List<Problem> problems) {
        var files =
                problems.stream()
                        .flatMap(problem -> problem.where().stream())
                        .map(SourceLocation::file)
                        .distinct()
                        .count();
        var where = files > 1 ? " in " + files + " files" : "";
        return theme.paint(Ink.STRONG, Phrases.problemCount(problems) + where) + "\n";
    }
}
