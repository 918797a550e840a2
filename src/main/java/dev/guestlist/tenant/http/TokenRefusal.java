package dev.guestlist.tenant.http;

import dev.guestlist.tenant.http.CallException.Details;
import dev.guestlist.tenant.http.CallException.Kind;

import tools.jackson.core.JacksonException;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says why there is no token. Azure Identity hides the reason several causes deep. */
final class TokenRefusal {
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d{5,8})");

    private TokenRefusal() {}

    static CallException of(ConnectionSettings settings, String scope, Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallException known) {
                return known;
            }
            var unreached = withoutAnswer(settings, cause);
            if (unreached.isPresent()) {
                return unreached.get();
            }
        }
        return code(thrown)
                .map(code -> refused(settings, scope, code, thrown))
                .orElseGet(() -> unexplained(settings, thrown));
    }

    private static Optional<CallException> withoutAnswer(
            ConnectionSettings settings, Throwable cause) {
        var host = settings.endpoints().login().getHost();
        return Breakage.unreached(host, cause)
                .or(() -> Breakage.excessive(host, cause, settings.timeouts().signIn()))
                .filter(failure -> concerns(settings.credentials(), failure));
    }

    /** Two kinds of credentials ask something on this machine, so the login service may be fine. */
    private static boolean concerns(Credentials credentials, CallException failure) {
        return switch (credentials) {
            case Credentials.ClientSecret _,
                    Credentials.ClientCertificate _,
                    Credentials.FederatedTokenFile _,
                    Credentials.GitHubOidc _ ->
                    true;
            case Credentials.ManagedIdentity _, Credentials.AzureCli _ ->
                    failure.kind() == Kind.INTERRUPTED
                            || failure.getCause() instanceof UnencryptedException;
        };
    }

    /**
     * Whether asking again may help: nobody refused anything, but the answer was no token answer,
     * or not whole. Two kinds of credentials ask something on this machine, which is simply not
     * there.
     */
    static boolean mayPass(Credentials credentials, CallException failure) {
        return switch (credentials) {
            case Credentials.ClientSecret _,
                    Credentials.ClientCertificate _,
                    Credentials.FederatedTokenFile _,
                    Credentials.GitHubOidc _ ->
                    failure.kind() == Kind.CUT || isUnexplained(failure);
            case Credentials.ManagedIdentity _, Credentials.AzureCli _ -> false;
        };
    }

    private static boolean isUnexplained(CallException failure) {
        return failure.kind() == Kind.NO_TOKEN
                && failure.code().isEmpty()
                && (failure.getCause() instanceof Unexplained
                        || failure.getCause() instanceof JacksonException);
    }

    private static CallException refused(
            ConnectionSettings settings, String scope, String code, Throwable thrown) {
        var reason = TokenReason.of(settings, scope, code);
        var message = reason.sentence() + " (AADSTS" + code + ")";
        var details = Details.none().coded("AADSTS" + code).hinting(reason.hint());
        return failure(message, details, thrown);
    }

    private static CallException unexplained(ConnectionSettings settings, Throwable thrown) {
        var reason = TokenReason.silent(settings);
        var details = Details.none().hinting(reason.hint());
        return failure(reason.sentence(), details, new Unexplained(thrown));
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

    /** Marks a failure in which nobody named a reason. */
    private static final class Unexplained extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unexplained(Throwable cause) {
            super(cause);
        }
    }
}
