package dev.guestlist.tenant.http;

import java.net.URI;

/**
 * Microsoft's clouds with the hosts and token scopes of each
 * (learn.microsoft.com/graph/deployments; the Power Platform rows from
 * learn.microsoft.com/power-platform/admin/powerapps-us-government and the cloud table of
 * Microsoft's Power Platform CLI).
 */
public enum Cloud {
    GLOBAL(
            "https://login.microsoftonline.com",
            "https://graph.microsoft.com",
            "https://api.bap.microsoft.com",
            "https://service.powerapps.com/.default"),
    /** GCC High. */
    USGOV_L4(
            "https://login.microsoftonline.us",
            "https://graph.microsoft.us",
            "https://high.api.bap.microsoft.us",
            "https://high.service.apps.appsplatform.us/.default"),
    /** Department of Defense. */
    USGOV_L5(
            "https://login.microsoftonline.us",
            "https://dod-graph.microsoft.us",
            "https://api.bap.appsplatform.us",
            "https://service.apps.appsplatform.us/.default"),
    /** Operated by 21Vianet. */
    CHINA(
            "https://login.partner.microsoftonline.cn",
            "https://microsoftgraph.chinacloudapi.cn",
            "https://api.bap.partner.microsoftonline.cn",
            "https://service.powerapps.cn/.default");

    private final String login;
    private final String graph;
    private final String powerPlatform;
    private final String powerPlatformScope;

    Cloud(String login, String graph, String powerPlatform, String powerPlatformScope) {
        this.login = login;
        this.graph = graph;
        this.powerPlatform = powerPlatform;
        this.powerPlatformScope = powerPlatformScope;
    }

    public Endpoints endpoints() {
        return new Endpoints(
                URI.create(login),
                URI.create(graph),
                URI.create(powerPlatform),
                graph + "/.default",
                powerPlatformScope);
    }
}
