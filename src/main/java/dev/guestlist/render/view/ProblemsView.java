package dev.guestlist.render.view;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.render.page.Finding;
import dev.guestlist.render.page.Finding.Excerpt;
import dev.guestlist.render.page.Page;
import dev.guestlist.render.page.Phrases;
import dev.guestlist.render.page.Section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Problems, with the lines they refer to. */
public final class ProblemsView {
    private ProblemsView() {}

    public static Page of(List<Problem> problems) {
        return of(problems, Map.of());
    }

    /**
     * The same, with excerpts.
     *
     * @param sources texts of the files by name; a problem in any other file is shown without its
     *     line
     */
    public static Page of(List<Problem> problems, Map<String, String> sources) {
        return Page.of(section(problems, sources));
    }

    static Section.Problems section(List<Problem> problems, Map<String, String> sources) {
        var secret = secretLines(problems);
        var findings =
                problems.stream()
                        .map(problem ->
                                new Finding(
                                        problem,
                                        line(problem).filter(secret::contains).isPresent()
                                                ? Optional.empty()
                                                : excerpt(problem, sources)))
                        .toList();
        return new Section.Problems(findings, count(problems));
    }

    /** Lines that hold a secret: no problem shows them. */
    private static Set<String> secretLines(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code().equals("secret"))
                .flatMap(problem -> line(problem).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> line(Problem problem) {
        return problem.where().map(SourceLocation::fileAndLine);
    }

    private static Optional<Excerpt> excerpt(Problem problem, Map<String, String> sources) {
        return problem.where()
                .flatMap(where ->
                        Optional.ofNullable(sources.get(where.file()))
                                .flatMap(text -> text.lines().skip(where.line() - 1L).findFirst())
                                .map(line -> excerpt(where, line.replace('\t', ' '))));
    }

    private static Excerpt excerpt(SourceLocation where, String line) {
        var start = Math.min(where.column() - 1, line.length());
        return new Excerpt(where.line(), line, start, word(line, start));
    }

    /**
     * The word that starts there: a quoted string, or everything up to the end of a plain YAML
     * scalar.
     */
    private static String word(String line, int start) {
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

    private static String count(List<Problem> problems) {
        var files =
                problems.stream()
                        .flatMap(problem -> problem.where().stream())
                        .map(SourceLocation::file)
                        .distinct()
                        .count();
        return Phrases.problemCount(problems) + (files > 1 ? " in " + files + " files" : "");
    }
}
