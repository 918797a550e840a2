package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /identity/identityProviders}
 * (learn.microsoft.com/graph/api/resources/socialidentityprovider).
 */
final class IdentityProvidersApi {

    /** What a workforce tenant can federate with; the rest is for customer tenants. */
    private static final Set<String> FOR_WORKFORCE = Set.of("Google", "Facebook");

    private static final String[] READ = {
        "IdentityProvider.Read.All", "IdentityProvider.ReadWrite.All"
    };
    private static final String WRITE = "IdentityProvider.ReadWrite.All";

    private final Shop shop;

    IdentityProvidersApi(Shop shop) {
        this.shop = shop;
    }

    Response answer(Call call) {
        var path = call.path();
        if (path.size() < 2 || !path.get(1).equals("identityProviders")) {
            throw new GraphRefused(GraphError.notEmulated("/" + String.join("/", path)));
        }
        if (path.size() == 3 && path.get(2).startsWith("availableProviderTypes")) {
            call.require(READ);
            return Writer.value(
                    200,
                    UserFields.ordered(
                            "@odata.context",
                            call.context("Collection(Edm.String)"),
                            "value",
                            List.of("Google", "Facebook")));
        }
        return switch (call.request().method() + " " + path.size()) {
            case "GET 2" -> list(call);
            case "POST 2" -> create(call);
            case "GET 3" -> one(call, path.get(2));
            case "PATCH 3" -> patch(call, path.get(2));
            case "DELETE 3" -> delete(call, path.get(2));
            default -> throw new GraphRefused(GraphError.methodNotAllowed());
        };
    }

    /**
     * The set at the top level is deprecated since 2021 and has no data any more
     * (github.com/microsoftgraph/msgraph-metadata, its annotation).
     */
    static Response deprecated(Call call) {
        if (!call.request().method().equals("GET") || call.path().size() > 1) {
            throw new GraphRefused(
                    GraphError.notEmulated("anything but an empty list of /identityProviders"));
        }
        call.require(READ);
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context", call.context("identityProviders"), "value", List.of()));
    }

    private Response list(Call call) {
        call.require(READ);
        var all =
                shop.tenant()
                        .reading(() -> providers().values().stream().map(this::masked).toList());
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context("identity/identityProviders"),
                        "value",
                        all));
    }

    private Response one(Call call, String id) {
        call.require(READ);
        return entity(call, 200, shop.tenant().reading(() -> masked(find(id))));
    }

    private Response create(Call call) {
        call.require(WRITE);
        var body = call.body();
        var type = body.path("identityProviderType").asString("");
        if (!body.path("@odata.type")
                        .asString("")
                        .endsWith("microsoft.graph.socialIdentityProvider")
                || !FOR_WORKFORCE.contains(type)) {
            throw new GraphRefused(
                    GraphError.badRequest(
                            "The identity provider type '"
                                    + type
                                    + "' is not supported in this tenant."));
        }
        return shop.tenant().changing(() -> create(call, body, type));
    }

    private Response create(Call call, JsonNode body, String type) {
        var id = type + "-OAUTH";
        if (providers().containsKey(id)) {
            throw new GraphRefused(
                    new GraphError(
                            shop.guesses().of(GraphGuess.SECOND_PROVIDER_STATUS),
                            "Request_BadRequest",
                            "An identity provider of type '" + type + "' already exists."));
        }
        var provider = new LinkedHashMap<String, Object>();
        provider.put("@odata.type", "#microsoft.graph.socialIdentityProvider");
        provider.put("id", id);
        provider.put("displayName", body.path("displayName").asString(type));
        provider.put("identityProviderType", type);
        provider.put("clientId", required(body, "clientId"));
        provider.put("clientSecret", required(body, "clientSecret"));
        providers().put(id, provider);
        var echoed =
                shop.guesses().is(GraphGuess.CREATED_PROVIDER_SECRET, GraphGuess.Secret.ECHOED);
        return entity(call, 201, echoed ? provider : masked(provider));
    }

    private Response patch(Call call, String id) {
        call.require(WRITE);
        var body = call.body();
        if (!body.path("@odata.type")
                .asString("")
                .endsWith("microsoft.graph.socialIdentityProvider")) {
            throw new GraphRefused(GraphError.malformed("The body must carry '@odata.type'."));
        }
        return shop.tenant()
                .changing(() -> {
                    var provider = find(id);
                    for (var name : List.of("displayName", "clientId", "clientSecret")) {
                        if (body.has(name)) {
                            provider.put(name, required(body, name));
                        }
                    }
                    return Response.of(204);
                });
    }

    private Response delete(Call call, String id) {
        call.require(WRITE);
        return shop.tenant()
                .changing(() -> {
                    find(id);
                    providers().remove(id);
                    return Response.of(204);
                });
    }

    private Map<String, Map<String, Object>> providers() {
        return shop.tenant().policies().identityProviders();
    }

    private Map<String, Object> find(String id) {
        if (!providers().containsKey(id)) {
            throw new GraphRefused(GraphError.notFound(id));
        }
        return providers().get(id);
    }

    /** The secret is never readable. */
    private Map<String, Object> masked(Map<String, Object> provider) {
        var masked = new LinkedHashMap<>(provider);
        if (masked.containsKey("clientSecret")) {
            masked.put(
                    "clientSecret",
                    shop.guesses().is(GraphGuess.SECRET_MASK, GraphGuess.Mask.SIX_ASTERISKS)
                            ? "******"
                            : "****");
        }
        return masked;
    }

    private static String required(JsonNode body, String name) {
        var text = body.path(name).asString("");
        if (text.isEmpty()) {
            throw new GraphRefused(
                    GraphError.badRequest("The property '" + name + "' is required."));
        }
        return text;
    }

    private static Response entity(Call call, int status, Map<String, Object> provider) {
        var written = new LinkedHashMap<String, Object>();
        written.put("@odata.context", call.context("identity/identityProviders/$entity"));
        written.putAll(provider);
        return Writer.value(status, written);
    }
}
