package dev.guestlist.tenant.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Cloud;
import dev.guestlist.tenant.http.CallException.Kind;

import org.junit.jupiter.api.Test;

import java.net.ConnectException;
import java.nio.file.Path;
import java.util.Optional;

/** Causes as Azure Identity wraps them; the common ones are tested with real HTTP elsewhere. */
final class TokenRefusalTest {
    private static final Credentials IDENTITY = new Credentials.ManagedIdentity(Optional.empty());
    private static final Credentials CLI = new Credentials.AzureCli();

    @Test
    void only_who_asks_the_login_service_calls_it_silent() {
        var silence = new IllegalStateException(new ConnectException("refused"));
        assertEquals(
                "login.microsoftonline.com does not respond",
                refusal(new Credentials.ClientSecret("app", "secret"), silence).getMessage());
        assertEquals(
                "No managed identity of this machine returned a token",
                refusal(IDENTITY, silence).getMessage());
    }

    @Test
    void a_session_of_the_cli_that_is_over_is_begun_again() {
        var over = refusal(CLI, said("AADSTS700082: The refresh token has expired"));
        assertEquals("The Azure CLI returned no token (AADSTS700082)", over.getMessage());
        assertTrue(over.hint().orElseThrow().startsWith("Run az login --tenant contoso.com"));
    }

    @Test
    void a_service_that_the_tenant_lacks_is_named_whoever_asks() {
        for (var credentials : new Credentials[] {CLI, IDENTITY}) {
            assertEquals(
                    "The tenant does not know the service https://sales.example (AADSTS500011)",
                    refusal(credentials, said("AADSTS500011: not found")).getMessage());
        }
    }

    @Test
    void each_kind_of_proof_is_told_what_is_wrong_with_it() {
        var file = new Credentials.FederatedTokenFile("app", Path.of("token"));
        assertEquals(
                "The external issuer's token was rejected (AADSTS700027)",
                refusal(file, said("AADSTS700027: signature")).getMessage());
        var certificate = new Credentials.ClientCertificate("app", "");
        assertEquals(
                Optional.of("Check this machine's clock."),
                refusal(certificate, said("AADSTS700024: time range")).hint());
    }

    private static RuntimeException said(String message) {
        return new IllegalStateException("no token", new IllegalStateException(message));
    }

    private static CallException refusal(Credentials credentials, RuntimeException thrown) {
        var settings = ConnectionSettings.of(Cloud.GLOBAL, "contoso.com", credentials);
        var refusal = TokenRefusal.of(settings, "https://sales.example/.default", thrown);
        assertEquals(
                refusal.getMessage().endsWith("respond") ? Kind.UNREACHABLE : Kind.NO_TOKEN,
                refusal.kind());
        return refusal;
    }
}
