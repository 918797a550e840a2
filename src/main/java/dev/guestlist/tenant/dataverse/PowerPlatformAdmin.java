package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Due;
import dev.guestlist.tenant.http.Pages;
import dev.guestlist.tenant.http.Remote;

import java.util.List;

/**
 * The Power Platform admin API, as far as guests need it. Microsoft documents it only through its
 * clients: paths, versions and bodies come from
 * github.com/microsoft/terraform-provider-power-platform (internal/services/environment and
 * internal/services/authorization).
 */
final class PowerPlatformAdmin {
    private static final String ENVIRONMENTS =
            "/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments";
    private static final String VERSION = "?api-version=2023-06-01";

    /** The list has no pages, and no tenant has as many. */
    private static final int MOST = 10_000;

    private static final String WITH_BILLING = "&$expand=properties/billingPolicy";

    private final Remote remote;

    PowerPlatformAdmin(Remote remote) {
        this.remote = remote;
    }

    /**
     * Every environment of the tenant.
     *
     * @throws CallException if the list can't be read completely
     */
    List<AdminEnvironment> environments() {
        return Pages.read(
                remote,
                Call.get(ENVIRONMENTS + VERSION + WITH_BILLING).listing(MOST),
                AdminEnvironment::read);
    }

    /**
     * Makes an environment add a user now. Repeating the call changes nothing.
     *
     * @throws CallException if the environment rejects the user, usually because the license or the
     *     group has not arrived there
     */
    Receipt addUser(String environmentId, String objectId) {
        var answer =
                remote.send(
                        Call.post(
                                        ENVIRONMENTS + "/" + environmentId + "/addUser" + VERSION,
                                        "{\"objectId\":\"" + objectId + "\"}")
                                .repeatable()
                                .awaiting(new Due.Acknowledgement()));
        return new Receipt(Receipt.Effect.DONE, answer.requestId());
    }
}
