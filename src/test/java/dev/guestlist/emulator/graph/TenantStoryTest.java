package dev.guestlist.emulator.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.emulator.Wire;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/**
 * What the tenant is and how it is set: organization, domains, identity providers, policies, mail,
 * audit log, quotas.
 *
 * <p>Sources: learn.microsoft.com/graph/api/organization-get, domain-list,
 * identitycontainer-list-identityproviders, resources/socialidentityprovider,
 * authorizationpolicy-get, authorizationpolicy-update,
 * crosstenantaccesspolicyconfigurationdefault-get, emailauthenticationmethodconfiguration-update,
 * user-sendmail, directoryaudit-list; learn.microsoft.com/graph/throttling-limits and throttling;
 * learn.microsoft.com/graph/auth-limit-mailbox-access;
 * learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention.
 */
final class TenantStoryTest extends GraphStory {

    private static final String GOOGLE =
            "{\"@odata.type\":\"microsoft.graph.socialIdentityProvider\",\"displayName\":\"Google\",\"identityProviderType\":\"Google\",\"clientId\":\"1.apps\",\"clientSecret\":\"hush\"}";
    private static final String PROVIDERS = "/v1.0/identity/identityProviders";
    private static final String MAIL =
            "{\"message\":{\"subject\":\"Hello\",\"body\":{\"contentType\":\"Text\",\"content\":\"Hi\"},\"toRecipients\":[{\"emailAddress\":{\"address\":\"a@b.com\"}}]%s}}";

    @Override
    String tenant() {
        return """
        users:
          - { mail: grace@contoso.com, displayName: Grace }
          - { mail: ana@fabrikam.com, userType: Guest }
        audits:
          - { at: 2026-11-10T00:00:00Z, activity: Add member to group, targets: [{ id: 11111111-2222-4333-8444-555555555555, type: User }] }
          - { at: 2026-10-10T00:00:00Z, activity: Add user, targets: [{ id: 11111111-2222-4333-8444-555555555555, type: User }] }
        """;
    }

    @Test
    void the_organization_tells_little_without_its_permission() {
        var whole = read("/v1.0/organization").path("value").path(0);
        assertEquals("AAD", whole.path("tenantType").asString());
        assertTrue(whole.path("verifiedDomains").path(0).path("isInitial").asBoolean());
        signInAs(INVITER);
        var little = read("/v1.0/organization").path("value").path(0);
        assertEquals("Contoso", little.path("displayName").asString());
        assertTrue(little.path("tenantType").isNull());
        assertEquals(403, wire.get("/v1.0/domains").status());
    }

    @Test
    void domains_ignore_what_they_do_not_know() {
        var domains = read("/v1.0/domains?$top=1&$filter=" + Wire.encode("id eq 'x'"));
        assertEquals(2, domains.path("value").size());
        assertEquals(
                "Managed", read("/v1.0/domains/contoso.com").path("authenticationType").asString());
    }

    @Test
    void google_is_federated_once_and_its_secret_is_never_read_back() {
        assertEquals(201, wire.post(PROVIDERS, GOOGLE).status());
        assertEquals(400, wire.post(PROVIDERS, GOOGLE).status());
        turn("guess.second-provider-status", "409");
        assertEquals(409, wire.post(PROVIDERS, GOOGLE).status());
        assertEquals("******", secret());
        turn("guess.secret-mask", "four-asterisks");
        assertEquals("****", secret());
        assertEquals(400, wire.patch(PROVIDERS + "/Google-OAUTH", "{\"clientId\":\"2\"}").status());
        assertEquals(
                204,
                wire.patch(
                                PROVIDERS + "/Google-OAUTH",
                                "{\"@odata.type\":\"microsoft.graph.socialIdentityProvider\",\"clientId\":\"2\"}")
                        .status());
        assertEquals(204, wire.delete(PROVIDERS + "/Google-OAUTH").status());
        turn("guess.created-provider-secret", "echoed");
        assertTrue(wire.post(PROVIDERS, GOOGLE).text().contains("hush"));
        assertEquals(400, wire.post(PROVIDERS, GOOGLE.replace("Google", "LinkedIn")).status());
        assertEquals(
                "[\"Google\",\"Facebook\"]",
                read(PROVIDERS + "/availableProviderTypes()").path("value").toString());
    }

    @Test
    void the_old_set_of_providers_has_no_data_any_more() {
        wire.post(PROVIDERS, GOOGLE);
        assertEquals(0, read("/v1.0/identityProviders").path("value").size());
    }

    @Test
    void policies_are_read_at_once_and_act_later() {
        var policy = "/v1.0/policies/authorizationPolicy";
        assertEquals(400, wire.patch(policy, "{\"allowInvitesFrom\":\"somebody\"}").status());
        turn("delay.policy", "PT30M");
        assertEquals(204, wire.patch(policy, "{\"allowInvitesFrom\":\"none\"}").status());
        assertEquals("none", read(policy).path("allowInvitesFrom").asString());
        var invitation =
                "{\"invitedUserEmailAddress\":\"x@fabrikam.com\",\"inviteRedirectUrl\":\"https://x.example\"}";
        assertEquals(201, wire.post("/v1.0/invitations", invitation).status());
        clock.advance(Duration.ofMinutes(31));
        assertEquals(403, wire.post("/v1.0/invitations", invitation).status());
        assertEquals(
                400, wire.patch("/__emulator/switches", "{\"delay.policy\":\"-PT1S\"}").status());
    }

    @Test
    void passcodes_and_cross_tenant_access_are_documents() {
        var email =
                "/v1.0/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/email";
        assertEquals(
                204,
                wire.patch(
                                email,
                                "{\"@odata.type\":\"#microsoft.graph.emailAuthenticationMethodConfiguration\",\"allowExternalIdToUseEmailOtp\":\"disabled\"}")
                        .status());
        assertEquals("disabled", read(email).path("allowExternalIdToUseEmailOtp").asString());
        var access = "/v1.0/policies/crossTenantAccessPolicy/";
        assertTrue(read(access + "default").path("isServiceDefault").asBoolean());
        assertEquals(0, read(access + "partners").path("value").size());
        assertEquals(
                404, wire.get(access + "partners/11111111-2222-4333-8444-555555555555").status());
        assertEquals(501, wire.get("/v1.0/policies/b2bManagementPolicies").status());
    }

    @Test
    void mail_takes_a_mailbox_and_no_policy_in_its_way() {
        var grace = "/v1.0/users/" + user("grace@contoso.com") + "/sendMail";
        var ana = "/v1.0/users/" + user("ana@fabrikam.com") + "/sendMail";
        assertEquals(202, wire.post(grace, MAIL.formatted("")).status());
        assertEquals(
                400,
                wire.post(
                                grace,
                                MAIL.formatted(
                                        ",\"internetMessageHeaders\":[{\"name\":\"run\",\"value\":\"1\"}]"))
                        .status());
        assertTrue(wire.post(ana, MAIL.formatted("")).error().startsWith("404 ErrorInvalidUser"));
        turn("guess.no-mailbox", "not-enabled");
        assertTrue(
                wire.post(ana, MAIL.formatted(""))
                        .error()
                        .startsWith("404 MailboxNotEnabledForRESTAPI"));
        turn("trap.mail-policy", "on");
        assertEquals(
                "403 ErrorAccessDenied: Access to OData is disabled: [RAOP] : Blocked by tenant"
                        + " configured AppOnly AccessPolicy settings.",
                wire.post(grace, MAIL.formatted("")).error());
    }

    @Test
    void the_audit_log_lags_and_forgets() {
        var audits = "/v1.0/auditLogs/directoryAudits";
        assertEquals(1, read(audits).path("value").size());
        turn("trap.tenant-without-premium", "on");
        assertEquals(0, read(audits).path("value").size());
        turn("delay.audit-log", "PT1M");
        wire.patch("/v1.0/users/" + user("ana@fabrikam.com"), "{\"jobTitle\":\"x\"}");
        clock.advance(Duration.ofSeconds(30));
        assertEquals(0, read(audits).path("value").size());
        clock.advance(Duration.ofSeconds(31));
        assertEquals(1, read(audits).path("value").size());
        assertEquals(400, wire.get(audits + "?$filter=" + Wire.encode("category ne 'x'")).status());
        signInAs(INVITER);
        assertEquals(403, wire.get(audits).status());
    }

    @Test
    void quotas_are_counted_in_resource_units_writes_invitations_and_reads_of_the_log() {
        turn("graph.quotas", "on");
        assertEquals("2", wire.get("/v1.0/users").header("x-ms-resource-unit"));
        assertEquals("1", wire.get("/v1.0/users?$select=id").header("x-ms-resource-unit"));
        assertEquals("3", wire.get("/v1.0/subscribedSkus").header("x-ms-resource-unit"));
        for (var i = 0; i < 5; i++) {
            assertEquals(200, wire.get("/v1.0/auditLogs/directoryAudits").status());
        }
        var refused = wire.get("/v1.0/auditLogs/directoryAudits");
        assertEquals("429 TooManyRequests: Please retry again later.", refused.error());
        assertTrue(Double.parseDouble(refused.header("Retry-After")) > 0);
        assertTrue(refused.header("Retry-After").contains("."));
        assertTrue(refused.header("x-ms-throttle-scope").startsWith("Tenant_Application/Read/"));
        clock.advance(Duration.ofSeconds(10));
        assertEquals(200, wire.get("/v1.0/auditLogs/directoryAudits").status());
    }

    @Test
    void a_licence_without_error_may_be_null() {
        turn("guess.licence-without-error", "null");
        turn("guess.pending-identity", "none");
        assertFalse(
                wire.get("/v1.0/users?$select=licenseAssignmentStates,identities")
                        .text()
                        .contains("\"None\""));
    }

    private String secret() {
        return read(PROVIDERS + "/Google-OAUTH").path("clientSecret").asString();
    }
}
