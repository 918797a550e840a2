package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.Due;

/** The writes to an environment as requests. Each may be sent again without harm. */
final class Writes {
    private Writes() {}

    /**
     * Assigns a security role. The role's address must be absolute: a relative one is rejected with
     * 0x80048d19 (github.com/AdamCoulterOz/powerplatform-apis, dataverse/README.md).
     */
    static Call grant(WebApi api, String systemUserId, String roleId) {
        var role = api.at("roles(" + roleId + ")");
        return Call.post(rolesOf(api, systemUserId) + "/$ref", "{\"@odata.id\":\"" + role + "\"}")
                .repeatable()
                .awaiting(new Due.Nothing());
    }

    /** Revokes a security role. */
    static Call revoke(WebApi api, String systemUserId, String roleId) {
        return Call.delete(rolesOf(api, systemUserId) + "(" + roleId + ")/$ref");
    }

    /**
     * Moves a user to a business unit. Without If-Match, a PATCH of a missing row would create it
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api).
     */
    static Call move(WebApi api, String systemUserId, String businessUnitId) {
        return Call.patch(
                        api.at("systemusers(" + systemUserId + ")").toString(),
                        "{\"businessunitid@odata.bind\":\"/businessunits("
                                + businessUnitId
                                + ")\"}")
                .with("If-Match", "*");
    }

    private static String rolesOf(WebApi api, String systemUserId) {
        return api.at("systemusers(" + systemUserId + ")/systemuserroles_association").toString();
    }
}
