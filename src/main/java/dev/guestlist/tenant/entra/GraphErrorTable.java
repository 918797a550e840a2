package dev.guestlist.tenant.entra;

import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.NOT_YET;
import static dev.guestlist.tenant.entra.Operation.ASSIGN;
import static dev.guestlist.tenant.entra.Operation.INVITE;
import static dev.guestlist.tenant.entra.Operation.JOIN;
import static dev.guestlist.tenant.entra.Operation.LEAVE;
import static dev.guestlist.tenant.entra.Operation.PROFILE;
import static dev.guestlist.tenant.entra.Operation.UNASSIGN;

import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Graph's errors whose meaning depends on what was being done; the first row that fits counts.
 * Graph gives many directory errors one code, {@code Request_BadRequest}, so that only its words
 * tell them apart.
 */
final class GraphErrorTable {
    /**
     * One row.
     *
     * @param status 0 = any
     * @param words in the service's message, in lower case; empty = any
     * @param cure absent = already so
     */
    record Row(
            Set<Operation> operations,
            int status,
            String words,
            Optional<Kind> cure,
            String sentence,
            String hint) {
        boolean fits(Operation operation, CallException failure) {
            return operations.contains(operation)
                    && (status == 0 || failure.status().orElse(0) == status)
                    && failure.said().toLowerCase(Locale.ROOT).contains(words);
        }
    }

    private static final Set<Operation> WRITES =
            EnumSet.of(INVITE, PROFILE, JOIN, LEAVE, ASSIGN, UNASSIGN);

    private static final List<Row> TABLE =
            List.of(
                    // learn.microsoft.com/graph/api/group-post-members and
                    // github.com/hashicorp/terraform-provider-azuread (group members)
                    already(JOIN, 400, "added object references already exist"),
                    already(LEAVE, 404, ""),
                    already(LEAVE, 400, "removed object references do not exist"),
                    // github.com/pnp/cli-microsoft365 (user license remove)
                    already(UNASSIGN, 400, "does not have a corresponding license"),
                    already(UNASSIGN, 404, ""),
                    // learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/404-not-found-error-manage-objects-microsoft-graph
                    row(
                            EnumSet.of(PROFILE, JOIN, ASSIGN),
                            404,
                            "",
                            NOT_YET,
                            "The directory has not spread the new guest yet",
                            "Entra copies new users to all its servers; this takes minutes at"
                                    + " most."),
                    // github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2508, seconds after an
                    // invitation: the guest can be read and not yet be referred to.
                    row(
                            JOIN,
                            400,
                            "not a valid reference update",
                            NOT_YET,
                            "The directory has not spread the new guest yet",
                            "Entra copies new users to all its servers; this takes minutes at"
                                    + " most."),
                    // github.com/microsoftgraph/microsoft-graph-docs/issues/15839, as 400 and 403
                    row(
                            EnumSet.of(PROFILE, JOIN, ASSIGN),
                            0,
                            "unable to read the company information from the directory",
                            NOT_YET,
                            "The directory has not spread the new guest yet",
                            "Entra copies new users to all its servers; this takes minutes at"
                                    + " most."),
                    // "Please wait briefly and retry", says the service itself.
                    row(
                            WRITES,
                            409,
                            "",
                            NOT_YET,
                            "Someone else is changing the same object",
                            "Entra refuses two changes at once."),
                    // learn.microsoft.com/graph/api/user-assignlicense
                    row(
                            ASSIGN,
                            400,
                            "invalid usage location",
                            NOT_YET,
                            "The usage location has not settled yet",
                            "If it stays so, the product may not be sold in that country."),
                    row(
                            ASSIGN,
                            400,
                            "does not have any available licenses",
                            NEEDS_HUMAN,
                            "No seat of the licence is free",
                            "Buy seats, or take the licence from someone."),
                    row(
                            ASSIGN,
                            400,
                            "does not correspond to a valid company license",
                            NEEDS_HUMAN,
                            "The tenant has no such licence",
                            "Check the SKU in the file."),
                    row(
                            ASSIGN,
                            400,
                            "depends on the service plan",
                            NEEDS_HUMAN,
                            "The licence needs a service plan that is missing or switched off",
                            "Check disabledPlans of the licence in the file."),
                    row(
                            ASSIGN,
                            400,
                            "mutually exclusive",
                            NEEDS_HUMAN,
                            "The licence excludes one that the guest holds",
                            "Take one of the two away, or switch the service plan off."),
                    row(
                            UNASSIGN,
                            400,
                            "inherited from a group",
                            NEEDS_HUMAN,
                            "The licence comes through a group and can't be taken directly",
                            "Remove the guest from that group."),
                    // learn.microsoft.com/troubleshoot/entra/entra-id/dir-dmns-obj (synced objects)
                    row(
                            EnumSet.of(PROFILE, JOIN, LEAVE),
                            400,
                            "on-premises mastered",
                            NEEDS_HUMAN,
                            "The on-premises directory is the master here",
                            "Make the change there."),
                    // learn.microsoft.com/entra/external-id/troubleshoot
                    row(
                            INVITE,
                            0,
                            "cross-tenant access settings",
                            NEEDS_HUMAN,
                            "Cross-tenant access settings block the invitation",
                            "Admins of both organizations must allow it."),
                    row(
                            INVITE,
                            0,
                            "already exists in the directory",
                            NEEDS_HUMAN,
                            "A user of the tenant holds this address already",
                            "Give this person access as a member, or change the address."),
                    row(
                            INVITE,
                            0,
                            "group email address",
                            NEEDS_HUMAN,
                            "The address belongs to a group",
                            "Invite people by their own addresses."),
                    // learn.microsoft.com/graph/api/resources/authorizationpolicy
                    row(
                            INVITE,
                            403,
                            "guest invitations not allowed",
                            NEEDS_HUMAN,
                            "The tenant allows nobody, or not this application, to invite guests",
                            "Change the guest invite settings in Entra; that takes up to an"
                                    + " hour."),
                    // learn.microsoft.com/graph/api/group-delete-members
                    row(
                            EnumSet.of(JOIN, LEAVE),
                            403,
                            "insufficient privileges",
                            NEEDS_HUMAN,
                            "This application may not change the group's members",
                            "Grant it GroupMember.ReadWrite.All. Members of dynamic and"
                                + " mail-enabled groups can't be changed at all; role-assignable"
                                + " groups also need RoleManagement.ReadWrite.Directory."),
                    row(
                            EnumSet.of(JOIN),
                            403,
                            "not allowed to join this unified group",
                            NEEDS_HUMAN,
                            "The tenant lets no guests into Microsoft 365 groups",
                            "Change the group settings in Entra."));

    private GraphErrorTable() {}

    static Optional<Row> row(Operation operation, CallException failure) {
        return TABLE.stream().filter(row -> row.fits(operation, failure)).findFirst();
    }

    private static Row already(Operation operation, int status, String words) {
        return new Row(EnumSet.of(operation), status, words, Optional.empty(), "", "");
    }

    private static Row row(
            Operation operation,
            int status,
            String words,
            Kind kind,
            String sentence,
            String hint) {
        return row(EnumSet.of(operation), status, words, kind, sentence, hint);
    }

    private static Row row(
            Set<Operation> operations,
            int status,
            String words,
            Kind kind,
            String sentence,
            String hint) {
        return new Row(operations, status, words, Optional.of(kind), sentence, hint);
    }
}
