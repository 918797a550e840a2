package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Query;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.state.Application;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a client proves itself with: a secret, a certificate, or an outside issuer's token.
 */
final class ClientProof {

    private final InstantSource clock;

    ClientProof(InstantSource clock) {
        this.clock = clock;
    }

    /** How a client proved itself: OAuth's {@code appidacr}. */
    enum Proof {
        SECRET("1"),
        ASSERTION("2");

        private final String claim;

        Proof(String claim) {
            this.claim = claim;
        }

        String claim() {
            return claim;
        }
    }

    Proof authenticate(
            Request request,
            Query form,
            Optional<String> basicSecret,
            Application application,
            String tenantName) {
        var assertion = form.first("client_assertion");
        if (assertion.isPresent()) {
            checkAssertion(request, assertion.get(), application, tenantName);
            return Proof.ASSERTION;
        }
        var secret =
                form.first("client_secret")
                        .or(() -> basicSecret)
                        .orElseThrow(() -> new TokenRefused(TokenError.noCredential()));
        checkSecret(secret, application);
        return Proof.SECRET;
    }

    private void checkSecret(String secret, Application application) {
        var appId = application.appId().toString();
        var match =
                application.secrets().stream()
                        .filter(known -> known.value().equals(secret))
                        .findFirst()
                        .orElseThrow(() -> new TokenRefused(TokenError.wrongSecret(appId)));
        if (match.expires().filter(end -> !clock.instant().isBefore(end)).isPresent()) {
            throw new TokenRefused(TokenError.expiredSecret(appId));
        }
    }

    /**
     * An assertion that names the client as its issuer must be signed by one of the client's
     * certificates; any other must match a federated credential to the letter. The outside issuer's
     * signature is not checked: its keys are on a network that the emulator does not ask.
     */
    private void checkAssertion(
            Request request, String jwt, Application application, String tenantName) {
        var assertion =
                Assertion.parse(jwt)
                        .orElseThrow(() ->
                                new TokenRefused(
                                        TokenError.badAssertion("The assertion is no JWT.")));
        if (!assertion.isTimely(clock.instant())) {
            throw new TokenRefused(TokenError.assertionOutOfTime());
        }
        if (assertion.claim("iss").equalsIgnoreCase(application.appId().toString())) {
            checkOwn(request, assertion, application, tenantName);
        } else if (application.federatedCredentials().stream()
                .noneMatch(known -> matches(assertion, known))) {
            throw new TokenRefused(
                    TokenError.noFederatedCredential(
                            assertion.claim("sub"),
                            assertion.claim("iss"),
                            assertion.claim("aud")));
        }
    }

    private static void checkOwn(
            Request request, Assertion assertion, Application application, String tenantName) {
        var endpoint = request.origin().url("/" + tenantName + "/oauth2/v2.0/token");
        if (!assertion.claim("sub").equals(assertion.claim("iss"))
                || !(assertion.isFor(endpoint)
                        || assertion.claim("aud").endsWith("/oauth2/v2.0/token"))) {
            throw new TokenRefused(
                    TokenError.badAssertion("Issuer, subject or audience is wrong."));
        }
        if (!assertion.isSignedBy(application.certificates())) {
            throw new TokenRefused(
                    TokenError.badAssertion(
                            "The key was not found among the application's certificates."));
        }
    }

    private static boolean matches(Assertion assertion, Application.FederatedCredential known) {
        return assertion.claim("iss").equals(known.issuer())
                && assertion.claim("sub").equals(known.subject())
                && assertion.isFor(known.audience());
    }

    /** Client id and secret from an {@code Authorization: Basic} header. */
    static Optional<List<String>> basicCredentials(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith("Basic "))
                .map(value ->
                        new String(
                                Base64.getDecoder().decode(value.substring(6).strip()),
                                StandardCharsets.UTF_8))
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> {
                    var colon = pair.indexOf(':');
                    return new ArrayList<>(
                            List.of(pair.substring(0, colon), pair.substring(colon + 1)));
                });
    }
}
