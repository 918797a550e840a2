package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.web.Doorkeeper;
import dev.guestlist.emulator.http.Request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An environment as the admin API shows it; the shape is that of recorded answers
 * (terraform-provider-power-platform).
 */
final class EnvironmentJson {
    private static final String BASE =
            "/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments/";

    private EnvironmentJson() {}

    static Map<String, Object> of(Instance instance, Request request, boolean busy) {
        var profile = instance.environment().profile();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", BASE + profile.id());
        json.put("type", "Microsoft.BusinessAppPlatform/scopes/environments");
        json.put("location", profile.location());
        json.put("name", profile.id().toString());
        json.put("properties", properties(instance, request, busy));
        return json;
    }

    private static Map<String, Object> properties(
            Instance instance, Request request, boolean busy) {
        var profile = instance.environment().profile();
        var tenant = instance.environment().tenant().profile();
        var system = Map.of("id", "SYSTEM", "displayName", "SYSTEM", "type", "NotSpecified");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("tenantId", tenant.id().toString());
        properties.put("azureRegion", profile.location() + "east");
        properties.put("displayName", profile.displayName());
        properties.put("createdTime", profile.created().toString());
        properties.put("createdBy", system);
        properties.put("lastModifiedTime", profile.created().toString());
        properties.put("provisioningState", "Succeeded");
        properties.put("creationType", "User");
        properties.put("environmentSku", profile.sku());
        properties.put("isDefault", profile.sku().equals("Default"));
        properties.put("databaseType", "CommonDataService");
        properties.put("linkedEnvironmentMetadata", linked(instance, request));
        properties.put("retentionPeriod", "P7D");
        properties.put(
                "states",
                Map.of(
                        "management", Map.of("id", busy ? "Running" : "Ready"),
                        "runtime",
                                Map.of(
                                        "id",
                                        "Enabled",
                                        "runtimeReasonCode",
                                        "NotSpecified",
                                        "requestedBy",
                                        system)));
        properties.put("updateCadence", Map.of("id", "Moderate"));
        properties.put("protectionStatus", Map.of("keyManagedBy", "Microsoft"));
        properties.put("connectedGroups", List.of());
        properties.put("governanceConfiguration", Map.of("protectionLevel", "Basic"));
        return properties;
    }

    private static Map<String, Object> linked(Instance instance, Request request) {
        var environment = instance.environment();
        var profile = environment.profile();
        var linked = new LinkedHashMap<String, Object>();
        linked.put("resourceId", profile.organizationId().toString());
        linked.put("friendlyName", profile.displayName());
        linked.put("uniqueName", environment.organization().text("name"));
        linked.put("domainName", domain(profile.url()));
        linked.put("version", "9.2.25104.00168");
        linked.put("instanceUrl", url(profile.url(), profile.key(), request) + "/");
        linked.put(
                "instanceApiUrl", url(Doorkeeper.apiHost(profile.url()), profile.key(), request));
        linked.put("baseLanguage", 1033);
        linked.put("instanceState", "Ready");
        linked.put("createdTime", profile.created().toString());
        linked.put("backgroundOperationsState", "Enabled");
        linked.put("platformSku", "Standard");
        linked.put("schemaType", "Standard");
        environment
                .securityGroup()
                .ifPresent(group -> linked.put("securityGroupId", group.toString()));
        return linked;
    }

    /** Who asks a real host hears of real hosts; who asks the emulator hears of a place on it. */
    private static String url(String real, String key, Request request) {
        return AdminApi.HOSTS.contains(request.origin().host())
                ? real
                : request.origin().url("/" + key);
    }

    private static String domain(String url) {
        var host = url.substring(url.indexOf("://") + 3);
        var dot = host.indexOf('.');
        return dot < 0 ? host : host.substring(0, dot);
    }
}
