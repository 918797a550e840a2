package dev.guestlist.emulator.http;

/** Decides, request by request, what goes wrong. Called once per request, on many threads. */
@FunctionalInterface
public interface Faults {

    /** What happens to this request. */
    Interference strike(Request request);

    /** Nothing ever goes wrong. */
    static Faults none() {
        return request -> new Interference.None();
    }
}
