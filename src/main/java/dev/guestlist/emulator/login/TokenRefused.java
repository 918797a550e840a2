package dev.guestlist.emulator.login;

/** Carries a refusal to the one place that answers it. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient TokenError error;

    TokenRefused(TokenError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    TokenError error() {
        return error;
    }
}
