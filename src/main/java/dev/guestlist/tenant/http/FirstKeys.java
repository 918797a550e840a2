package dev.guestlist.tenant.http;

import dev.guestlist.tenant.Task;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/**
 * The first key pair of a process on P-256, the curve that every TLS handshake needs a pair of.
 * Before the first pair, Java computes tables of multiples of the curve's generator
 * (github.com/openjdk/jdk/pull/10893): this pays off for a server within a dozen handshakes, but
 * costs a short command a seventh of a second. If the computation starts before the command reads
 * its files, it is done when the command opens its first connection.
 */
public final class FirstKeys {
    private static final String CURVE = "secp256r1";

    private FirstKeys() {}

    /**
     * Returns at once. The pair is discarded, and a failure is ignored: a Java without this curve
     * offers others in its handshakes.
     */
    public static void prepare() {
        var _ = Task.begin("keys", FirstKeys::pair);
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }
}
