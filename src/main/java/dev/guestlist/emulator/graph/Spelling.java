package dev.guestlist.emulator.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Graph reads the names in a path in any case: the CLI for Microsoft 365 asks for {@code
 * /groups/{id}/Owners} (github.com/pnp/cli-microsoft365, {@code
 * src/m365/entra/commands/group/group-member-list.ts}).
 */
final class Spelling {

    private static final Map<String, String> KNOWN =
            known(
                    "$count",
                    "$ref",
                    "appRoleAssignments",
                    "assignLicense",
                    "auditLogs",
                    "authorizationPolicy",
                    "checkMemberGroups",
                    "checkMemberObjects",
                    "deletedItems",
                    "delta",
                    "directory",
                    "directoryAudits",
                    "directoryObjects",
                    "domains",
                    "getByIds",
                    "getMemberGroups",
                    "getMemberObjects",
                    "groups",
                    "identity",
                    "identityProviders",
                    "invitations",
                    "licenseDetails",
                    "manager",
                    "memberOf",
                    "members",
                    "membersWithLicenseErrors",
                    "organization",
                    "owners",
                    "policies",
                    "reprocessLicenseAssignment",
                    "restore",
                    "revokeSignInSessions",
                    "sendMail",
                    "servicePrincipals",
                    "sponsors",
                    "subscribedSkus",
                    "transitiveMemberOf",
                    "transitiveMembers",
                    "users");

    private Spelling() {}

    /** The path with the names it may hold in their usual spelling; everything else as it is. */
    static List<String> usual(List<String> path) {
        return path.stream().map(segment -> KNOWN.getOrDefault(segment, segment)).toList();
    }

    private static Map<String, String> known(String... names) {
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var name : names) {
            known.put(name, name);
        }
        return Collections.unmodifiableMap(known);
    }
}
