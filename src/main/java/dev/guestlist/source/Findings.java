package dev.guestlist.source;

import dev.guestlist.model.Problem;
import dev.guestlist.model.Severity;
import dev.guestlist.model.SourceLocation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The problems found so far. A value that the schema refused is not complained of a second time by
 * what reads it later. Several threads may find problems at once: their order means nothing until
 * {@link dev.guestlist.model.Checked} has sorted them.
 */
final class Findings {
    private final Collection<Problem> problems = new ConcurrentLinkedQueue<>();
    private final Set<SourceLocation> refused = ConcurrentHashMap.newKeySet();

    void add(Problem problem) {
        problems.add(problem);
    }

    void addAll(Findings others) {
        problems.addAll(others.problems);
    }

    /** A problem with a value that nobody shall look at again. */
    void refuse(Problem problem) {
        problem.where().ifPresent(refused::add);
        problems.add(problem);
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

    boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
