package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Discovery documents that belong to no tenant. */
final class Discovery {

    private Discovery() {}

    /** What the authentication libraries ask before they trust a login host. */
    static Response instance(Request request, UUID tenant) {
        var authority = request.origin().authority();
        var hosts =
                Audiences.LOGIN_HOSTS.contains(request.origin().host())
                        ? List.of(
                                "login.microsoftonline.com",
                                "login.windows.net",
                                "login.microsoft.com",
                                "sts.windows.net")
                        : List.of(authority);
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("preferred_network", hosts.getFirst());
        metadata.put("preferred_cache", hosts.size() > 1 ? hosts.get(1) : hosts.getFirst());
        metadata.put("aliases", hosts);
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "tenant_discovery_endpoint",
                request.origin().url("/" + tenant + "/v2.0/.well-known/openid-configuration"));
        document.put("api-version", "1.1");
        document.put("metadata", List.of(metadata));
        return Response.json(200, document);
    }

    /**
     * What Terraform's providers find their endpoints by: this cloud alone in the version they ask
     * for today (github.com/hashicorp/go-azure-sdk, {@code sdk/internal/metadata/client.go}), a
     * list of clouds in those before it.
     */
    static Response armEndpoints(Request request) {
        var self = request.origin().url("");
        var login = new LinkedHashMap<String, Object>();
        login.put("loginEndpoint", self);
        login.put(
                "audiences",
                List.of("https://management.core.windows.net/", "https://management.azure.com/"));
        login.put("tenant", "common");
        login.put("identityProvider", "AAD");
        var cloud = new LinkedHashMap<String, Object>();
        cloud.put("name", "AzureCloud");
        cloud.put("portal", "https://portal.azure.com");
        cloud.put("authentication", login);
        cloud.put("graph", "https://graph.windows.net/");
        cloud.put(
                "microsoftGraphResourceId",
                isReal(request) ? "https://graph.microsoft.com/" : self + "/");
        cloud.put(
                "resourceManager", isReal(request) ? "https://management.azure.com/" : self + "/");
        cloud.put(
                "suffixes",
                Map.of("keyVaultDns", "vault.azure.net", "storage", "core.windows.net"));
        var isToday = request.query().first("api-version").orElse("").compareTo("2022") > 0;
        return Response.json(200, isToday ? cloud : List.of(cloud));
    }

    private static boolean isReal(Request request) {
        return !Audiences.isLocal(request.origin().url(""));
    }
}
