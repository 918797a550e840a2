package dev.guestlist.cli;

import dev.guestlist.tenant.http.Credentials;
import dev.guestlist.tenant.http.InsecureAddressException;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides how to sign in, from the variables of Azure Identity
 * (learn.microsoft.com/java/api/com.azure.identity.environmentcredential) and GitHub
 * (docs.github.com/actions/reference/security/oidc), the most explicit one first. It does not try
 * one way after the other: that takes seconds, and a failure would only report the last attempt.
 */
final class SignIn {
    private final ProcessContext process;

    SignIn(ProcessContext process) {
        this.process = process;
    }

    Credentials credentials() {
        return chosen().or(this::application)
                .or(this::managedIdentity)
                .or(this::azureCli)
                .orElseThrow(() ->
                        CommandException.error(
                                "no-credentials",
                                "found no credentials to sign in to the tenant",
                                "set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or"
                                    + " run az login; to try it without a tenant, use --emulator"));
    }

    /** An app registration, with whichever credential is set. */
    private Optional<Credentials> application() {
        return variable("AZURE_CLIENT_ID")
                .flatMap(client ->
                        variable("AZURE_CLIENT_SECRET")
                                .<Credentials>map(
                                        secret -> new Credentials.ClientSecret(client, secret))
                                .or(() -> certificate(client))
                                .or(() -> federatedToken(client))
                                .or(() -> gitHub(client)));
    }

    private Optional<Credentials> certificate(String client) {
        return variable("AZURE_CLIENT_CERTIFICATE_PATH")
                .map(path ->
                        new Credentials.ClientCertificate(
                                client,
                                TextFile.read(Path.of(path), "AZURE_CLIENT_CERTIFICATE_PATH")));
    }

    private Optional<Credentials> federatedToken(String client) {
        return variable("AZURE_FEDERATED_TOKEN_FILE")
                .map(path -> new Credentials.FederatedTokenFile(client, Path.of(path)));
    }

    private Optional<Credentials> gitHub(String client) {
        return variable("ACTIONS_ID_TOKEN_REQUEST_URL")
                .flatMap(url ->
                        variable("ACTIONS_ID_TOKEN_REQUEST_TOKEN")
                                .map(token -> gitHub(client, url, token)));
    }

    private static Credentials gitHub(String client, String url, String token) {
        try {
            return new Credentials.GitHubOidc(client, URI.create(url), token);
        } catch (InsecureAddressException insecure) {
            throw ConnectionOptions.insecure(insecure);
        } catch (IllegalArgumentException notAnAddress) {
            throw CommandException.error(
                    "not-an-address",
                    "ACTIONS_ID_TOKEN_REQUEST_URL is not the URL of a web service",
                    "leave it as GitHub set it");
        }
    }

    /** In any case, as in Azure Identity; other names are ignored. */
    private Optional<Credentials> chosen() {
        return switch (process.variable("AZURE_TOKEN_CREDENTIALS").toLowerCase(Locale.ROOT)) {
            case "managedidentitycredential" ->
                    Optional.of(new Credentials.ManagedIdentity(variable("AZURE_CLIENT_ID")));
            case "azureclicredential" -> Optional.of(new Credentials.AzureCli());
            default -> Optional.empty();
        };
    }

    /** Azure's hosts set one of these variables. */
    private Optional<Credentials> managedIdentity() {
        return variable("IDENTITY_ENDPOINT")
                .or(() -> variable("MSI_ENDPOINT"))
                .map(_ -> new Credentials.ManagedIdentity(variable("AZURE_CLIENT_ID")));
    }

    private Optional<Credentials> azureCli() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(process.variable("PATH"))
                .filter(folder -> Files.isExecutable(Path.of(folder, "az")))
                .findFirst()
                .map(_ -> new Credentials.AzureCli());
    }

    private Optional<String> variable(String name) {
        return Optional.of(process.variable(name)).filter(value -> !value.isBlank());
    }
}
