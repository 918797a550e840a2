package dev.guestlist.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;

/** A key of a client's own, with a certificate that nobody else has signed. */
public record SelfSigned(PrivateKey key, Certificate certificate) {
    private static final String PASSWORD = "changeit";

    /**
     * Makes a new one.
     *
     * @param file where the JDK's own tool leaves it
     */
    public static SelfSigned create(Path file)
            throws IOException, InterruptedException, GeneralSecurityException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var options = "-genkeypair -alias key -keyalg RSA -keysize 2048 -dname CN=test -storepass ";
        var command = (keytool + " " + options + PASSWORD + " -keystore " + file).split(" ", -1);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        assertEquals(0, process.waitFor());
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new SelfSigned(
                (PrivateKey) store.getKey("key", PASSWORD.toCharArray()),
                store.getCertificate("key"));
    }

    public String certificatePem() throws GeneralSecurityException {
        return pem("CERTIFICATE", certificate.getEncoded());
    }

    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String what, byte[] bytes) {
        var lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, lines.encodeToString(bytes), what);
    }
}
