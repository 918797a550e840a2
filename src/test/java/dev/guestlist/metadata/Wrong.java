package dev.guestlist.metadata;

/** A text that the model gives no sense; its message says why. */
final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
        super(message);
    }
}
