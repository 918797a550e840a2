package dev.guestlist.emulator.login;

import dev.guestlist.emulator.guess.GuessBook;
import dev.guestlist.emulator.http.Query;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Application;
import dev.guestlist.emulator.state.Tenant;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The token endpoint: client credentials by secret, by certificate and by an outside issuer's token
 * (learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
final class TokenDesk {

    private static final String DEFAULT_SCOPE = "/.default";
    private static final Set<String> ADDED_BY_LIBRARIES =
            Set.of("openid", "profile", "offline_access");

    private final Tenant tenant;
    private final Gate gate;
    private final Signer signer;
    private final Predicate<String> knownResource;
    private final Lifetimes lifetimes;
    private final GuessBook guesses;
    private final ClientProof proof;

    TokenDesk(
            Tenant tenant,
            Gate gate,
            Signer signer,
            Predicate<String> knownResource,
            Lifetimes lifetimes,
            GuessBook guesses) {
        this.tenant = tenant;
        this.gate = gate;
        this.signer = signer;
        this.knownResource = knownResource;
        this.lifetimes = lifetimes;
        this.guesses = guesses;
        this.proof = new ClientProof(tenant.clock());
    }

    Response answer(Request request, String tenantName) {
        var correlation =
                request.header("client-request-id").orElseGet(() -> UUID.randomUUID().toString());
        try {
            return issue(request, Query.parse(request.text()), tenantName);
        } catch (TokenRefused refused) {
            return LoginGuess.settled(refused.error(), guesses.now())
                    .answer(tenant.now(), correlation);
        }
    }

    private Response issue(Request request, Query form, String tenantName) {
        checkGrant(form);
        var basic = ClientProof.basicCredentials(request);
        var clientId =
                form.first("client_id")
                        .or(() -> basic.map(List::getFirst))
                        .orElseThrow(
                                () -> new TokenRefused(TokenError.missingParameter("client_id")));
        var application =
                application(clientId)
                        .orElseThrow(() ->
                                new TokenRefused(
                                        TokenError.unknownApplication(
                                                clientId, tenant.profile().displayName())));
        var byCertificate =
                proof.authenticate(
                        request, form, basic.map(List::getLast), application, tenantName);
        return token(application, resource(form), byCertificate);
    }

    private static void checkGrant(Query form) {
        var grant =
                form.first("grant_type")
                        .orElseThrow(
                                () -> new TokenRefused(TokenError.missingParameter("grant_type")));
        if (!grant.equals("client_credentials")) {
            throw new TokenRefused(TokenError.unsupportedGrant(grant));
        }
    }

    private Optional<Application> application(String clientId) {
        try {
            var id = UUID.fromString(clientId);
            return tenant.reading(() -> tenant.application(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Libraries add scopes of their own, in any order; one of them must be {@code …/.default}. */
    private String resource(Query form) {
        var scope =
                form.first("scope")
                        .or(() -> form.first("resource").map(resource -> resource + DEFAULT_SCOPE))
                        .orElseThrow(() -> new TokenRefused(TokenError.missingParameter("scope")));
        var asked =
                Arrays.stream(scope.split("\\s+", -1))
                        .filter(one -> !one.isEmpty() && !ADDED_BY_LIBRARIES.contains(one))
                        .toList();
        var resources = asked.stream().filter(one -> one.endsWith(DEFAULT_SCOPE)).toList();
        if (resources.size() != 1 || asked.size() != 1) {
            throw new TokenRefused(TokenError.noDefaultScope(scope));
        }
        var resource = resources.getFirst();
        var audience = resource.substring(0, resource.length() - DEFAULT_SCOPE.length());
        if (!knownResource.test(audience)) {
            throw new TokenRefused(
                    TokenError.unknownResource(audience, tenant.profile().displayName()));
        }
        return audience;
    }

    private Response token(Application application, String audience, ClientProof.Proof proven) {
        var now = tenant.now();
        var isForGraph = Audiences.isGraph(audience) || Audiences.isLocal(audience);
        var roles = isForGraph ? application.graphRoles() : Set.<String>of();
        var seconds = lifetimes.next().toSeconds();
        var claims = claims(application, audience, now, proven);
        claims.put("exp", now.getEpochSecond() + seconds);
        if (!roles.isEmpty()) {
            claims.put("roles", List.copyOf(roles));
        }
        var token = signer.sign(claims);
        var caller =
                new Caller(
                        application.appId(),
                        application.servicePrincipalId(),
                        application.displayName(),
                        stripSlash(audience),
                        roles,
                        application.directoryRoles(),
                        now.plusSeconds(seconds));
        gate.handOut(token, caller);
        var body = new LinkedHashMap<String, Object>();
        body.put("token_type", "Bearer");
        var text = guesses.now().is(LoginGuess.EXPIRES_IN, LoginGuess.Written.TEXT);
        var expiresIn = text ? Long.toString(seconds) : (Object) seconds;
        body.put("expires_in", expiresIn);
        body.put("ext_expires_in", expiresIn);
        body.put("access_token", token);
        return Response.json(200, body);
    }

    private Map<String, Object> claims(
            Application application, String audience, Instant now, ClientProof.Proof proven) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", audience);
        claims.put("iss", "https://sts.windows.net/" + tenant.profile().id() + "/");
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("app_displayname", application.displayName());
        claims.put("appid", application.appId().toString());
        claims.put("appidacr", proven.claim());
        claims.put("idp", "https://sts.windows.net/" + tenant.profile().id() + "/");
        claims.put("idtyp", "app");
        claims.put("oid", application.servicePrincipalId().toString());
        claims.put("sub", application.servicePrincipalId().toString());
        claims.put("tid", tenant.profile().id().toString());
        claims.put(
                "wids",
                application.directoryRoles().stream()
                        .map(role -> role.templateId().toString())
                        .toList());
        claims.put("uti", UUID.randomUUID().toString());
        claims.put("ver", "1.0");
        return claims;
    }

    private static String stripSlash(String audience) {
        return audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    }
}
