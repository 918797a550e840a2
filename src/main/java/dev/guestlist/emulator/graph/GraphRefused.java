package dev.guestlist.emulator.graph;

/**
 * Carries an error from where it is found to the one place that answers it; nothing took effect.
 */
final class GraphRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient GraphError error;

    GraphRefused(GraphError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    GraphError error() {
        return error;
    }
}
