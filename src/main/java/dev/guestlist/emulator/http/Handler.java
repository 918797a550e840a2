package dev.guestlist.emulator.http;

/** Answers requests. Called on many threads at once. */
@FunctionalInterface
public interface Handler {

    /** Answers one request; whatever is wrong with it is an answer, never an exception. */
    Response handle(Request request);
}
