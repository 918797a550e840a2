package dev.guestlist.model;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Microsoft's clouds, with everything that differs between them
 * (learn.microsoft.com/graph/deployments; the Power Platform rows from
 * learn.microsoft.com/power-platform/admin/powerapps-us-government and the cloud table of
 * Microsoft's Power Platform CLI; audiences from
 * learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity;
 * the lists of apps from learn.microsoft.com and
 * docs.azure.cn/entra/external-id/customize-invitation-api).
 */
public enum Cloud {
    GLOBAL(
            "global",
            "https://login.microsoftonline.com",
            "https://graph.microsoft.com",
            "https://api.bap.microsoft.com",
            "https://service.powerapps.com/.default",
            "api://AzureADTokenExchange",
            "https://myapplications.microsoft.com"),
    /** GCC High. */
    USGOV_L4(
            "usgov-l4",
            "https://login.microsoftonline.us",
            "https://graph.microsoft.us",
            "https://high.api.bap.microsoft.us",
            "https://high.service.apps.appsplatform.us/.default",
            "api://AzureADTokenExchangeUSGov",
            "https://myapps.microsoft.us"),
    /** Department of Defense. */
    USGOV_L5(
            "usgov-l5",
            "https://login.microsoftonline.us",
            "https://dod-graph.microsoft.us",
            "https://api.bap.appsplatform.us",
            "https://service.apps.appsplatform.us/.default",
            "api://AzureADTokenExchangeUSGov",
            "https://myapps.microsoft.us"),
    /** Operated by 21Vianet. */
    CHINA(
            "china",
            "https://login.partner.microsoftonline.cn",
            "https://microsoftgraph.chinacloudapi.cn",
            "https://api.bap.partner.microsoftonline.cn",
            "https://service.powerapps.cn/.default",
            "api://AzureADTokenExchangeChina",
            "https://myapplications.windowsazure.cn");

    private final String label;
    private final URI login;
    private final URI graph;
    private final URI powerPlatform;
    private final String powerPlatformScope;
    private final String assertionAudience;
    private final URI apps;

    Cloud(
            String label,
            String login,
            String graph,
            String powerPlatform,
            String powerPlatformScope,
            String assertionAudience,
            String apps) {
        this.label = label;
        this.login = URI.create(login);
        this.graph = URI.create(graph);
        this.powerPlatform = URI.create(powerPlatform);
        this.powerPlatformScope = powerPlatformScope;
        this.assertionAudience = assertionAudience;
        this.apps = URI.create(apps);
    }

    /** The cloud with this name in files and on the command line. */
    public static Optional<Cloud> named(String label) {
        return Stream.of(values()).filter(cloud -> cloud.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    /** Root of the token endpoint. */
    public URI login() {
        return login;
    }

    /** Root of Microsoft Graph. */
    public URI graph() {
        return graph;
    }

    /** Root of the Power Platform admin API. */
    public URI powerPlatform() {
        return powerPlatform;
    }

    /** The scope of tokens for the admin API. */
    public String powerPlatformScope() {
        return powerPlatformScope;
    }

    /** The audience of another issuer's token that Entra accepts instead of a secret. */
    public String assertionAudience() {
        return assertionAudience;
    }

    /** The list of a person's apps: where guests without an environment go. */
    public URI apps() {
        return apps;
    }
}
