package dev.guestlist.emulator.powerplatform;

import dev.guestlist.emulator.dataverse.Instance;
import dev.guestlist.emulator.dataverse.web.Doorkeeper;
import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.state.Tenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An environment as the admin API shows it; the shape is that of recorded answers
 * (terraform-provider-power-platform).
 */
final class EnvironmentJson {
    private static final String BASE =
            "/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments/";

    private final Tenant tenant;
    private final GuessBook guesses;

    EnvironmentJson(Tenant tenant, GuessBook guesses) {
        this.tenant = tenant;
        this.guesses = guesses;
    }

    /** An environment with Dataverse; {@code state} is that of its management. */
    Map<String, Object> of(Instance instance, Request request, String state) {
        var profile = instance.environment().profile();
        var shown =
                new Bare(
                        profile.id(),
                        profile.displayName(),
                        profile.sku(),
                        profile.location(),
                        profile.created());
        var properties = properties(shown, state);
        properties.put("databaseType", "CommonDataService");
        properties.put("linkedEnvironmentMetadata", linked(instance, request));
        return whole(shown, properties);
    }

    /** An environment without Dataverse has no linked metadata. */
    Map<String, Object> of(Bare environment) {
        var properties = properties(environment, "Ready");
        properties.put("databaseType", "None");
        return whole(environment, properties);
    }

    private static Map<String, Object> whole(Bare environment, Map<String, Object> properties) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", BASE + environment.id());
        json.put("type", "Microsoft.BusinessAppPlatform/scopes/environments");
        json.put("location", environment.location());
        json.put("name", environment.id().toString());
        json.put("properties", properties);
        return json;
    }

    private Map<String, Object> properties(Bare environment, String state) {
        var system = Map.of("id", "SYSTEM", "displayName", "SYSTEM", "type", "NotSpecified");
        var properties = new LinkedHashMap<String, Object>();
        properties.put("tenantId", tenant.profile().id().toString());
        properties.put("azureRegion", environment.location() + "east");
        properties.put("displayName", environment.displayName());
        properties.put("createdTime", environment.created().toString());
        properties.put("createdBy", system);
        properties.put("lastModifiedTime", environment.created().toString());
        properties.put("provisioningState", "Succeeded");
        properties.put("creationType", "User");
        properties.put("environmentSku", environment.sku());
        properties.put("isDefault", environment.sku().equals("Default"));
        properties.put("retentionPeriod", "P7D");
        properties.put(
                "states",
                Map.of(
                        "management", Map.of("id", state),
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

    private Map<String, Object> linked(Instance instance, Request request) {
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
        var nothing =
                guesses.now().is(AdminGuess.NO_SECURITY_GROUP, AdminGuess.NoGroup.ZEROS)
                        ? Optional.of(EnvironmentsApi.NO_GROUP)
                        : Optional.<UUID>empty();
        environment
                .securityGroup()
                .or(() -> nothing)
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
