package dev.guestlist.cli;

/** Tells a command that must not be cut off that a person wants to stop it. */
public interface Interruption {
    /**
     * Runs {@code wish} if a person asks to stop, until the returned watch is closed. From then
     * until the end of the command nothing stops it: reports are written, states are saved.
     *
     * @param wish must return at once
     */
    Watch watch(Runnable wish);

    /**
     * Ends the process at once, with code 130, if a person asks to stop until the returned watch is
     * closed, or replaced by another.
     *
     * @param farewell runs before that
     */
    default Watch cutOff(Runnable farewell) {
        return () -> {};
    }

    /** Called when the command has ended, with the code that the process ends with. */
    default void end(ExitCode code) {}

    /** To be closed when there is nothing left to stop. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
