package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Request;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Knows every token that was handed out. The tokens are signed and can be checked by their
 * signature too; looking them up is what lets the emulator answer thousands of calls a second.
 */
public final class Gate {

    private static final String SCHEME = "Bearer ";
    private static final int CLEAN_ABOVE = 10_000;

    private final Map<String, Caller> tokens = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public Gate(InstantSource clock) {
        this.clock = clock;
    }

    /** Checks the request's token; the audience is shown without a slash at its end. */
    public Admission admit(Request request, Predicate<String> audience) {
        var token = bearer(request);
        if (token.isEmpty()) {
            return new Admission.NoToken();
        }
        var known = Optional.ofNullable(tokens.get(token.get()));
        if (known.isEmpty()) {
            return new Admission.UnknownToken();
        }
        return judge(known.get(), audience);
    }

    /** Remembers a token that was just made. */
    void handOut(String token, Caller caller) {
        if (tokens.size() > CLEAN_ABOVE) {
            var now = clock.instant();
            tokens.values().removeIf(old -> old.expires().plusSeconds(3600).isBefore(now));
        }
        tokens.put(token, caller);
    }

    private Admission judge(Caller caller, Predicate<String> audience) {
        if (!audience.test(caller.audience())) {
            return new Admission.WrongAudience(caller.audience());
        }
        return clock.instant().isBefore(caller.expires())
                ? new Admission.Admitted(caller)
                : new Admission.Expired(caller);
    }

    private static Optional<String> bearer(Request request) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}
