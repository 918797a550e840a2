package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.http.Response;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A call that the admin API refuses; the envelope is that of recorded answers
 * (terraform-provider-power-platform).
 */
final class AdminError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    AdminError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static AdminError noEnvironment(String id) {
        return new AdminError(
                404,
                "EnvironmentNotFound",
                "The environment '" + id + "' could not be found in the tenant.");
    }

    static AdminError notEmulated(String what) {
        return new AdminError(501, "NotEmulated", "The emulator does not emulate " + what + ".");
    }

    Response response() {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", getMessage());
        error.put("detailUrlType", "NotSpecified");
        return Response.json(status, Map.of("error", error));
    }
}
