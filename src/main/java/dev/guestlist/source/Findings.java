package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems found so far. A value that the schema rejected gets no second problem from the code
 * that reads it later.
 */
final class Findings {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<SourceLocation> refused = new HashSet<>();

    void add(Problem problem) {
        problems.add(problem);
    }

    /** Adds a problem with a value that later checks must skip. */
    void refuse(Problem problem) {
        problem.where().ifPresent(refused::add);
        problems.add(problem);
    }

    void addAll(Findings others) {
        problems.addAll(others.problems);
        refused.addAll(others.refused);
    }

    void error(String code, SourceLocation where, String message, String hint) {
        var problem = Problem.error(code, where, message).withHint(hint);
        if (!refused.contains(where)) {
            problems.add(problem);
        }
    }

    void warning(String code, SourceLocation where, String message, String hint) {
        if (!refused.contains(where)) {
            problems.add(Problem.warning(code, where, message).withHint(hint));
        }
    }

    boolean isRefused(SourceLocation where) {
        return refused.contains(where);
    }

    /** Whether one of these lines of a file has an error, the last line included. */
    boolean hasErrors(String file, int first, int last) {
        return problems.stream()
                .filter(Problem::isError)
                .flatMap(problem -> problem.where().stream())
                .anyMatch(where ->
                        where.file().equals(file) && where.line() >= first && where.line() <= last);
    }

    boolean hasErrors() {
        return Problem.hasErrors(problems);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
