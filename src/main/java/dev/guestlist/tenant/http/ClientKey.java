package dev.guestlist.tenant.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Checks that a text contains what an application proves its identity with: a certificate and its
 * RSA key, the only kind that Azure Identity reads
 * (learn.microsoft.com/java/api/com.azure.identity.clientcertificatecredentialbuilder). Azure
 * Identity would complain too, but only when a token is needed, and without saying what to do.
 */
final class ClientKey {
    private static final Pattern CERTIFICATE = block("CERTIFICATE");
    private static final Pattern KEY = block("PRIVATE KEY");

    private ClientKey() {}

    /**
     * @throws IllegalArgumentException in one sentence, if one of the two is missing or unreadable
     */
    static void check(String pem) {
        try {
            CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(
                                    find(CERTIFICATE, pem).getBytes(StandardCharsets.UTF_8)));
            var key = find(KEY, pem).replaceAll("-----[A-Z ]+-----", "");
            KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(key)));
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                    "AZURE_CLIENT_CERTIFICATE_PATH must name a PEM file with a"
                            + " certificate and its unencrypted RSA key in PKCS #8 form",
                    unusable);
        }
    }

    private static String find(Pattern block, String pem) {
        var found = block.matcher(pem);
        if (!found.find()) {
            throw new IllegalArgumentException("no block matches " + block);
        }
        return found.group();
    }

    private static Pattern block(String what) {
        return Pattern.compile("(?s)-----BEGIN %1$s-----.*?-----END %1$s-----".formatted(what));
    }
}
