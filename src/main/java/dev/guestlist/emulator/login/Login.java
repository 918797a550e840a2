package dev.guestlist.emulator.login;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Handler;
import dev.guestlist.emulator.http.Origin;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.http.Site;
import dev.guestlist.emulator.state.Tenant;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The login service: discovery documents, keys and tokens. */
public final class Login implements Handler {

    private static final Set<String> ANY_TENANT = Set.of("common", "organizations", "consumers");

    private final Tenant tenant;
    private final Signer signer;
    private final GuessBook guesses = new GuessBook(LoginGuess.likely());
    private final Lifetimes lifetimes;
    private final TokenDesk desk;

    /**
     * Builds the service.
     *
     * @param knownResource whether tokens for a resource (a URL or an application id) are given out
     * @param lifetime of every token until {@link #lifetimes} are set otherwise
     */
    public Login(
            Tenant tenant,
            Gate gate,
            Signer signer,
            Predicate<String> knownResource,
            Duration lifetime) {
        this.tenant = tenant;
        this.signer = signer;
        this.lifetimes = new Lifetimes(lifetime);
        this.desk = new TokenDesk(tenant, gate, signer, knownResource, lifetimes, guesses);
    }

    /** How long tokens live. */
    public Lifetimes lifetimes() {
        return lifetimes;
    }

    /** What is answered where no source says it. */
    public GuessBook guesses() {
        return guesses;
    }

    /** At its real hosts, and wherever nobody else is on the own address. */
    public Site site() {
        return new Site("login", Audiences.LOGIN_HOSTS, new Site.Elsewhere(), this);
    }

    @Override
    public Response handle(Request request) {
        var answer = route(request);
        return answer.with("Cache-Control", "no-store, no-cache")
                .with("x-ms-request-id", java.util.UUID.randomUUID().toString());
    }

    private Response route(Request request) {
        var path = request.segments();
        if (path.equals(List.of("common", "discovery", "instance"))) {
            return Discovery.instance(request, tenant.profile().id());
        }
        if (path.equals(List.of("metadata", "endpoints"))) {
            return Discovery.armEndpoints(request);
        }
        if (path.size() < 2) {
            return notFound();
        }
        return inTenant(request, path.getFirst(), path.subList(1, path.size()));
    }

    private Response inTenant(Request request, String name, List<String> rest) {
        var own = isOwn(name);
        if (!own && !ANY_TENANT.contains(name)) {
            return LoginGuess.settled(TokenError.unknownTenant(name), guesses.now())
                    .answer(tenant.now(), correlation(request));
        }
        return switch (String.join("/", rest)) {
            case "v2.0/.well-known/openid-configuration", ".well-known/openid-configuration" ->
                    Response.json(
                            200,
                            configuration(
                                    request.origin(),
                                    own ? tenant.profile().id().toString() : "{tenantid}",
                                    name));
            case "discovery/v2.0/keys", "discovery/keys" -> Response.json(200, signer.keySet());
            case "oauth2/v2.0/token", "oauth2/token" -> token(request, name);
            default -> notFound();
        };
    }

    private Response token(Request request, String name) {
        if (!request.method().equals("POST")) {
            return Response.of(405).with("Allow", "POST");
        }
        return desk.answer(request, name);
    }

    private boolean isOwn(String name) {
        var profile = tenant.profile();
        return profile.id().toString().equalsIgnoreCase(name)
                || profile.initialDomain().equalsIgnoreCase(name)
                || profile.domains().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** learn.microsoft.com/entra/identity-platform/v2-protocols-oidc. */
    private static Map<String, Object> configuration(Origin origin, String tenantId, String name) {
        var document = new LinkedHashMap<String, Object>();
        document.put("token_endpoint", origin.url("/" + name + "/oauth2/v2.0/token"));
        document.put(
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "private_key_jwt", "client_secret_basic"));
        document.put("jwks_uri", origin.url("/" + name + "/discovery/v2.0/keys"));
        document.put("response_modes_supported", List.of("query", "fragment", "form_post"));
        document.put("subject_types_supported", List.of("pairwise"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put(
                "response_types_supported",
                List.of("code", "id_token", "code id_token", "id_token token"));
        document.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        document.put("issuer", origin.url("/" + tenantId + "/v2.0"));
        document.put("request_uri_parameter_supported", false);
        document.put("authorization_endpoint", origin.url("/" + name + "/oauth2/v2.0/authorize"));
        document.put(
                "device_authorization_endpoint",
                origin.url("/" + name + "/oauth2/v2.0/devicecode"));
        document.put("end_session_endpoint", origin.url("/" + name + "/oauth2/v2.0/logout"));
        document.put("claims_supported", List.of("sub", "iss", "aud", "exp", "iat", "tid", "ver"));
        document.put("tenant_region_scope", "OC");
        document.put("cloud_instance_name", "microsoftonline.com");
        document.put("msgraph_host", "graph.microsoft.com");
        return document;
    }

    private static String correlation(Request request) {
        return request.header("client-request-id")
                .orElseGet(() -> java.util.UUID.randomUUID().toString());
    }

    private static Response notFound() {
        return Response.of(404, "text/html; charset=utf-8", "<html><body>Not found</body></html>");
    }
}
