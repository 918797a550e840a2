package dev.guestlist.cli;

/**
 * Remembers whether this command may have changed the tenant. Codes 1 and 4 promise that it has
 * not; whatever goes wrong afterwards, a report file or a stream that is lost, is code 3.
 */
final class FirstWrite {
    private volatile boolean happened;

    /** Called before the first request that writes. */
    void happens() {
        happened = true;
    }

    /** The code, or the one to use instead if it would promise too much. */
    ExitCode truthful(ExitCode code) {
        return switch (code) {
            case ERROR, REFUSED -> happened ? ExitCode.PARTIAL : code;
            case OK, CHANGES, PARTIAL, USAGE, INTERRUPTED -> code;
        };
    }
}
