package dev.guestlist.emulator.login;

import dev.guestlist.emulator.guess.Guess;
import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.guess.Settings;

/**
 * What no public source settles about the login service: codes are documented
 * (learn.microsoft.com/entra/identity-platform/reference-error-codes), their statuses are not.
 */
public enum LoginGuess implements Guess {
    /** A secret past its end. */
    EXPIRED_SECRET_STATUS(7000222, Settings.of(401, 400)),
    /** An outside issuer's token that matches no federated credential. */
    UNMATCHED_CREDENTIAL_STATUS(70021, Settings.of(401, 400)),
    /** A client assertion with a wrong signature, issuer or audience. */
    BAD_ASSERTION_STATUS(700027, Settings.of(401, 400)),
    /** A tenant that does not exist. */
    UNKNOWN_TENANT_STATUS(90002, Settings.of(400, 401)),
    /** A resource that is not in the tenant. */
    UNKNOWN_RESOURCE_STATUS(500011, Settings.of(400, 401)),
    /**
     * How {@code expires_in} is written: the login library for Java reads both
     * (github.com/AzureAD/microsoft-authentication-library-for-java).
     */
    EXPIRES_IN(0, Settings.of(Written.NUMBER));

    private final int code;

    @SuppressWarnings("ImmutableEnumChecker") // settings are records of immutable values
    private final Settings settings;

    LoginGuess(int code, Settings settings) {
        this.code = code;
        this.settings = settings;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    /** How a number is written. */
    enum Written {
        NUMBER,
        TEXT
    }

    /** An error with the status that is guessed for its code, if one is. */
    static TokenError settled(TokenError error, Guesses<LoginGuess> guesses) {
        for (var guess : values()) {
            if (guess.code == error.code()) {
                return new TokenError(
                        guesses.number(guess), error.error(), error.code(), error.message());
            }
        }
        return error;
    }
}
