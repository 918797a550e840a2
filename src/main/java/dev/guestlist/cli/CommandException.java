package dev.guestlist.cli;

import dev.guestlist.model.Problem;

/** Ends a command that cannot continue, before it has written anything; one sentence says why. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient Problem problem;

    CommandException(ExitCode code, Problem problem) {
        super(problem.message());
        this.code = code;
        this.problem = problem;
    }

    static CommandException error(String code, String message, String hint) {
        return new CommandException(ExitCode.ERROR, Problem.error(code, message).withHint(hint));
    }

    ExitCode code() {
        return code;
    }

    Problem problem() {
        return problem;
    }
}
