package dev.guestlist.tenant.entra;

import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.NOT_YET;
import static dev.guestlist.tenant.TenantException.Kind.STOP;
import static dev.guestlist.tenant.entra.Operation.ASSIGN;
import static dev.guestlist.tenant.entra.Operation.INVITE;
import static dev.guestlist.tenant.entra.Operation.JOIN;
import static dev.guestlist.tenant.entra.Operation.LEAVE;
import static dev.guestlist.tenant.entra.Operation.PROFILE;
import static dev.guestlist.tenant.entra.Operation.UNASSIGN;

import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Meanings;
import dev.guestlist.tenant.http.Meanings.Case;
import dev.guestlist.tenant.http.Meanings.Row;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * What Graph's errors mean. Graph gives many directory errors one code, {@code Request_BadRequest},
 * so that only its words tell them apart.
 */
final class GraphMeanings {
    private static final List<Row<Operation>> ROWS =
            List.of(
                    // learn.microsoft.com/graph/api/group-post-members and
                    // github.com/hashicorp/terraform-provider-azuread (group members)
                    on(JOIN).answered(400)
                            .saying("added object references already exist")
                            .isAlreadySo(),
                    on(LEAVE).answered(404).isAlreadySo(),
                    on(LEAVE)
                            .answered(400)
                            .saying("removed object references do not exist")
                            .isAlreadySo(),
                    // github.com/pnp/cli-microsoft365 (user license remove)
                    on(UNASSIGN)
                            .answered(400)
                            .saying("does not have a corresponding license")
                            .isAlreadySo(),
                    on(UNASSIGN).answered(404).isAlreadySo(),
                    // learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/404-not-found-error-manage-objects-microsoft-graph
                    young(on(PROFILE, JOIN, ASSIGN).answered(404)),
                    // github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2508, seconds after an
                    // invitation: the guest can be read and not yet be referred to.
                    young(on(JOIN).answered(400).saying("not a valid reference update")),
                    // github.com/microsoftgraph/microsoft-graph-docs/issues/15839, as 400 and 403
                    young(
                            on(PROFILE, JOIN, ASSIGN)
                                    .saying(
                                            "unable to read the company information from the"
                                                    + " directory")),
                    // "Please wait briefly and retry", says the service itself.
                    on(INVITE, PROFILE, JOIN, LEAVE, ASSIGN, UNASSIGN)
                            .answered(409)
                            .means(
                                    NOT_YET,
                                    "Someone else is changing the same object",
                                    "Entra refuses two changes at once."),
                    // learn.microsoft.com/graph/api/user-assignlicense
                    on(ASSIGN)
                            .answered(400)
                            .saying("invalid usage location")
                            .means(
                                    NOT_YET,
                                    "The usage location has not settled yet",
                                    "If it stays so, the product may not be sold in that country."),
                    on(ASSIGN)
                            .answered(400)
                            .saying("does not have any available licenses")
                            .means(
                                    NEEDS_HUMAN,
                                    "No seat of the license is free",
                                    "Buy seats, or take the license from someone."),
                    on(ASSIGN)
                            .answered(400)
                            .saying("does not correspond to a valid company license")
                            .means(
                                    NEEDS_HUMAN,
                                    "The tenant has no such license",
                                    "Check the SKU in the file."),
                    on(ASSIGN)
                            .answered(400)
                            .saying("depends on the service plan")
                            .means(
                                    NEEDS_HUMAN,
                                    "The license needs a service plan that is missing or switched"
                                            + " off",
                                    "Check disabledPlans of the license in the file."),
                    on(ASSIGN)
                            .answered(400)
                            .saying("mutually exclusive")
                            .means(
                                    NEEDS_HUMAN,
                                    "The license excludes one that the guest holds",
                                    "Take one of the two away, or switch the service plan off."),
                    on(UNASSIGN)
                            .answered(400)
                            .saying("inherited from a group")
                            .means(
                                    NEEDS_HUMAN,
                                    "The license comes through a group and can't be taken directly",
                                    "Remove the guest from that group."),
                    // learn.microsoft.com/troubleshoot/entra/entra-id/dir-dmns-obj (synced objects)
                    on(PROFILE, JOIN, LEAVE)
                            .answered(400)
                            .saying("on-premises mastered")
                            .means(
                                    NEEDS_HUMAN,
                                    "The on-premises directory is the master here",
                                    "Make the change there."),
                    // learn.microsoft.com/entra/external-id/troubleshoot
                    on(INVITE)
                            .saying("cross-tenant access settings")
                            .means(
                                    NEEDS_HUMAN,
                                    "Cross-tenant access settings block the invitation",
                                    "Admins of both organizations must allow it."),
                    on(INVITE)
                            .saying("already exists in the directory")
                            .means(
                                    NEEDS_HUMAN,
                                    "A user of the tenant holds this address already",
                                    "Give this person access as a member, restore the account if it"
                                            + " was deleted, or change the address."),
                    on(INVITE)
                            .saying("group email address")
                            .means(
                                    NEEDS_HUMAN,
                                    "The address belongs to a group",
                                    "Invite people by their own addresses."),
                    // learn.microsoft.com/graph/api/resources/authorizationpolicy
                    on(INVITE)
                            .answered(403)
                            .saying("guest invitations not allowed")
                            .means(
                                    NEEDS_HUMAN,
                                    "The tenant allows nobody, or not this application, to invite"
                                            + " guests",
                                    "Change the guest invite settings in Entra; that takes up to an"
                                            + " hour."),
                    // learn.microsoft.com/graph/api/group-delete-members
                    on(JOIN, LEAVE)
                            .answered(403)
                            .saying("insufficient privileges")
                            .means(
                                    NEEDS_HUMAN,
                                    "This application may not change the group's members",
                                    "Grant it GroupMember.ReadWrite.All. Members of dynamic and"
                                            + " mail-enabled groups can't be changed at all;"
                                            + " role-assignable groups also need"
                                            + " RoleManagement.ReadWrite.Directory."),
                    // github.com/microsoftgraph/group-membership-management, misspelling left out
                    on(JOIN).answered(403)
                            .saying("not allowed to join this unified group")
                            .means(
                                    NEEDS_HUMAN,
                                    "The tenant lets no guests into Microsoft 365 groups",
                                    "Change the group settings in Entra."),
                    // The invitation API answers 401 where others answer 403
                    // (github.com/microsoftgraph/msgraph-sdk-powershell/issues/1274).
                    on(INVITE).answered(401).means(GraphMeanings::forbidden),
                    // learn.microsoft.com/graph/errors
                    Case.<Operation>when(_ -> true)
                            .answered(401)
                            .means(
                                    STOP,
                                    "Microsoft Graph does not accept the token",
                                    "Check the cloud, the Graph URL and the clock."),
                    Case.<Operation>when(_ -> true).answered(403).means(GraphMeanings::forbidden));

    static final Meanings<Operation> TABLE =
            new Meanings<>(ROWS, GraphMeanings::unknown, (_, failure) -> failure.sentence());

    private GraphMeanings() {}

    /**
     * A sentence for a gap.
     *
     * @throws TenantException if nothing can be read at all, such as with refused credentials
     */
    static String gap(Operation operation, RuntimeException failure) {
        if (!(failure instanceof CallException call)) {
            throw failure;
        }
        var meaning = TABLE.failure(operation, call);
        if (meaning.kind() == Kind.STOP) {
            throw TABLE.exception(operation, call);
        }
        return meaning.inFull();
    }

    private static Case<Operation> on(Operation first, Operation... more) {
        return Case.when(EnumSet.of(first, more)::contains);
    }

    private static Row<Operation> young(Case<Operation> about) {
        return about.means(
                NOT_YET,
                "The directory has not spread the new guest yet",
                "Entra copies new users to all its servers; this takes minutes at most.");
    }

    private static Failure forbidden(Operation operation, CallException failed) {
        return new Failure(
                NEEDS_HUMAN,
                "This application may not " + operation.words(),
                Optional.of(
                        "Grant it the Microsoft Graph application permission "
                                + operation.permission()
                                + ", with an administrator's consent."));
    }

    private static Failure unknown(Operation operation, CallException failed) {
        return new Failure(
                NEEDS_HUMAN,
                "Could not " + operation.words() + ": " + failed.getMessage(),
                failed.hint());
    }
}
