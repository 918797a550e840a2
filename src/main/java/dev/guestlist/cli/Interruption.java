package dev.guestlist.cli;

/** How a person's wish to stop reaches a command that must not be cut off. */
public interface Interruption {
    /**
     * Has {@code wish} run if a person asks to stop, until the answer is closed. From then on to
     * the end of the command nothing stops it: reports are written, states are saved.
     *
     * @param wish must return at once
     */
    Watch watch(Runnable wish);

    /** The command has come to its end. */
    default void end() {}

    /** Closed when there is nothing left to stop. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
