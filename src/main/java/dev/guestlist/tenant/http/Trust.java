package dev.guestlist.tenant.http;

import okhttp3.OkHttpClient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts further authorities beside those that Java brings. */
final class Trust {
    private Trust() {}

    /**
     * @param pem one or more certificates
     * @throws IllegalArgumentException if there is no certificate in it
     */
    static void add(String pem, OkHttpClient.Builder client) {
        try {
            var manager = managerOf(anchors(pem));
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {manager}, null);
            client.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "no usable certificate authority in PEM form: " + unusable.getMessage(),
                    unusable);
        }
    }

    private static KeyStore anchors(String pem) throws GeneralSecurityException, IOException {
        var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        var given =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (given.isEmpty()) {
            throw new IOException("no certificate in it");
        }
        var number = 0;
        for (var certificate : given) {
            anchors.setCertificateEntry("given-" + number++, certificate);
        }
        for (var certificate : managerOf(null).getAcceptedIssuers()) {
            anchors.setCertificateEntry("usual-" + number++, certificate);
        }
        return anchors;
    }

    /**
     * @param anchors null, as the Java API has it, for the usual ones
     */
    private static X509TrustManager managerOf(KeyStore anchors) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
