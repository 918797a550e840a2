package dev.guestlist.tenant.entra;

import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.STOP;
import static dev.guestlist.tenant.TenantException.Kind.UNAVAILABLE;
import static dev.guestlist.tenant.entra.Operation.INVITE;

import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;

import java.net.UnknownHostException;
import java.util.Optional;

import javax.net.ssl.SSLException;

/**
 * What Graph's errors mean: a row of {@link GraphErrorTable}, or what the status says by itself.
 */
final class GraphErrors {
    /** What is to be done about a failure. */
    sealed interface Meaning {
        /** It is no failure. */
        record AlreadySo() implements Meaning {}

        record Failure(TenantException exception) implements Meaning {}
    }

    private GraphErrors() {}

    /** What a failed write means. */
    static Meaning meaning(Operation operation, CallException failure) {
        return GraphErrorTable.row(operation, failure)
                .map(row -> meaning(row, failure))
                .orElseGet(() -> new Meaning.Failure(general(operation, failure)));
    }

    /** The exception for a failure that is one whatever was done. */
    static TenantException exception(Operation operation, CallException failure) {
        return switch (meaning(operation, failure)) {
            case Meaning.AlreadySo _ -> general(operation, failure);
            case Meaning.Failure(var exception) -> exception;
        };
    }

    private static Meaning meaning(GraphErrorTable.Row row, CallException failure) {
        return row.cure()
                .<Meaning>map(kind ->
                        new Meaning.Failure(
                                new TenantException(
                                        kind,
                                        row.sentence() + ".",
                                        Optional.of(row.hint()),
                                        failure.requestId(),
                                        failure)))
                .orElseGet(Meaning.AlreadySo::new);
    }

    private static TenantException general(Operation operation, CallException failure) {
        return switch (failure.kind()) {
            case ANSWERED -> answered(operation, failure);
            case NO_TOKEN -> as(STOP, failure.getMessage(), failure.hint(), failure);
            case UNREACHABLE ->
                    as(
                            hopeless(failure.getCause()) ? STOP : UNAVAILABLE,
                            failure.getMessage(),
                            failure.hint(),
                            failure);
            case CUT, NONSENSE, INTERRUPTED ->
                    as(UNAVAILABLE, failure.getMessage(), failure.hint(), failure);
        };
    }

    private static TenantException answered(Operation operation, CallException failure) {
        var status = failure.status().orElse(0);
        var premise = "This application may not " + operation.words();
        var permission =
                Optional.of(
                        "Grant it the Microsoft Graph application permission "
                                + operation.permission()
                                + ", with an administrator's consent.");
        return switch (status) {
            // The invitation API answers 401 where others answer 403 (seen in
            // github.com/microsoftgraph/msgraph-sdk-powershell/issues/1274).
            case 401 ->
                    operation == INVITE
                            ? as(NEEDS_HUMAN, premise, permission, failure)
                            : as(
                                    STOP,
                                    "Microsoft Graph does not accept the token",
                                    Optional.of("Check the cloud, the Graph URL and the clock."),
                                    failure);
            case 403 -> as(NEEDS_HUMAN, premise, permission, failure);
            case 408, 429, 500, 502, 503, 504 ->
                    as(UNAVAILABLE, failure.getMessage(), failure.hint(), failure);
            default ->
                    as(
                            NEEDS_HUMAN,
                            "Could not " + operation.words() + ": " + failure.getMessage(),
                            failure.hint(),
                            failure);
        };
    }

    private static boolean hopeless(Throwable cause) {
        return cause instanceof UnknownHostException || cause instanceof SSLException;
    }

    private static TenantException as(
            Kind kind, String message, Optional<String> hint, CallException failure) {
        var sentence = message.endsWith(".") ? message : message + ".";
        return new TenantException(kind, sentence, hint, failure.requestId(), failure);
    }
}
