package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Request;

/** Which index answers a query (learn.microsoft.com/graph/aad-advanced-queries). */
enum QueryMode {
    /** The plain one. */
    PLAIN,
    /** Asked for with {@code ConsistencyLevel: eventual} and {@code $count=true} together. */
    ADVANCED;

    static QueryMode of(Request request) {
        return isEventual(request)
                        && request.query().first("$count").filter("true"::equals).isPresent()
                ? ADVANCED
                : PLAIN;
    }

    /** Whether the header is there; alone it is enough for {@code /$count}. */
    static boolean isEventual(Request request) {
        return request.header("ConsistencyLevel").filter("eventual"::equalsIgnoreCase).isPresent();
    }
}
