package dev.guestlist.metadata;

import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.http.Traffic;

import java.nio.charset.StandardCharsets;

/** Sees all traffic of every emulator that a test starts, and keeps what is wrong with it. */
public final class Witness implements Traffic {
    /** What our client's HTTP library says of itself; the tests' own clients use another one. */
    private static final String OURS = "okhttp/";

    @Override
    public void passed(Request request, Response response) {
        Findings.check(
                new Message.Request(
                        request.method(),
                        request.rawPath()
                                + (request.query().raw().isEmpty() ? "" : "?")
                                + request.query().raw(),
                        request.headers(),
                        request.text()),
                new Message.Answer(
                        response.status(),
                        response.headers(),
                        new String(response.bytes(), StandardCharsets.UTF_8)),
                request.header("User-Agent").orElse("").startsWith(OURS)
                        ? Exchanges.Scrutiny.STRICT
                        : Exchanges.Scrutiny.IF_ACCEPTED);
    }
}
