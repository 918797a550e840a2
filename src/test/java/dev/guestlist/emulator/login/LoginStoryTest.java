package dev.guestlist.emulator.login;

import static dev.guestlist.emulator.Wire.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Story;
import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Signing in as an application.
 *
 * <p>Sources: learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow,
 * reference-error-codes, access-token-claims-reference; what the library asks:
 * github.com/AzureAD/microsoft-authentication-library-for-java.
 */
final class LoginStoryTest extends Story {

    @Test
    void a_secret_gives_a_token_with_the_granted_app_roles() {
        var answer =
                wire.token("contoso.com", credentials(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH));
        assertEquals(200, answer.status());
        assertEquals("Bearer", answer.json().path("token_type").asString());
        var claims = claims(answer.json().path("access_token").asString());
        assertEquals("https://graph.microsoft.com", claims.get("aud"));
        assertEquals("3f5c9a54-1b7e-4e0d-9a63-2d8f0c7b1e42", claims.get("tid"));
        assertEquals(Wire.PLAN, claims.get("appid"));
        assertTrue(claims.get("roles").toString().contains("User.Read.All"));
    }

    @Test
    void what_is_guessed_about_tokens_can_be_guessed_otherwise() {
        wire.patch(
                "/__emulator/switches",
                "{\"guess.expires-in\":\"text\",\"guess.unknown-tenant-status\":\"401\"}");
        var form = Wire.credentials(Wire.APPLY, Wire.APPLY_SECRET, Wire.GRAPH);
        assertEquals(
                "4500",
                wire.token("contoso.onmicrosoft.com", form).json().path("expires_in").asString());
        assertTrue(
                wire.token("contoso.onmicrosoft.com", form).json().path("expires_in").isString());
        assertEquals(401, wire.token("nowhere.onmicrosoft.com", form).status());
    }

    @Test
    void scopes_that_libraries_add_in_any_order_do_not_matter() {
        var scope = "offline_access https://graph.microsoft.com/.default openid profile";
        var form = new LinkedHashMap<>(credentials(Wire.PLAN, Wire.PLAN_SECRET, scope));
        form.put("client_info", "1");
        assertEquals(200, wire.token("contoso.com", form).status());
    }

    @Test
    void a_wrong_secret_is_AADSTS7000215() {
        var answer = wire.token("contoso.com", credentials(Wire.PLAN, "wrong", Wire.GRAPH));
        assertEquals(401, answer.status());
        assertEquals("invalid_client", answer.json().path("error").asString());
        assertEquals(7000215, answer.json().path("error_codes").path(0).asInt());
        assertTrue(
                answer.json()
                        .path("timestamp")
                        .asString()
                        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ"));
    }

    @Test
    void an_unknown_application_is_AADSTS700016() {
        var answer =
                wire.token(
                        "contoso.com",
                        credentials("11111111-2222-4333-8444-555555555555", "x", Wire.GRAPH));
        assertEquals(400, answer.status());
        assertEquals("unauthorized_client", answer.json().path("error").asString());
        assertEquals(700016, answer.json().path("error_codes").path(0).asInt());
    }

    @Test
    void an_unknown_tenant_is_AADSTS90002() {
        var answer =
                wire.token("fabrikam.com", credentials(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH));
        assertEquals(400, answer.status());
        assertEquals(90002, answer.json().path("error_codes").path(0).asInt());
    }

    @Test
    void an_unknown_resource_is_AADSTS500011() {
        var answer =
                wire.token(
                        "contoso.com",
                        credentials(
                                Wire.PLAN,
                                Wire.PLAN_SECRET,
                                "https://nobody.crm4.dynamics.com/.default"));
        assertEquals(500011, answer.json().path("error_codes").path(0).asInt());
    }

    @Test
    void a_scope_without_default_is_AADSTS1002012() {
        var answer =
                wire.token(
                        "contoso.com",
                        credentials(
                                Wire.PLAN,
                                Wire.PLAN_SECRET,
                                "https://graph.microsoft.com/User.Read"));
        assertEquals(1002012, answer.json().path("error_codes").path(0).asInt());
    }

    @Test
    void an_outside_issuers_token_must_match_a_federated_credential_to_the_letter() {
        assertEquals(
                200,
                federated("repo:contoso/access:pull_request", TODAY.getEpochSecond() + 300)
                        .status());
        var other =
                federated("repo:contoso/access:ref:refs/heads/main", TODAY.getEpochSecond() + 300);
        assertEquals(401, other.status());
        assertEquals(70021, other.json().path("error_codes").path(0).asInt());
    }

    @Test
    void an_expired_assertion_is_AADSTS700024() {
        var answer = federated("repo:contoso/access:pull_request", TODAY.getEpochSecond() - 3600);
        assertEquals(700024, answer.json().path("error_codes").path(0).asInt());
    }

    @Test
    void discovery_names_the_endpoints_on_the_address_that_was_asked() {
        var document = wire.get("/contoso.com/v2.0/.well-known/openid-configuration").json();
        assertEquals(
                emulator.address() + "/contoso.com/oauth2/v2.0/token",
                document.path("token_endpoint").asString());
        var instance = wire.get("/common/discovery/instance?api-version=1.1").json();
        assertTrue(
                instance.path("tenant_discovery_endpoint")
                        .asString()
                        .startsWith(emulator.address()));
    }

    /** As go-azure-sdk reads it for Terraform: sdk/internal/metadata/client.go. */
    @Test
    void terraform_finds_login_and_graph_by_a_metadata_host() {
        var cloud = wire.get("/metadata/endpoints?api-version=2022-09-01").json();
        assertEquals(
                emulator.address(), cloud.path("authentication").path("loginEndpoint").asString());
        assertEquals(emulator.address() + "/", cloud.path("microsoftGraphResourceId").asString());
        assertEquals(emulator.address() + "/", cloud.path("resourceManager").asString());
        var older = wire.get("/metadata/endpoints?api-version=2020-06-01").json();
        assertEquals(cloud.path("name"), older.path(0).path("name"));
        wire.signIn(Wire.PLAN, Wire.PLAN_SECRET, emulator.address() + "/.default");
        assertEquals(200, wire.get("/v1.0/users").status());
    }

    @Test
    void every_call_checks_the_token() {
        assertEquals(
                "401 InvalidAuthenticationToken: Access token is empty.",
                wire.get("/v1.0/users").error());
        wire.with("Authorization", "Bearer nonsense");
        assertEquals(401, wire.get("/v1.0/users").status());
        wire.signIn(Wire.PLAN, Wire.PLAN_SECRET, "https://service.powerapps.com/.default");
        assertEquals(
                "401 InvalidAuthenticationToken: Access token validation failure. Invalid"
                        + " audience.",
                wire.get("/v1.0/users").error());
        wire.signIn(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH);
        assertEquals(200, wire.get("/v1.0/users").status());
        clock.advance(Duration.ofMinutes(76));
        assertEquals(
                "401 InvalidAuthenticationToken: Lifetime validation failed, the token is expired.",
                wire.get("/v1.0/users").error());
    }

    @Test
    void tokens_may_live_for_sixty_to_ninety_minutes_each_the_same_in_every_run() {
        var range = "{\"login.tokenLifetime\":\"PT1H/PT1H30M\"}";
        var set = wire.patch("/__emulator/switches", range);
        assertEquals("PT1H/PT1H30M", set.json().path("login.tokenLifetime").asString());
        var lives = lives();
        assertTrue(lives.stream().allMatch(life -> life >= 3600 && life <= 5400), lives::toString);
        assertTrue(Set.copyOf(lives).size() > 5, lives::toString);
        wire.patch("/__emulator/switches", range);
        assertEquals(lives, lives());
    }

    @Test
    void a_tokens_own_end_is_the_one_that_counts() {
        wire.patch("/__emulator/switches", "{\"login.tokenLifetime\":\"PT1H\"}");
        wire.signIn(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH);
        wire.patch("/__emulator/switches", "{\"login.tokenLifetime\":\"PT2H\"}");
        clock.advance(Duration.ofMinutes(59));
        assertEquals(200, wire.get("/v1.0/users").status());
        clock.advance(Duration.ofMinutes(2));
        assertEquals(401, wire.get("/v1.0/users").status());
    }

    @Test
    void a_lifetime_that_is_none_is_refused() {
        for (var wrong : List.of("soon", "PT0S", "PT2H/PT1H", "PT1H/")) {
            var body = "{\"login.tokenLifetime\":\"%s\"}".formatted(wrong);
            assertEquals(400, wire.patch("/__emulator/switches", body).status(), wrong);
        }
        var now = wire.get("/__emulator/switches").json();
        assertEquals("PT1H15M", now.path("login.tokenLifetime").asString());
    }

    private List<Integer> lives() {
        return IntStream.range(0, 12).mapToObj(_ -> life()).toList();
    }

    private int life() {
        var form = credentials(Wire.PLAN, Wire.PLAN_SECRET, Wire.GRAPH);
        var answer = wire.token("contoso.com", form).json();
        var claims = claims(answer.path("access_token").asString());
        var life = answer.path("expires_in").asInt();
        assertEquals(life, ((Number) claims.get("exp")).longValue() - TODAY.getEpochSecond());
        return life;
    }

    private Wire.Answer federated(String subject, long expires) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", Wire.PLAN);
        form.put("scope", Wire.GRAPH);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", jwt(subject, expires));
        return wire.token("contoso.com", form);
    }

    private static String jwt(String subject, long expires) {
        var claims =
                """
                {"iss":"https://token.actions.githubusercontent.com","sub":"%s","aud":"api://AzureADTokenExchange","exp":%d}
                """
                        .formatted(subject, expires);
        return encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}")
                + "."
                + encode(claims)
                + "."
                + encode("signature");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(String token) {
        var payload =
                Base64.getUrlDecoder()
                        .decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return JsonMapper.builder().build().readValue(payload, Map.class);
    }
}
