package dev.guestlist.emulator.login;

import dev.guestlist.emulator.http.Query;
import dev.guestlist.emulator.http.Request;
import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Application;
import dev.guestlist.emulator.state.Tenant;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
    private final Duration lifetime;

    TokenDesk(
            Tenant tenant,
            Gate gate,
            Signer signer,
            Predicate<String> knownResource,
            Duration lifetime) {
        this.tenant = tenant;
        this.gate = gate;
        this.signer = signer;
        this.knownResource = knownResource;
        this.lifetime = lifetime;
    }

    /** Carries a refusal to the one place that answers it. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient TokenError error;

        Refused(TokenError error) {
            super(error.message(), null, false, false);
            this.error = error;
        }
    }

    Response answer(Request request, String tenantName) {
        var correlation =
                request.header("client-request-id").orElseGet(() -> UUID.randomUUID().toString());
        try {
            return issue(request, Query.parse(request.text()), tenantName);
        } catch (Refused refused) {
            return refused.error.answer(tenant.now(), correlation);
        }
    }

    private Response issue(Request request, Query form, String tenantName) {
        checkGrant(form);
        var basic = basicCredentials(request);
        var clientId =
                form.first("client_id")
                        .or(() -> basic.map(List::getFirst))
                        .orElseThrow(() -> refuse(TokenError.missingParameter("client_id")));
        var application =
                application(clientId)
                        .orElseThrow(() ->
                                refuse(
                                        TokenError.unknownApplication(
                                                clientId, tenant.profile().displayName())));
        var byCertificate =
                authenticate(request, form, basic.map(List::getLast), application, tenantName);
        return token(application, resource(form), byCertificate);
    }

    private static void checkGrant(Query form) {
        var grant =
                form.first("grant_type")
                        .orElseThrow(() -> refuse(TokenError.missingParameter("grant_type")));
        if (!grant.equals("client_credentials")) {
            throw refuse(TokenError.unsupportedGrant(grant));
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

    /** How a client proved itself: OAuth's {@code appidacr}. */
    private enum Proof {
        SECRET("1"),
        ASSERTION("2");

        private final String claim;

        Proof(String claim) {
            this.claim = claim;
        }
    }

    private Proof authenticate(
            Request request,
            Query form,
            Optional<String> basicSecret,
            Application application,
            String tenantName) {
        var assertion = form.first("client_assertion");
        if (assertion.isPresent()) {
            checkAssertion(request, assertion.get(), application, tenantName);
            return Proof.ASSERTION;
        }
        var secret =
                form.first("client_secret")
                        .or(() -> basicSecret)
                        .orElseThrow(() -> refuse(TokenError.noCredential()));
        checkSecret(secret, application);
        return Proof.SECRET;
    }

    private void checkSecret(String secret, Application application) {
        var appId = application.appId().toString();
        var match =
                application.secrets().stream()
                        .filter(known -> known.value().equals(secret))
                        .findFirst()
                        .orElseThrow(() -> refuse(TokenError.wrongSecret(appId)));
        if (match.expires().filter(end -> !tenant.now().isBefore(end)).isPresent()) {
            throw refuse(TokenError.expiredSecret(appId));
        }
    }

    /**
     * An assertion that names the client as its issuer must be signed by one of the client's
     * certificates; any other must match a federated credential to the letter. The outside issuer's
     * signature is not checked: its keys are on a network that the emulator does not ask.
     */
    private void checkAssertion(
            Request request, String jwt, Application application, String tenantName) {
        var assertion =
                Assertion.parse(jwt)
                        .orElseThrow(
                                () -> refuse(TokenError.badAssertion("The assertion is no JWT.")));
        if (!assertion.isTimely(tenant.now())) {
            throw refuse(TokenError.assertionOutOfTime());
        }
        if (assertion.claim("iss").equalsIgnoreCase(application.appId().toString())) {
            checkOwn(request, assertion, application, tenantName);
        } else if (application.federatedCredentials().stream()
                .noneMatch(known -> matches(assertion, known))) {
            throw refuse(
                    TokenError.noFederatedCredential(
                            assertion.claim("sub"),
                            assertion.claim("iss"),
                            assertion.claim("aud")));
        }
    }

    private static void checkOwn(
            Request request, Assertion assertion, Application application, String tenantName) {
        var endpoint = request.origin().url("/" + tenantName + "/oauth2/v2.0/token");
        if (!assertion.claim("sub").equals(assertion.claim("iss"))
                || !(assertion.isFor(endpoint)
                        || assertion.claim("aud").endsWith("/oauth2/v2.0/token"))) {
            throw refuse(TokenError.badAssertion("Issuer, subject or audience is wrong."));
        }
        if (!assertion.isSignedBy(application.certificates())) {
            throw refuse(
                    TokenError.badAssertion(
                            "The key was not found among the application's certificates."));
        }
    }

    private static boolean matches(Assertion assertion, Application.FederatedCredential known) {
        return assertion.claim("iss").equals(known.issuer())
                && assertion.claim("sub").equals(known.subject())
                && assertion.isFor(known.audience());
    }

    /** Libraries add scopes of their own, in any order; one of them must be {@code …/.default}. */
    private String resource(Query form) {
        var scope =
                form.first("scope")
                        .or(() -> form.first("resource").map(resource -> resource + DEFAULT_SCOPE))
                        .orElseThrow(() -> refuse(TokenError.missingParameter("scope")));
        var asked =
                Arrays.stream(scope.split("\\s+", -1))
                        .filter(one -> !one.isEmpty() && !ADDED_BY_LIBRARIES.contains(one))
                        .toList();
        var resources = asked.stream().filter(one -> one.endsWith(DEFAULT_SCOPE)).toList();
        if (resources.size() != 1 || asked.size() != 1) {
            throw refuse(TokenError.noDefaultScope(scope));
        }
        var resource = resources.getFirst();
        var audience = resource.substring(0, resource.length() - DEFAULT_SCOPE.length());
        if (!knownResource.test(audience)) {
            throw refuse(TokenError.unknownResource(audience, tenant.profile().displayName()));
        }
        return audience;
    }

    private Response token(Application application, String audience, Proof proof) {
        var now = tenant.now();
        var isForGraph = Audiences.isGraph(audience) || Audiences.isLocal(audience);
        var roles = isForGraph ? application.graphRoles() : Set.<String>of();
        var seconds = lifetime.toSeconds();
        var claims = claims(application, audience, now, proof);
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
                        now.plusSeconds(seconds));
        gate.handOut(token, caller);
        var body = new LinkedHashMap<String, Object>();
        body.put("token_type", "Bearer");
        body.put("expires_in", seconds);
        body.put("ext_expires_in", seconds);
        body.put("access_token", token);
        return Response.json(200, body);
    }

    private Map<String, Object> claims(
            Application application, String audience, Instant now, Proof proof) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", audience);
        claims.put("iss", "https://sts.windows.net/" + tenant.profile().id() + "/");
        claims.put("iat", now.getEpochSecond());
        claims.put("nbf", now.getEpochSecond());
        claims.put("exp", now.plus(lifetime).getEpochSecond());
        claims.put("app_displayname", application.displayName());
        claims.put("appid", application.appId().toString());
        claims.put("appidacr", proof.claim);
        claims.put("idp", "https://sts.windows.net/" + tenant.profile().id() + "/");
        claims.put("idtyp", "app");
        claims.put("oid", application.servicePrincipalId().toString());
        claims.put("sub", application.servicePrincipalId().toString());
        claims.put("tid", tenant.profile().id().toString());
        claims.put("uti", UUID.randomUUID().toString());
        claims.put("ver", "1.0");
        return claims;
    }

    /** Client id and secret from an {@code Authorization: Basic} header. */
    private static Optional<List<String>> basicCredentials(Request request) {
        return request.header("Authorization")
                .filter(value -> value.startsWith("Basic "))
                .map(value ->
                        new String(
                                Base64.getDecoder().decode(value.substring(6).strip()),
                                StandardCharsets.UTF_8))
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> {
                    var colon = pair.indexOf(':');
                    return new ArrayList<>(
                            List.of(pair.substring(0, colon), pair.substring(colon + 1)));
                });
    }

    private static String stripSlash(String audience) {
        return audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    }

    private static Refused refuse(TokenError error) {
        return new Refused(error);
    }
}
