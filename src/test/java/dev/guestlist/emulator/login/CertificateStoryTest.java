package dev.guestlist.emulator.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.emulator.Emulator;
import dev.guestlist.emulator.EmulatorOptions;
import dev.guestlist.emulator.Seed;
import dev.guestlist.emulator.SelfSigned;
import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;

/**
 * Signing in with a certificate
 * (learn.microsoft.com/entra/identity-platform/certificate-credentials): an assertion the client
 * signs itself.
 */
final class CertificateStoryTest {

    private static final String APP = "99999999-0000-4000-8000-000000000001";

    @Test
    void an_assertion_must_be_signed_with_a_registered_certificate(@TempDir Path folder)
            throws Exception {
        var registered = SelfSigned.create(folder.resolve("registered.p12"));
        var other = SelfSigned.create(folder.resolve("other.p12"));
        var seed = new Seed.Text(seed(registered));
        try (var emulator = Emulator.start(EmulatorOptions.standard().withSeed(seed));
                var wire = new Wire(emulator.address())) {
            var endpoint = emulator.address() + "/contoso.onmicrosoft.com/oauth2/v2.0/token";
            assertEquals(200, signIn(wire, jwt(registered, endpoint)).status());
            assertEquals(700027, code(signIn(wire, jwt(other, endpoint))));
            assertEquals(700027, code(signIn(wire, jwt(registered, "https://elsewhere.example"))));
        }
    }

    private static int code(Wire.Answer answer) {
        return answer.json().path("error_codes").path(0).asInt();
    }

    private static Wire.Answer signIn(Wire wire, String assertion) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", APP);
        form.put("scope", Wire.GRAPH);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return wire.token("contoso.onmicrosoft.com", form);
    }

    private static String jwt(SelfSigned keys, String audience) throws Exception {
        var claims =
                "{\"aud\":\"%s\",\"iss\":\"%s\",\"sub\":\"%s\",\"jti\":\"1\",\"exp\":%d}"
                        .formatted(audience, APP, APP, Instant.now().getEpochSecond() + 600);
        var signed =
                encode("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8))
                        + "."
                        + encode(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.key());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + encode(signature.sign());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String seed(SelfSigned keys) throws Exception {
        var certificate = Base64.getEncoder().encodeToString(keys.certificate().getEncoded());
        return """
        version: 1
        tenant: { id: 3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42, displayName: T, initialDomain: contoso.onmicrosoft.com }
        applications:
          - displayName: By certificate
            appId: %s
            servicePrincipalId: 99999999-0000-4000-8000-000000000002
            certificates: ["-----BEGIN CERTIFICATE-----\\n%s\\n-----END CERTIFICATE-----\\n"]
        """
                .formatted(APP, certificate);
    }
}
