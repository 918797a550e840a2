package dev.guestlist.emulator.seed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policies of a fresh tenant, in the API's own shape. */
final class PolicyTemplates {

    private PolicyTemplates() {}

    /** Every policy by the name under which a state file may change it. */
    static Map<String, Map<String, Object>> documents() {
        var documents = new LinkedHashMap<String, Map<String, Object>>();
        documents.put("authorizationPolicy", authorizationPolicy());
        documents.put("crossTenantAccessDefault", crossTenantAccessDefault());
        documents.put("emailOneTimePasscode", emailOneTimePasscode());
        return documents;
    }

    /** learn.microsoft.com/graph/api/authorizationpolicy-get. */
    private static Map<String, Object> authorizationPolicy() {
        var policy = new LinkedHashMap<String, Object>();
        policy.put("id", "authorizationPolicy");
        policy.put("allowInvitesFrom", "everyone");
        policy.put("allowedToSignUpEmailBasedSubscriptions", true);
        policy.put("allowedToUseSSPR", true);
        policy.put("allowEmailVerifiedUsersToJoinOrganization", false);
        policy.put("allowUserConsentForRiskyApps", null);
        policy.put("blockMsolPowerShell", false);
        policy.put("displayName", "Authorization Policy");
        policy.put(
                "description", "Used to manage authorization related settings across the company.");
        policy.put("guestUserRoleId", "10dae51f-b6af-4016-8d66-8c2a99b929b3");
        policy.put("defaultUserRolePermissions", memberPermissions());
        return policy;
    }

    private static Map<String, Object> memberPermissions() {
        var permissions = new LinkedHashMap<String, Object>();
        permissions.put("allowedToCreateApps", true);
        permissions.put("allowedToCreateSecurityGroups", true);
        permissions.put("allowedToCreateTenants", true);
        permissions.put("allowedToReadBitlockerKeysForOwnedDevice", true);
        permissions.put("allowedToReadOtherUsers", true);
        permissions.put("permissionGrantPoliciesAssigned", List.of());
        return permissions;
    }

    /** learn.microsoft.com/graph/api/crosstenantaccesspolicyconfigurationdefault-get. */
    private static Map<String, Object> crossTenantAccessDefault() {
        var policy = new LinkedHashMap<String, Object>();
        policy.put("isServiceDefault", true);
        policy.put("inboundTrust", inboundTrust());
        policy.put("b2bCollaborationOutbound", access("allowed"));
        policy.put("b2bCollaborationInbound", access("allowed"));
        policy.put("b2bDirectConnectOutbound", access("blocked"));
        policy.put("b2bDirectConnectInbound", access("blocked"));
        return policy;
    }

    private static Map<String, Object> inboundTrust() {
        var trust = new LinkedHashMap<String, Object>();
        trust.put("isMfaAccepted", false);
        trust.put("isCompliantDeviceAccepted", false);
        trust.put("isHybridAzureADJoinedDeviceAccepted", false);
        return trust;
    }

    private static Map<String, Object> access(String type) {
        var access = new LinkedHashMap<String, Object>();
        access.put("usersAndGroups", target(type, "AllUsers", "user"));
        access.put("applications", target(type, "AllApplications", "application"));
        return access;
    }

    private static Map<String, Object> target(String type, String target, String targetType) {
        var named = new LinkedHashMap<String, Object>();
        named.put("accessType", type);
        named.put("targets", List.of(Map.of("target", target, "targetType", targetType)));
        return named;
    }

    /** learn.microsoft.com/graph/api/emailauthenticationmethodconfiguration-get. */
    private static Map<String, Object> emailOneTimePasscode() {
        var policy = new LinkedHashMap<String, Object>();
        policy.put("@odata.type", "#microsoft.graph.emailAuthenticationMethodConfiguration");
        policy.put("id", "Email");
        policy.put("state", "enabled");
        policy.put("allowExternalIdToUseEmailOtp", "default");
        policy.put("includeTargets", List.of());
        policy.put("excludeTargets", List.of());
        return policy;
    }
}
