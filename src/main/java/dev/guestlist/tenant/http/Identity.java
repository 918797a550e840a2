package dev.guestlist.tenant.http;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.okhttp.OkHttpAsyncHttpClientBuilder;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.RequestRetryCondition;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientAssertionCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;

import dev.guestlist.files.BoundedFile;
import dev.guestlist.tenant.http.CallException.Details;

import okhttp3.OkHttpClient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns {@link Credentials} into tokens with Azure Identity, each kind built by its own explicit
 * builder. Instance discovery is turned off: the authority is known, and discovery would always ask
 * the global cloud.
 */
final class Identity {
    /** The login service, or something before it, sometimes answers in HTML or half. */
    private static final int TRIES = 3;

    private final ConnectionSettings settings;
    private final OkHttpClient client;
    private final Pacing pacing;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private Optional<TokenCredential> first = Optional.empty();

    /**
     * Makes no calls.
     *
     * @throws IllegalArgumentException if the credentials are a certificate that can't be used
     */
    Identity(ConnectionSettings settings, OkHttpClient client, Pacing pacing) {
        if (settings.credentials() instanceof Credentials.ClientCertificate certificate) {
            ClientKey.check(certificate.pem());
        }
        this.settings = settings;
        this.client = client;
        this.pacing = pacing;
    }

    /**
     * A fresh token. One credential serves the first token of every scope. For another token of the
     * same scope, a new credential is built, since the cache of the old one could return a token
     * that a service has just rejected.
     *
     * @throws CallException in words for people
     */
    AccessToken token(String scope) {
        var pause = settings.timeouts().firstPause();
        for (var tries = 1; ; tries++) {
            try {
                var credential = asked.add(scope) ? firstCredential() : credential();
                return whole(credential.getTokenSync(new TokenRequestContext().addScopes(scope)));
            } catch (RuntimeException refused) {
                var failure = TokenRefusal.of(settings, scope, refused);
                if (tries == TRIES || !TokenRefusal.mayPass(settings.credentials(), failure)) {
                    throw failure;
                }
            }
            pacing.sleep(pause.multipliedBy(tries));
        }
    }

    /** The library also accepts an answer that contains no token. */
    private static AccessToken whole(AccessToken token) {
        if (token.getToken() == null || token.getToken().isBlank()) {
            throw new IllegalStateException("the answer contains no token");
        }
        if (!Tokens.isSendable(token.getToken())) {
            throw new IllegalStateException("the answer contains a token that can't be sent");
        }
        return token;
    }

    private synchronized TokenCredential firstCredential() {
        var credential = first.orElseGet(this::credential);
        first = Optional.of(credential);
        return credential;
    }

    private TokenCredential credential() {
        return switch (settings.credentials()) {
            case Credentials.ClientSecret secret ->
                    explicit(new ClientSecretCredentialBuilder(), secret.clientId())
                            .clientSecret(secret.secret())
                            .build();
            case Credentials.ClientCertificate certificate ->
                    explicit(new ClientCertificateCredentialBuilder(), certificate.clientId())
                            .pemCertificate(
                                    new ByteArrayInputStream(
                                            certificate.pem().getBytes(StandardCharsets.UTF_8)))
                            .build();
            case Credentials.FederatedTokenFile federated ->
                    assertion(federated.clientId(), read(federated.file()));
            case Credentials.GitHubOidc github ->
                    assertion(
                            github.clientId(),
                            new GitHubAssertion(
                                            github,
                                            settings.endpoints().assertionAudience(),
                                            client,
                                            settings.timeouts().signIn())
                                    .fetch());
            case Credentials.ManagedIdentity managed -> {
                var builder = new ManagedIdentityCredentialBuilder().httpClient(http());
                managed.clientId().ifPresent(builder::clientId);
                yield builder.build();
            }
            case Credentials.AzureCli _ ->
                    new AzureCliCredentialBuilder().tenantId(settings.tenant()).build();
        };
    }

    /** Azure Identity asks for the assertion more than once per token and always gets this one. */
    private TokenCredential assertion(String clientId, String assertion) {
        return explicit(new ClientAssertionCredentialBuilder(), clientId)
                .clientAssertion(() -> assertion)
                .build();
    }

    private <T extends AadCredentialBuilderBase<T>> T explicit(T builder, String clientId) {
        return builder.clientId(clientId)
                .tenantId(settings.tenant())
                .authorityHost(settings.endpoints().login().toString())
                .disableInstanceDiscovery()
                .pipeline(pipeline());
    }

    /**
     * The library's own pipeline would include request logging, which is not used here, and load a
     * second JSON library for it: a fifteenth of the time of a plan for ten guests.
     */
    private HttpPipeline pipeline() {
        var repetition =
                new ExponentialBackoffOptions()
                        .setMaxRetries(2)
                        .setBaseDelay(settings.timeouts().firstPause())
                        .setMaxDelay(Duration.ofSeconds(8));
        return new HttpPipelineBuilder()
                .httpClient(http())
                .policies(
                        new RetryPolicy(
                                new RetryOptions(repetition)
                                        .setShouldRetryCondition(Identity::mayPass)))
                .build();
    }

    /** The library's own conditions, but for answers that would never have come to an end. */
    private static boolean mayPass(RequestRetryCondition last) {
        var response = last.getResponse();
        return response != null
                ? Answer.isPassing(response.getStatusCode())
                : last.getThrowable() instanceof IOException broken
                        && !(broken instanceof TokenAnswer.Odd)
                        && Breakage.excessive("", broken, Duration.ZERO).isEmpty();
    }

    private HttpClient http() {
        var reading = client.newBuilder();
        reading.interceptors().addFirst(new TokenAnswer());
        return new OkHttpAsyncHttpClientBuilder(reading.build())
                .callTimeout(settings.timeouts().signIn())
                .build();
    }

    private static String read(Path file) {
        try {
            return new String(BoundedFile.read(file), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw TokenRefusal.failure(
                    "The federated token file " + file + " can't be read",
                    Details.none().hinting("Check AZURE_FEDERATED_TOKEN_FILE."),
                    unreadable);
        }
    }
}
