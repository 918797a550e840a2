package dev.guestlist.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something wrong with the files, the tenant, or the two together.
 *
 * @param code stable, kebab-case, for scripts: {@code unknown-group}
 * @param where absent if no position in a file is to blame
 * @param message one sentence, no line breaks, without the position
 * @param hint what to do about it, often "did you mean …"
 */
public record Problem(
        Severity severity,
        String code,
        Optional<SourceLocation> where,
        String message,
        Optional<String> hint)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing((Problem problem) ->
                            problem.where().map(SourceLocation::file).orElse(""))
                    .thenComparingInt(
                            problem -> problem.where().map(SourceLocation::line).orElse(0))
                    .thenComparingInt(
                            problem -> problem.where().map(SourceLocation::column).orElse(0))
                    .thenComparing(Problem::severity)
                    .thenComparing(Problem::code)
                    .thenComparing(Problem::message)
                    .thenComparing(problem -> problem.hint().orElse(""));

    public static Problem error(String code, SourceLocation where, String message) {
        return new Problem(Severity.ERROR, code, Optional.of(where), message, Optional.empty());
    }

    public static Problem error(String code, String message) {
        return new Problem(Severity.ERROR, code, Optional.empty(), message, Optional.empty());
    }

    public static Problem warning(String code, SourceLocation where, String message) {
        return new Problem(Severity.WARNING, code, Optional.of(where), message, Optional.empty());
    }

    public static Problem warning(String code, String message) {
        return new Problem(Severity.WARNING, code, Optional.empty(), message, Optional.empty());
    }

    /** Whether one of them is an error. */
    public static boolean hasErrors(Collection<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Whether it prevents any further step. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Problem withHint(String text) {
        return new Problem(severity, code, where, message, Optional.of(text));
    }

    public Problem withHint(Optional<String> text) {
        return new Problem(severity, code, where, message, text);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
