package dev.guestlist.tenant.dataverse;

import dev.guestlist.tenant.http.Call;

import java.net.URI;

/**
 * The address of an environment's Web API, and its version of OData.
 *
 * @param environment the environment's address without a trailing slash; a path in it is kept
 */
record WebApi(URI environment) {
    private static final String ROOT = "/api/data/v9.2/";

    /** The address of a resource; spaces, quotes and brackets in a query are encoded. */
    URI at(String resource) {
        var encoded =
                resource.replace(" ", "%20")
                        .replace("'", "%27")
                        .replace("[", "%5B")
                        .replace("]", "%5D");
        return URI.create(environment + ROOT + encoded);
    }

    /**
     * The headers that every request carries
     * (learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors).
     */
    static Call spoken(Call call) {
        return call.with("OData-Version", "4.0").with("OData-MaxVersion", "4.0");
    }
}
