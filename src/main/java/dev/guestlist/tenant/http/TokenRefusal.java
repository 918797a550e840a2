package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says why there is no token. Azure Identity hides the reason some causes deep; the codes are those
 * of learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
final class TokenRefusal {
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d{5,8})");

    private TokenRefusal() {}

    static CallException of(ConnectionSettings settings, String scope, Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallException known) {
                return known;
            }
            var host = settings.endpoints().login().getHost();
            var unreached = Breakage.unreached(host, cause);
            if (unreached.isPresent()) {
                return unreached.get();
            }
        }
        return code(thrown)
                .map(code -> refused(settings, scope, code, thrown))
                .orElseGet(() -> unavailable(settings, thrown));
    }

    private static CallException refused(
            ConnectionSettings settings, String scope, String code, Throwable thrown) {
        var reason = reason(settings, scope, code);
        var message = reason.sentence() + " (AADSTS" + code + ")";
        var details = Details.none().coded("AADSTS" + code).hinting(reason.hint());
        return failure(message, details, thrown);
    }

    private record Reason(String sentence, String hint) {}

    private static Reason reason(ConnectionSettings settings, String scope, String code) {
        return switch (code) {
            case "7000215" ->
                    new Reason(
                            "The client secret is wrong",
                            "Set AZURE_CLIENT_SECRET to the secret's value, not to its id.");
            case "7000222" ->
                    new Reason(
                            "The client secret has expired",
                            "Add a new secret to the app registration and set"
                                    + " AZURE_CLIENT_SECRET.");
            case "700016" ->
                    new Reason(
                            "The app registration is not known in tenant " + settings.tenant(),
                            "Check AZURE_CLIENT_ID and the tenant.");
            case "90002", "900023", "900021" ->
                    new Reason(
                            "There is no tenant " + settings.tenant(),
                            "Check AZURE_TENANT_ID, or the tenant in the file, and the cloud.");
            case "500011", "650057", "500014" ->
                    new Reason(
                            "The tenant knows no service " + scope.replace("/.default", ""),
                            "Check the URL of the environment, and the cloud.");
            case "70021", "700211", "700212", "700213" ->
                    new Reason(
                            "No federated credential of the app registration fits this run",
                            "Compare issuer, subject and audience in the app registration with"
                                    + " the token's.");
            case "700027", "700024", "50027" ->
                    new Reason(
                            "The app registration does not accept the certificate or assertion",
                            "Upload the certificate's public part to the app registration, and"
                                    + " check this machine's clock.");
            case "53003", "53000" ->
                    new Reason(
                            "Conditional access forbids the sign-in",
                            "Let an administrator allow this workload identity here.");
            default ->
                    new Reason(
                            "The credentials were refused",
                            "Look the code up at https://login.microsoftonline.com/error.");
        };
    }

    private static CallException unavailable(ConnectionSettings settings, Throwable thrown) {
        return switch (settings.credentials()) {
            case Credentials.AzureCli _ ->
                    failure(
                            "The Azure CLI gives no token",
                            Details.none()
                                    .hinting("Run az login --tenant " + settings.tenant() + "."),
                            thrown);
            case Credentials.ManagedIdentity _ ->
                    failure(
                            "This machine has no managed identity that gives a token",
                            Details.none().hinting("Give it one, or set other credentials."),
                            thrown);
            case Credentials.ClientSecret _,
                    Credentials.ClientCertificate _,
                    Credentials.FederatedTokenFile _,
                    Credentials.GitHubOidc _ ->
                    failure(
                            "The token endpoint gave no token",
                            Details.none().hinting("Check the login URL and the credentials."),
                            thrown);
        };
    }

    static CallException failure(String message, Details details, Throwable thrown) {
        return new CallException(Kind.NO_TOKEN, message, details, thrown);
    }

    private static Optional<String> code(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var match = CODE.matcher(String.valueOf(cause.getMessage()));
            if (match.find()) {
                return Optional.of(match.group(1));
            }
        }
        return Optional.empty();
    }
}
