package dev.guestlist.emulator.control;

import java.util.Map;

/** What the services themselves say with a status. */
final class OwnErrors {
    private OwnErrors() {}

    /** The texts of learn.microsoft.com/graph/throttling and learn.microsoft.com/graph/errors. */
    static Map<String, Object> of(int status) {
        return switch (status) {
            case 429 ->
                    Map.of(
                            "code",
                            "TooManyRequests",
                            "message",
                            "Please retry again later.",
                            "innerError",
                            Map.of(
                                    "code",
                                    "429",
                                    "message",
                                    "Please retry after",
                                    "status",
                                    "429"));
            case 409 ->
                    Map.of(
                            "code",
                            "Directory_ConcurrencyViolation",
                            "message",
                            "Error due to concurrent requests being made to the tenant. Please wait"
                                    + " briefly and retry.");
            case 500 ->
                    Map.of(
                            "code",
                            "Service_InternalServerError",
                            "message",
                            "Encountered an internal server error.");
            case 503 ->
                    Map.of(
                            "code",
                            "ServiceUnavailable",
                            "message",
                            "The service is temporarily unavailable.");
            case 504 -> Map.of("code", "UnknownError", "message", "");
            default ->
                    Map.of(
                            "code",
                            "UnknownError",
                            "message",
                            "Status " + status + " by the fault script.");
        };
    }
}
