package dev.guestlist.tenant.http;

/**
 * What an error code of the login service means for the person who runs the program
 * (learn.microsoft.com/entra/identity-platform/reference-error-codes; those of federation and
 * assertions are in
 * learn.microsoft.com/azure/devops/pipelines/release/troubleshoot-workload-identity).
 *
 * @param hint what to do
 */
record TokenReason(String sentence, String hint) {
    static TokenReason of(ConnectionSettings settings, String scope, String code) {
        return switch (code) {
            case "7000215" ->
                    new TokenReason(
                            "The client secret is wrong",
                            "Set AZURE_CLIENT_SECRET to the secret's value, not to its id.");
            case "7000222" ->
                    new TokenReason(
                            "The client secret has expired",
                            "Add a new secret to the app registration and set"
                                    + " AZURE_CLIENT_SECRET.");
            case "700016" ->
                    new TokenReason(
                            "The app registration was not found in tenant " + settings.tenant(),
                            "Check AZURE_CLIENT_ID and the tenant.");
            case "90002", "900023", "900021" ->
                    new TokenReason(
                            "The tenant " + settings.tenant() + " does not exist",
                            "Check AZURE_TENANT_ID, or the tenant in the file, and the cloud.");
            case "500011", "650057", "500014" ->
                    new TokenReason(
                            "The tenant does not know the service "
                                    + scope.replace("/.default", ""),
                            "Check the URL of the environment, and the cloud.");
            case "70021", "70025", "700211", "700212", "700213" ->
                    new TokenReason(
                            "No federated credential of the app registration matches this run",
                            "Compare issuer, subject and audience in the app registration with"
                                    + " the token's.");
            case "700027", "50027" -> unaccepted(settings.credentials());
            case "700024" -> outOfTime(settings.credentials());
            case "53003", "53000" ->
                    new TokenReason(
                            "Conditional Access blocks the sign-in",
                            "Ask an administrator to allow this workload identity.");
            default -> unnamed(settings);
        };
    }

    /** Nothing is known except the kind of credentials. */
    static TokenReason silent(ConnectionSettings settings) {
        return switch (settings.credentials()) {
            // Hosted runners have the CLI too: a job that lacks its permission ends here.
            case Credentials.AzureCli _ ->
                    new TokenReason(
                            "The Azure CLI returned no token",
                            "Run az login --tenant "
                                    + settings.tenant()
                                    + ". A GitHub workflow needs AZURE_CLIENT_ID and the"
                                    + " permission id-token: write instead.");
            case Credentials.ManagedIdentity _ ->
                    new TokenReason(
                            "No managed identity of this machine returned a token",
                            "Assign a managed identity and, if it is user-assigned, set"
                                    + " AZURE_CLIENT_ID; or use other credentials.");
            case Credentials.ClientSecret _,
                    Credentials.ClientCertificate _,
                    Credentials.FederatedTokenFile _,
                    Credentials.GitHubOidc _ ->
                    new TokenReason(
                            "The token endpoint returned no token",
                            "Check the login URL and the credentials.");
        };
    }

    private static TokenReason unnamed(ConnectionSettings settings) {
        return settings.credentials() instanceof Credentials.AzureCli
                ? silent(settings)
                : new TokenReason(
                        "The credentials were rejected",
                        "Look the code up at https://login.microsoftonline.com/error.");
    }

    private static TokenReason unaccepted(Credentials credentials) {
        return credentials instanceof Credentials.ClientCertificate
                ? new TokenReason(
                        "The certificate has expired or does not belong to the app"
                                + " registration",
                        "Upload the certificate, without its key, to the app registration, and"
                                + " check this machine's clock.")
                : new TokenReason(
                        "The external issuer's token was rejected",
                        "Compare issuer, subject and audience in the app registration with the"
                                + " token's, and check this machine's clock.");
    }

    private static TokenReason outOfTime(Credentials credentials) {
        return credentials instanceof Credentials.FederatedTokenFile federated
                ? new TokenReason(
                        "The federated token has expired or is not valid yet",
                        "Have its issuer renew "
                                + federated.file()
                                + ", and check this machine's clock.")
                : new TokenReason(
                        "The app registration's proof of identity has expired or is"
                                + " not valid yet",
                        "Check this machine's clock.");
    }
}
