package dev.guestlist.emulator.graph;

/** With which status and code something is refused where only the refusal itself is known. */
enum Refusal {
    /** Before the directory is reached. */
    BAD_REQUEST(400, "BadRequest"),
    /** By the directory. */
    REQUEST_BAD_REQUEST(400, "Request_BadRequest"),
    FORBIDDEN(403, "Forbidden"),
    REQUEST_DENIED(403, "Authorization_RequestDenied"),
    CONFLICT(409, "Request_MultipleObjectsWithSameKeyValue");

    private final int status;
    private final String code;

    Refusal(int status, String code) {
        this.status = status;
        this.code = code;
    }

    GraphError error(String message) {
        return new GraphError(status, code, message);
    }
}
