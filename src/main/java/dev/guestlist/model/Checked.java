package dev.guestlist.model;

import java.util.List;
import java.util.Optional;

/**
 * The result of reading something that may be wrong: a value, problems, or both (a value with
 * warnings).
 *
 * @param value absent if and only if a problem is an error
 * @param problems sorted by position
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {
    public Checked {
        problems = problems.stream().sorted().distinct().toList();
        if (value.isPresent() == Problem.hasErrors(problems)) {
            throw new IllegalArgumentException("either a value or errors, not both: " + problems);
        }
    }

    /** The value, or only the problems if one of them is an error. */
    public static <T> Checked<T> of(T value, List<Problem> problems) {
        return Problem.hasErrors(problems)
                ? failed(problems)
                : new Checked<>(Optional.of(value), problems);
    }

    public static <T> Checked<T> failed(List<Problem> problems) {
        return new Checked<>(Optional.empty(), problems);
    }

    public boolean hasErrors() {
        return value.isEmpty();
    }
}
