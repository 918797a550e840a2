package dev.guestlist.emulator.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority that lives as long as the emulator does.
 *
 * <pre>
 *   authority (EC P-256, self-signed, CA)  ── PEM ──▶ the client's --ca
 *        │ signs
 *        ▼
 *   server (EC P-256): localhost, 127.0.0.1, ::1, and every real host name the emulator answers for
 * </pre>
 */
public final class CertificateAuthority {

    private static final String ECDSA = "SHA256withECDSA";
    private static final byte[] ECDSA_ID = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final Duration VALID = Duration.ofDays(30);
    private static final byte[] NAME = name("Guestlist emulator authority");

    private final KeyPair keys;
    private final Certificate certificate;

    private CertificateAuthority(KeyPair keys, Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    /** A new authority with a new key. */
    public static CertificateAuthority create() {
        try {
            var keys = newKeys();
            var extensions =
                    Der.sequence(
                            critical("2.5.29.19", Der.sequence(Der.yes())),
                            critical("2.5.29.15", Der.flags(0b0000_0110)),
                            extension("2.5.29.14", Der.octets(identifier(keys))));
            return new CertificateAuthority(keys, sign(keys.getPrivate(), NAME, keys, extensions));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The authority's certificate as PEM. */
    public String pem() {
        try {
            var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + encoder.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A server's context for this machine and for these host names. */
    public SSLContext serverContext(Collection<String> hosts) {
        try {
            var serverKeys = newKeys();
            var server =
                    sign(keys.getPrivate(), name("localhost"), serverKeys, serverExtensions(hosts));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            var password = new char[0];
            store.setKeyEntry(
                    "server",
                    serverKeys.getPrivate(),
                    password,
                    new Certificate[] {server, certificate});
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, password);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] serverExtensions(Collection<String> hosts)
            throws IOException, GeneralSecurityException {
        var names = new ArrayList<byte[]>();
        names.add(dnsName("localhost"));
        names.add(address("127.0.0.1"));
        names.add(address("::1"));
        hosts.stream().sorted().distinct().map(CertificateAuthority::dnsName).forEach(names::add);
        return Der.sequence(
                critical("2.5.29.15", Der.flags(0b1000_0000)),
                extension("2.5.29.35", Der.sequence(Der.tagged(0x80, identifier(keys)))),
                extension("2.5.29.37", Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"))),
                extension("2.5.29.17", Der.sequence(names.toArray(byte[][]::new))));
    }

    /** A version 3 certificate as RFC 5280 §4.1 lays it out. */
    private static Certificate sign(
            PrivateKey signer, byte[] subject, KeyPair keys, byte[] extensions)
            throws GeneralSecurityException {
        var now = Instant.now();
        var content =
                Der.sequence(
                        Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
                        Der.integer(new BigInteger(120, new SecureRandom()).setBit(119)),
                        ECDSA_ID,
                        NAME,
                        Der.sequence(
                                Der.time(now.minus(Duration.ofDays(1))), Der.time(now.plus(VALID))),
                        subject,
                        keys.getPublic().getEncoded(),
                        Der.tagged(0xa3, extensions));
        var signature = Signature.getInstance(ECDSA);
        signature.initSign(signer);
        signature.update(content);
        var encoded = Der.sequence(content, ECDSA_ID, Der.bits(signature.sign()));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** By which a certificate names its signer's key; strict clients such as Python's want it. */
    private static byte[] identifier(KeyPair keys) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(keys.getPublic().getEncoded());
    }

    private static byte[] name(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text(commonName))));
    }

    private static byte[] dnsName(String host) {
        return Der.tagged(0x82, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String literal) throws IOException {
        return Der.tagged(0x87, InetAddress.getByName(literal).getAddress());
    }

    private static byte[] extension(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.octets(value));
    }

    private static byte[] critical(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value));
    }
}
