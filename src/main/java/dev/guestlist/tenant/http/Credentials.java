package dev.guestlist.tenant.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the program proves its identity. Values only: the caller decides where they come from. Their
 * text never shows a secret.
 */
public sealed interface Credentials {
    record ClientSecret(String clientId, String secret) implements Credentials {

        @Override
        public String toString() {
            return "ClientSecret[" + clientId + "]";
        }
    }

    /**
     * A certificate that the app registration knows.
     *
     * @param pem certificate and private key
     */
    record ClientCertificate(String clientId, String pem) implements Credentials {

        @Override
        public String toString() {
            return "ClientCertificate[" + clientId + "]";
        }
    }

    /**
     * A token of an external issuer, stored in a file by the workload identity federation of
     * Kubernetes and others. The file is read again to renew a token, since the issuer replaces it.
     */
    record FederatedTokenFile(String clientId, Path file) implements Credentials {}

    /**
     * GitHub's OpenID Connect token of a workflow run
     * (docs.github.com/actions/reference/security/oidc).
     *
     * @param requestUrl {@code ACTIONS_ID_TOKEN_REQUEST_URL}, encrypted unless it is on this
     *     machine
     * @param requestToken {@code ACTIONS_ID_TOKEN_REQUEST_TOKEN}
     */
    record GitHubOidc(String clientId, URI requestUrl, String requestToken) implements Credentials {
        public GitHubOidc {
            Roots.checkSecret(requestUrl);
        }

        @Override
        public String toString() {
            return "GitHubOidc[" + clientId + "]";
        }
    }

    /**
     * The managed identity of a machine in Azure.
     *
     * @param clientId id of a user-assigned identity; absent for the system-assigned one
     */
    record ManagedIdentity(Optional<String> clientId) implements Credentials {}

    /** The user who ran {@code az login}. */
    record AzureCli() implements Credentials {}
}
