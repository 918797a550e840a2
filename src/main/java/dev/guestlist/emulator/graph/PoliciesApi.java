package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Json;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.time.Delay;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /policies}: who may invite, who may come, how guests prove themselves. */
final class PoliciesApi {

    private static final String EMAIL =
            "authenticationMethodsPolicy/authenticationMethodConfigurations/email";

    /** learn.microsoft.com/graph/api/resources/authorizationpolicy. */
    private static final Set<String> INVITERS =
            Set.of(
                    "none",
                    "adminsAndGuestInviters",
                    "adminsGuestInvitersAndAllMembers",
                    "everyone");

    private final Shop shop;

    PoliciesApi(Shop shop) {
        this.shop = shop;
    }

    Response answer(Call call) {
        var path = String.join("/", call.path().subList(1, call.path().size()));
        return switch (path) {
            case "authorizationPolicy" ->
                    document(
                            call,
                            "authorizationPolicy",
                            "policies/authorizationPolicy/$entity",
                            List.of("Policy.Read.All", "Policy.ReadWrite.Authorization"),
                            "Policy.ReadWrite.Authorization");
            case "crossTenantAccessPolicy/default" ->
                    document(
                            call,
                            "crossTenantAccessDefault",
                            "policies/crossTenantAccessPolicy/default/$entity",
                            List.of("Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess"),
                            "Policy.ReadWrite.CrossTenantAccess");
            case "crossTenantAccessPolicy/partners" -> partners(call);
            case EMAIL, "authenticationMethodsPolicy/authenticationMethodConfigurations/Email" ->
                    document(
                            call,
                            "emailOneTimePasscode",
                            "authenticationMethodConfigurations/$entity",
                            List.of(
                                    "Policy.Read.All",
                                    "Policy.Read.AuthenticationMethod",
                                    "Policy.ReadWrite.AuthenticationMethod"),
                            "Policy.ReadWrite.AuthenticationMethod");
            default -> throw new GraphRefused(elsewhere(call, path));
        };
    }

    private static GraphError elsewhere(Call call, String path) {
        var partner = "crossTenantAccessPolicy/partners/";
        if (path.startsWith(partner) && call.request().method().equals("GET")) {
            call.require("Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess");
            return GraphError.notFound(path.substring(partner.length()));
        }
        return GraphError.notEmulated("/policies/" + path);
    }

    private Response document(
            Call call, String name, String context, List<String> readers, String writer) {
        return switch (call.request().method()) {
            case "GET" -> {
                call.require(readers.toArray(String[]::new));
                var written = new LinkedHashMap<String, Object>();
                written.put("@odata.context", call.context(context));
                written.putAll(
                        shop.tenant()
                                .reading(() -> shop.tenant().policies().document(name))
                                .orElse(Map.of()));
                yield Writer.value(200, written);
            }
            case "PATCH" -> {
                call.require(writer);
                var body = call.body();
                yield shop.tenant().changing(() -> patch(name, body));
            }
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    private Response patch(String name, JsonNode body) {
        var changed = new LinkedHashMap<>(shop.tenant().policies().document(name).orElse(Map.of()));
        for (var entry : body.properties()) {
            var key = entry.getKey();
            if (!changed.containsKey(key) || key.equals("id")) {
                throw new GraphRefused(
                        GraphError.malformed("Property '" + key + "' cannot be set."));
            }
            checkValue(key, entry.getValue());
            changed.put(key, Json.MAPPER.convertValue(entry.getValue(), Object.class));
        }
        var now = shop.tenant().now();
        shop.tenant()
                .policies()
                .change(name, changed, now, now.plus(shop.tenant().settling().of(Delay.POLICY)));
        return Response.of(204);
    }

    private static void checkValue(String key, JsonNode value) {
        if (key.equals("allowInvitesFrom") && !INVITERS.contains(value.asString(""))) {
            throw new GraphRefused(
                    GraphError.malformed(
                            "Invalid value '" + value.asString("") + "' for '" + key + "'."));
        }
    }

    /** No partner has settings of its own. */
    private static Response partners(Call call) {
        call.require("Policy.Read.All", "Policy.ReadWrite.CrossTenantAccess");
        if (!call.request().method().equals("GET")) {
            throw new GraphRefused(
                    GraphError.notEmulated("changing partners of the cross-tenant access policy"));
        }
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context("policies/crossTenantAccessPolicy/partners"),
                        "value",
                        List.of()));
    }
}
