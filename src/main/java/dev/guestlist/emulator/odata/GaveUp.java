package dev.guestlist.emulator.odata;

/**
 * Leaves a recursive descent at once; {@link Parsed#of} turns it into a value before it leaves the
 * package.
 */
final class GaveUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient QueryProblem problem;

    GaveUp(QueryProblem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    QueryProblem problem() {
        return problem;
    }
}
