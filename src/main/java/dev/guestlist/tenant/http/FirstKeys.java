package dev.guestlist.tenant.http;

import dev.guestlist.tenant.Task;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/**
 * The first keys of a process on P-256, the curve of which every TLS handshake makes a pair. Before
 * the first pair Java computes tables of multiples of the curve's generator
 * (github.com/openjdk/jdk/pull/10893): a server earns them back within a dozen handshakes, a short
 * command waits a seventh of a second for them. Begun before the command reads its files, they are
 * there when it opens its first connection.
 */
public final class FirstKeys {
    private static final String CURVE = "secp256r1";

    private FirstKeys() {}

    /**
     * Returns at once. Nobody asks for the pair, nor why there is none: a Java without the curve
     * offers other ones in its handshakes.
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
