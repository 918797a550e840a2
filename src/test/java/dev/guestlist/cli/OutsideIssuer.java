package dev.guestlist.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * GitHub, as the example tenant's reading application trusts it. The emulator knows the issuer's
 * name, not its keys.
 */
final class OutsideIssuer {
    static final String AUDIENCE = "api://AzureADTokenExchange";

    /** The subject that the application's federated credential names. */
    static final String PULL_REQUEST = "repo:contoso/access:pull_request";

    private OutsideIssuer() {}

    /**
     * A token for a workflow run.
     *
     * @param left remaining lifetime; it was issued a while ago
     */
    static String token(String subject, Duration left) {
        var now = Instant.now();
        var claims =
                "{\"iss\":\"https://token.actions.githubusercontent.com\",\"sub\":\"%s\",\"aud\":\"%s\",\"nbf\":%d,\"exp\":%d}"
                        .formatted(
                                subject,
                                AUDIENCE,
                                now.minusSeconds(900).getEpochSecond(),
                                now.plus(left).getEpochSecond());
        return encode("{\"alg\":\"RS256\"}") + "." + encode(claims) + "." + encode("signature");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
