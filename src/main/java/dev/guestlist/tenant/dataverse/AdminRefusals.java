package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;

import java.util.Locale;

/**
 * Understands a failed call to the Power Platform admin API.
 *
 * <p>Here alone the service's own words decide: it wraps the reason in prose, under codes that
 * differ from client to client, and Microsoft's Terraform provider looks for the same words
 * (github.com/microsoft/terraform-provider-power-platform,
 * internal/services/authorization/api_user.go; the refusal for a missing group as people met it:
 * github.com/microsoft/coe-starter-kit/issues/5449).
 */
final class AdminRefusals {
    private static final String REGISTER =
            "An administrator registers the app once: pac admin application register"
                + " --application-id <client id>"
                + " (learn.microsoft.com/power-platform/admin/powerplatform-api-create-service-principal).";

    private static final String AGAIN = "Run again later; what is done is not done twice.";

    private AdminRefusals() {}

    static Refusal of(CallException failed) {
        return switch (failed.kind()) {
            case ANSWERED -> byWords(failed);
            case NO_TOKEN -> Refusal.inItsWords(Kind.STOP, failed, "Check the credentials.");
            case UNREACHABLE, CUT, NONSENSE, INTERRUPTED ->
                    Refusal.inItsWords(Kind.UNAVAILABLE, failed, AGAIN);
        };
    }

    private static Refusal byWords(CallException failed) {
        if (says(failed, "userNotLicensed")) {
            return Refusal.of(
                    Kind.NOT_YET,
                    "the guest's licence has not reached Power Platform yet",
                    "Licences take minutes to arrive; it must be one of this tenant with Dynamics"
                            + " 365 or Power Apps in it.",
                    failed);
        }
        if (says(failed, "UserNotMemberOfCdsSecurityGroup")
                || says(failed, "is not a member of group")) {
            return Refusal.of(
                    Kind.NOT_YET,
                    "Power Platform does not see the guest in the environment's security group yet",
                    "Only direct members count, and a new membership takes minutes to arrive.",
                    failed);
        }
        if (says(failed, "userNotFound") || says(failed, "was not found in the tenant")) {
            return unknownGuest(failed);
        }
        return byStatus(failed);
    }

    private static Refusal byStatus(CallException failed) {
        return switch (failed.status().orElse(0)) {
            case 401, 403 ->
                    Refusal.of(
                            Kind.NEEDS_HUMAN,
                            "Power Platform does not accept this app registration as an"
                                    + " administrator",
                            REGISTER,
                            failed);
            case 404 -> missing(failed);
            // "… there is an active lifecycle operation on the environment …"
            case 409 ->
                    Refusal.of(
                            Kind.NOT_YET,
                            "another operation on the environment is under way",
                            "It ends by itself.",
                            failed);
            case 408, 429, 500, 502, 503, 504 ->
                    Refusal.inItsWords(Kind.UNAVAILABLE, failed, AGAIN);
            default ->
                    Refusal.inItsWords(
                            Kind.NEEDS_HUMAN,
                            failed,
                            "Give Microsoft's support the request id if it stays.");
        };
    }

    private static Refusal missing(CallException failed) {
        return says(failed, "EnvironmentNotFound")
                ? Refusal.of(Kind.NEEDS_HUMAN, "the environment is gone", "Plan again.", failed)
                : unknownGuest(failed);
    }

    /** No public capture shows this refusal, so anything that sounds like it counts. */
    private static Refusal unknownGuest(CallException failed) {
        return Refusal.of(
                Kind.NOT_YET,
                "Power Platform does not know the guest yet",
                "New guests take minutes to be known everywhere.",
                failed);
    }

    private static boolean says(CallException failed, String words) {
        var said = failed.code().orElse("") + " " + failed.said();
        return said.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
