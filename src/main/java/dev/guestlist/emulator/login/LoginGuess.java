package dev.guestlist.emulator.login;

import dev.guestlist.emulator.guess.Area;
import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;

import java.util.Map;

/**
 * What no public source settles about the login service: codes are documented
 * (learn.microsoft.com/entra/identity-platform/reference-error-codes), their statuses are not.
 */
public final class LoginGuess {
    private static final Area AREA = new Area();

    /** A secret past its end. */
    static final Guess<Integer> EXPIRED_SECRET_STATUS =
            AREA.number("expired-secret-status", 401, 400);

    /** An outside issuer's token that matches no federated credential. */
    static final Guess<Integer> UNMATCHED_CREDENTIAL_STATUS =
            AREA.number("unmatched-credential-status", 401, 400);

    /** A client assertion with a wrong signature, issuer or audience. */
    static final Guess<Integer> BAD_ASSERTION_STATUS =
            AREA.number("bad-assertion-status", 401, 400);

    /** A tenant that does not exist. */
    static final Guess<Integer> UNKNOWN_TENANT_STATUS =
            AREA.number("unknown-tenant-status", 400, 401);

    /** A resource that is not in the tenant. */
    static final Guess<Integer> UNKNOWN_RESOURCE_STATUS =
            AREA.number("unknown-resource-status", 400, 401);

    /**
     * How {@code expires_in} is written: the login library for Java reads both
     * (github.com/AzureAD/microsoft-authentication-library-for-java).
     */
    static final Guess<Written> EXPIRES_IN = AREA.choice("expires-in", Written.NUMBER);

    private static final Map<Integer, Guess<Integer>> STATUSES =
            Map.of(
                    7000222, EXPIRED_SECRET_STATUS,
                    70021, UNMATCHED_CREDENTIAL_STATUS,
                    700027, BAD_ASSERTION_STATUS,
                    90002, UNKNOWN_TENANT_STATUS,
                    500011, UNKNOWN_RESOURCE_STATUS);

    private LoginGuess() {}

    /** Each as it most likely is. */
    public static Guesses likely() {
        return AREA.likely();
    }

    /** How a number is written. */
    enum Written {
        NUMBER,
        TEXT
    }

    /** An error with the status that is guessed for its code, if one is. */
    static TokenError settled(TokenError error, Guesses guesses) {
        var status = STATUSES.get(error.code());
        return status == null
                ? error
                : new TokenError(guesses.of(status), error.error(), error.code(), error.message());
    }
}
