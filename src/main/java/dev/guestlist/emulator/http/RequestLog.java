package dev.guestlist.emulator.http;

import java.time.Duration;

/** Sees every answered request. Must not keep secrets: neither tokens nor bodies of logins. */
@FunctionalInterface
public interface RequestLog {

    /** Notes one request, its answer's status and size in bytes, and how long it took. */
    void answered(Request request, int status, long bytes, Duration took);

    /** Notes nothing. */
    static RequestLog none() {
        return (request, status, bytes, took) -> {};
    }
}
