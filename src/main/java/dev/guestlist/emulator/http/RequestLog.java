package dev.guestlist.emulator.http;

import java.time.Duration;

/** Sees every answered request. Must not keep secrets: neither tokens nor bodies of logins. */
@FunctionalInterface
public interface RequestLog {

    /**
     * Notes one request just before its answer leaves.
     *
     * @param status 0 for a connection that is cut
     * @param bytes size of the body, -1 where it is not known
     * @param took until the answer was ready
     */
    void answered(Request request, int status, long bytes, Duration took);

    /** Notes nothing. */
    static RequestLog none() {
        return (request, status, bytes, took) -> {};
    }
}
