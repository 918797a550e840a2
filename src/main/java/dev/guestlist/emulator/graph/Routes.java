package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;

import java.util.List;
import java.util.Set;

/** Which part of the API a path belongs to. */
final class Routes {

    /** Sets of the real service that the emulator leaves out. */
    private static final Set<String> REAL_BUT_NOT_HERE =
            Set.of(
                    "$metadata",
                    "me",
                    "applications",
                    "devices",
                    "sites",
                    "teams",
                    "drives",
                    "directoryRoles",
                    "directoryRoleTemplates",
                    "contacts",
                    "contracts",
                    "oauth2PermissionGrants",
                    "planner",
                    "reports",
                    "roleManagement",
                    "security",
                    "subscriptions",
                    "schemaExtensions",
                    "identityGovernance",
                    "permissionGrants",
                    "identityProtection",
                    "tenantRelationships",
                    "external",
                    "search",
                    "solutions",
                    "deviceManagement",
                    "education",
                    "print",
                    "privacy",
                    "agreements",
                    "certificateBasedAuthConfiguration",
                    "groupSettings",
                    "groupSettingTemplates",
                    "invitations",
                    "communications",
                    "appCatalogs");

    private final UsersApi users;
    private final GroupsApi groups;
    private final Invitations invitations;
    private final RecycleBin recycleBin;
    private final Tenancy tenancy;
    private final PoliciesApi policies;
    private final IdentityProvidersApi identityProviders;
    private final ServicePrincipals servicePrincipals;
    private final DirectoryAudits audits;

    Routes(Shop shop) {
        var fields = new EntityFields(shop);
        var licensing = new Licensing(shop);
        var userChanges = new UserChanges(shop);
        var writes = new GroupWrites(shop);
        var groupChanges = new GroupChanges(shop, writes, fields.groups());
        var deletion = new DeletionByMistake(shop, userChanges, groupChanges);
        this.users = new UsersApi(shop, fields, licensing, userChanges, deletion);
        this.groups = new GroupsApi(shop, fields, writes, groupChanges, deletion);
        this.invitations = new Invitations(shop);
        this.recycleBin = new RecycleBin(shop, fields);
        this.tenancy = new Tenancy(shop);
        this.policies = new PoliciesApi(shop);
        this.identityProviders = new IdentityProvidersApi(shop);
        this.servicePrincipals = new ServicePrincipals(shop);
        this.audits = new DirectoryAudits(shop);
    }

    Response answer(Call call) {
        var path = call.path();
        var first = path.isEmpty() ? "" : path.getFirst();
        return switch (withoutKey(first)) {
            case "users" -> users.answer(call);
            case "groups" -> groups.answer(call);
            case "invitations" -> invitations.answer(call);
            case "directory" -> recycleBin.answer(call);
            case "directoryObjects" -> users.directoryObjects(call);
            case "subscribedSkus" -> tenancy.subscribedSkus(call);
            case "organization" -> tenancy.organization(call);
            case "domains" -> tenancy.domains(call);
            case "policies" -> policies.answer(call);
            case "identity" -> identityProviders.answer(call);
            case "servicePrincipals" -> servicePrincipals.answer(call);
            case "auditLogs" -> audits.answer(call);
            case "identityProviders" -> IdentityProvidersApi.deprecated(call);
            default -> throw new GraphRefused(unknown(first));
        };
    }

    /** The error for a segment that is not answered here. */
    static GraphError unknown(String segment) {
        return REAL_BUT_NOT_HERE.contains(withoutKey(segment))
                ? GraphError.notEmulated("/" + segment)
                : noSuchSegment(segment);
    }

    static GraphError noSuchSegment(String segment) {
        return GraphError.malformed("Resource not found for the segment '" + segment + "'.");
    }

    /** The error for a path below something known. */
    static GraphRefused unknownBelow(List<String> path) {
        return new GraphRefused(noSuchSegment(path.getLast()));
    }

    private static String withoutKey(String segment) {
        var open = segment.indexOf('(');
        return open < 0 ? segment : segment.substring(0, open);
    }
}
