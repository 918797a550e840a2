package dev.guestlist.emulator.seed;

/** A state file that cannot be a tenant; the message names the place and what is wrong with it. */
public final class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SeedException(String place, String problem) {
        super(place + ": " + problem);
    }

    public SeedException(String place, String problem, Throwable cause) {
        super(place + ": " + problem, cause);
    }
}
