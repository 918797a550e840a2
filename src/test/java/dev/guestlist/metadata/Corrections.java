package dev.guestlist.metadata;

import dev.guestlist.metadata.Model.Member;
import dev.guestlist.metadata.Model.Operation;
import dev.guestlist.metadata.Model.TypeName;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the services do otherwise than their metadata says, or the subset of it: each by source.
 */
final class Corrections {
    /**
     * Contexts that name no entity set of the subset: {@code #appRoleAssignments} in
     * learn.microsoft.com/graph/api/serviceprincipal-list-approleassignments, the other in
     * learn.microsoft.com/graph/api/emailauthenticationmethodconfiguration-get.
     */
    static final Map<String, TypeName> CONTEXTS =
            Map.of(
                    "appRoleAssignments",
                    new TypeName("appRoleAssignment", true),
                    "authenticationMethodConfigurations",
                    new TypeName("authenticationMethodConfiguration", true));

    private static final List<Pattern> PARDONED =
            List.of(
                    // The command line for Microsoft 365 writes them so, and Graph answers
                    // (github.com/pnp/cli-microsoft365).
                    Pattern.compile("GRAPH GET /(?:Groups\\?|groups/[^/]+/Owners:).*"),
                    // An annotation that comes unasked (recorded in answers of /auditLogs).
                    Pattern.compile(".*: answer: '@microsoft\\.graph\\.tips' beside the rows"),
                    // A message that is an object has been seen
                    // (github.com/hashicorp/go-azure-sdk, sdk/odata/errors.go).
                    Pattern.compile(
                            "GRAPH .*: answer: an error without code and message:"
                                + " \\{\"error\":\\{\"code\":\"\\w+\",\"message\":\\{\"lang\":.*"),
                    // What is no JSON stands in a batch as base64
                    // (learn.microsoft.com/graph/json-batching).
                    Pattern.compile("GRAPH GET .*/\\$count: answer: no number: \"[\\w-]+\""),
                    // Seen to want, or to bear, quotes around ids
                    // (github.com/AdamCoulterOz/powerplatform-apis, dataverse/README.md).
                    Pattern.compile(
                            "DATAVERSE GET /(?:systemuserrolescollection|audits)\\?.*: request:"
                                    + " cannot compare Typed\\[type=Edm\\.Guid\\] with Literal.*"),
                    // No address of the real service: on the emulator's own, the path of an
                    // environment that is not there is the path of a tenant that is not there.
                    Pattern.compile(
                            "DATAVERSE GET .*: answer: an error without code.*AADSTS90002.*"));

    private Corrections() {}

    /**
     * {@code message} is {@code Message} in the metadata
     * (learn.microsoft.com/graph/api/user-sendmail).
     */
    static Operation graph(Operation operation) {
        var parameters = new HashMap<String, Member>();
        operation
                .parameters()
                .forEach((name, member) ->
                        parameters.put(
                                name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                                member));
        return new Operation(
                operation.name(),
                operation.function(),
                operation.binding(),
                parameters,
                operation.optional(),
                operation.result());
    }

    /**
     * Rows of RetrieveAadUserRoles are roles, not just any rows
     * (learn.microsoft.com/power-apps/developer/data-platform/aad-group-team).
     */
    static Operation dataverse(Operation operation) {
        return operation.name().equals("RetrieveAadUserRoles")
                ? new Operation(
                        operation.name(),
                        operation.function(),
                        operation.binding(),
                        operation.parameters(),
                        operation.optional(),
                        Optional.of(new TypeName("role", true)))
                : operation;
    }

    static boolean pardon(String complaint) {
        return PARDONED.stream().anyMatch(pattern -> pattern.matcher(complaint).matches());
    }
}
