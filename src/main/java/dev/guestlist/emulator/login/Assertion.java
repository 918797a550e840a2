package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A JWT that stands for a client: its own, signed with a certificate, or an outside issuer's. */
record Assertion(JsonNode header, JsonNode claims, String signed, String signature) {

    /** Reads a compact JWS; empty when it is none. */
    static Optional<Assertion> parse(String jwt) {
        var first = jwt.indexOf('.');
        var last = jwt.lastIndexOf('.');
        if (first < 0 || last == first) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Assertion(
                            json(jwt.substring(0, first)),
                            json(jwt.substring(first + 1, last)),
                            jwt.substring(0, last),
                            jwt.substring(last + 1)));
        } catch (IllegalArgumentException | JacksonException malformed) {
            return Optional.empty();
        }
    }

    String claim(String name) {
        return claims.path(name).asString("");
    }

    /** Audiences may be one text or a list of them. */
    boolean isFor(String audience) {
        var audiences = claims.path("aud");
        return audiences.isArray()
                ? audiences.valueStream().anyMatch(one -> one.asString("").equals(audience))
                : audiences.asString("").equals(audience);
    }

    /** Whether a time is between {@code nbf} and {@code exp}, five minutes of skew allowed. */
    boolean isTimely(Instant now) {
        var skew = 300;
        var from = claims.path("nbf").asLong(0);
        var until = claims.path("exp").asLong(0);
        var second = now.getEpochSecond();
        return second >= from - skew && second < until + skew;
    }

    /** Whether one of these certificates (PEM) made the signature. */
    boolean isSignedBy(List<String> certificates) {
        return certificates.stream().anyMatch(this::isSignedBy);
    }

    private boolean isSignedBy(String pem) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var certificate =
                    factory.generateCertificate(
                            new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            var verifier = verifier(header.path("alg").asString(""));
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(signed.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notThisOne) {
            return false;
        }
    }

    private static Signature verifier(String algorithm) throws GeneralSecurityException {
        if (!algorithm.equals("PS256")) {
            return Signature.getInstance("SHA256withRSA");
        }
        var pss = Signature.getInstance("RSASSA-PSS");
        pss.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        return pss;
    }

    private static JsonNode json(String part) {
        return Json.MAPPER.readTree(decode(part));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}
