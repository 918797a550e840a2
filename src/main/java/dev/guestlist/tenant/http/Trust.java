package dev.guestlist.tenant.http;

import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts additional authorities besides Java's own. Java's well over a hundred authorities are read
 * only for the first server that none of the additional ones vouches for: behind a TLS-inspecting
 * proxy that never happens, and reading them takes a twentieth of a second. Every decision is made
 * by Java.
 */
final class Trust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager given;
    private final Supplier<X509ExtendedTrustManager> reader;
    private Optional<X509ExtendedTrustManager> usual = Optional.empty();

    /**
     * @param usual asked once, if the given ones do not vouch for a server
     */
    Trust(X509ExtendedTrustManager given, Supplier<X509ExtendedTrustManager> usual) {
        this.given = given;
        this.reader = usual;
    }

    /**
     * @param pem one or more certificates
     * @throws IllegalArgumentException if it contains no certificate
     */
    static void add(String pem, OkHttpClient.Builder client) {
        new Trust(authorities(pem), Trust::javas).into(client);
    }

    /**
     * @param pem one or more certificates
     * @throws IllegalArgumentException if it contains no certificate
     */
    static X509ExtendedTrustManager authorities(String pem) {
        try {
            return managerOf(anchors(pem));
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException(
                    "no usable certificate authority in PEM form: " + unusable.getMessage(),
                    unusable);
        }
    }

    void into(OkHttpClient.Builder client) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509ExtendedTrustManager[] {this}, null);
            client.sslSocketFactory(context.getSocketFactory(), this);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509ExtendedTrustManager javas() {
        try {
            return managerOf(null);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("Java's own authorities can't be read", unreadable);
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
            throw new IOException("it contains no certificate");
        }
        var number = 0;
        for (var certificate : given) {
            anchors.setCertificateEntry("given-" + number++, certificate);
        }
        return anchors;
    }

    /**
     * @param anchors null for the usual ones, as in the Java API
     */
    private static X509ExtendedTrustManager managerOf(@Nullable KeyStore anchors)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** One of Java's trust managers asked about one server. */
    private interface Judgement {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private void judge(Judgement judgement) throws CertificateException {
        try {
            judgement.by(given);
        } catch (CertificateException refused) {
            judgeAgain(judgement, refused);
        }
    }

    private void judgeAgain(Judgement judgement, CertificateException first)
            throws CertificateException {
        try {
            judgement.by(usual());
        } catch (CertificateException refused) {
            refused.addSuppressed(first);
            throw refused;
        }
    }

    private synchronized X509ExtendedTrustManager usual() {
        var manager = usual.orElseGet(reader);
        usual = Optional.of(manager);
        return manager;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        judge(manager -> manager.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        judge(manager -> manager.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        judge(manager -> manager.checkServerTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw nobodysServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw nobodysServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw nobodysServer();
    }

    /** Only the given ones: only certificate pinning of OkHttp calls this, and it is not used. */
    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return given.getAcceptedIssuers();
    }

    private static CertificateException nobodysServer() {
        return new CertificateException("this program is not a server");
    }
}
