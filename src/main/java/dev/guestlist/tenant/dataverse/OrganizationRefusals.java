package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;

import java.util.regex.Pattern;

/**
 * Understands a failed call to an environment: by the service's code where {@link Fault} knows it,
 * else by the status, else by how far the call got.
 */
final class OrganizationRefusals {
    /** Privileges are named in the text only: "… is missing prvAssignRole privilege …". */
    private static final Pattern PRIVILEGE = Pattern.compile("\\bprv\\w+");

    private static final String AGAIN = "Run again later; what is done is not done twice.";

    private OrganizationRefusals() {}

    static Refusal of(CallException failed) {
        return failed.code()
                .flatMap(Fault::of)
                .map(fault -> known(fault, failed))
                .orElseGet(() -> unknown(failed));
    }

    /**
     * Of a write that names the guest's row and something else, a role or a unit.
     *
     * @param other id of that. If the service misses this one, time won't bring it; but a guest's
     *     row that was just made is for a while not seen by every server
     *     (github.com/microsoft/terraform-provider-power-platform,
     *     internal/services/authorization/api_user.go, asks up to thirty times)
     */
    static Refusal ofWrite(String other, CallException failed) {
        var missing = failed.code().flatMap(Fault::of).filter(Fault.ROW_MISSING::equals);
        if (missing.isPresent() && !failed.said().contains(other)) {
            return Refusal.of(
                    Kind.NOT_YET,
                    "the guest's row is not seen there yet",
                    "A new row takes a while to be seen everywhere.",
                    failed);
        }
        return of(failed);
    }

    private static Refusal known(Fault fault, CallException failed) {
        var privilege = PRIVILEGE.matcher(failed.said());
        var which =
                fault == Fault.PRIVILEGE_MISSING && privilege.find()
                        ? ", " + privilege.group()
                        : "";
        return Refusal.of(
                fault.kind(),
                fault.meaning() + which + " (" + fault.code() + ")",
                fault.hint(),
                failed);
    }

    private static Refusal unknown(CallException failed) {
        return switch (failed.kind()) {
            case ANSWERED -> byStatus(failed);
            case NO_TOKEN -> Refusal.inItsWords(Kind.STOP, failed, "Check the credentials.");
            case UNREACHABLE ->
                    Refusal.inItsWords(
                            Kind.UNAVAILABLE, failed, "Check the environment's url in the files.");
            case CUT, NONSENSE, INTERRUPTED -> Refusal.inItsWords(Kind.UNAVAILABLE, failed, AGAIN);
        };
    }

    private static Refusal byStatus(CallException failed) {
        return switch (failed.status().orElse(0)) {
            case 401 ->
                    Refusal.of(
                            Kind.STOP,
                            "the environment refuses our token (401)",
                            "Check that the environment belongs to the tenant of the credentials.",
                            failed);
            case 403 ->
                    Refusal.inItsWords(
                            Kind.NEEDS_HUMAN,
                            failed,
                            "Check the security role of the application user in this environment.");
            case 408, 429, 500, 502, 503, 504 ->
                    Refusal.inItsWords(Kind.UNAVAILABLE, failed, AGAIN);
            default ->
                    Refusal.inItsWords(
                            Kind.NEEDS_HUMAN,
                            failed,
                            "Plan again; if it stays, give Microsoft's support the request id.");
        };
    }
}
