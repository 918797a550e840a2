package dev.guestlist.tenant.entra;

import static dev.guestlist.tenant.TenantException.Kind.NEEDS_HUMAN;
import static dev.guestlist.tenant.TenantException.Kind.NOT_YET;
import static dev.guestlist.tenant.TenantException.Kind.STOP;
import static dev.guestlist.tenant.entra.Operation.ASSIGN;
import static dev.guestlist.tenant.entra.Operation.CHANGE_LICENSES;
import static dev.guestlist.tenant.entra.Operation.FIND;
import static dev.guestlist.tenant.entra.Operation.INVITE;
import static dev.guestlist.tenant.entra.Operation.JOIN;
import static dev.guestlist.tenant.entra.Operation.LEAVE;
import static dev.guestlist.tenant.entra.Operation.PROFILE;
import static dev.guestlist.tenant.entra.Operation.UNASSIGN;

import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Meanings;
import dev.guestlist.tenant.http.Meanings.Case;
import dev.guestlist.tenant.http.Meanings.Row;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What Graph's errors mean. Many directory errors share one code, {@code Request_BadRequest}, so
 * only the text tells them apart.
 */
final class GraphMeanings {
    /** learn.microsoft.com/graph/errors; the second is the older name of the same. */
    private static final BiPredicate<Tried, CallException> MISSING =
            coded("Request_ResourceNotFound", "Directory_ObjectNotFound");

    private static final List<Row<Tried>> ROWS =
            List.of(
                    // learn.microsoft.com/graph/api/group-post-members and
                    // github.com/hashicorp/terraform-provider-azuread (group members)
                    on(JOIN).answered(400)
                            .saying("added object references already exist")
                            .isAlreadySo(),
                    on(LEAVE).answered(404).and(MISSING).isAlreadySo(),
                    on(LEAVE)
                            .answered(400)
                            .saying("removed object references do not exist")
                            .isAlreadySo(),
                    // github.com/pnp/cli-microsoft365 (user license remove)
                    on(UNASSIGN)
                            .answered(400)
                            .saying("does not have a corresponding license")
                            .isAlreadySo(),
                    on(UNASSIGN).answered(404).and(MISSING).isAlreadySo(),
                    // learn.microsoft.com/troubleshoot/entra/entra-id/user-prov-sync/404-not-found-error-manage-objects-microsoft-graph
                    // The answer names the id that is missing
                    // (github.com/hashicorp/terraform-provider-azuread/issues/1036, 578): only a
                    // new guest may still come, a group does not.
                    on(JOIN).answered(404)
                            .and(MISSING)
                            .and(GraphMeanings::namesTheGroup)
                            .means(
                                    NEEDS_HUMAN,
                                    "The group no longer exists",
                                    "Plan again; if it is still named in the files, create it or"
                                            + " remove it there.")
                            .reaching(Reach.TARGET),
                    young(
                            on(PROFILE, JOIN, ASSIGN, CHANGE_LICENSES).answered(404).and(MISSING),
                            "The guest is no longer in the tenant",
                            "Plan again: the guest is invited anew."),
                    // github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2508, seconds after an
                    // invitation: the guest can be read but not referenced yet.
                    young(
                            on(JOIN).answered(400).saying("not a valid reference update"),
                            "Entra refuses to add the guest to the group: Not a valid reference"
                                    + " update",
                            "Check the guest's account and the group in Entra."),
                    // github.com/microsoftgraph/microsoft-graph-docs/issues/15839, as 400 and 403
                    young(
                            on(PROFILE, JOIN, ASSIGN, CHANGE_LICENSES)
                                    .saying(
                                            "unable to read the company information from the"
                                                    + " directory"),
                            "Entra can't read the company information of the tenant",
                            "If this persists, give Microsoft support the request id."),
                    // The service says "Please wait briefly and retry".
                    on(INVITE, PROFILE, JOIN, LEAVE, ASSIGN, UNASSIGN, CHANGE_LICENSES)
                            .answered(409)
                            .and(coded("Directory_ConcurrencyViolation"))
                            .means(
                                    NOT_YET,
                                    "Someone else is changing the same object",
                                    "Entra rejects concurrent changes to the same object."),
                    // learn.microsoft.com/graph/api/user-assignlicense
                    on(ASSIGN, CHANGE_LICENSES)
                            .answered(400)
                            .saying("invalid usage location")
                            .waits(
                                    "Entra has not replicated the usage location yet",
                                    "If this persists, the product may not be available in that"
                                            + " country.",
                                    // github.com/KelvinTegelaar/CIPP/issues/4408
                                    new Cure(
                                            EnumSet.of(Recently.LOCATED, Recently.INVITED),
                                            "The license, or one of its plans, is not available"
                                                    + " in the guest's usage location",
                                            Optional.of(
                                                    "Change the usage location, name another"
                                                            + " license, or turn off the plan."))),
                    on(ASSIGN)
                            .answered(400)
                            .saying("does not have any available licenses")
                            .means(
                                    NEEDS_HUMAN,
                                    "The license has no free seats",
                                    "Buy seats, or remove the license from someone."),
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
                                    "The license requires a service plan that is missing or"
                                            + " turned off",
                                    "Check disabledPlans of the license in the file."),
                    on(ASSIGN)
                            .answered(400)
                            .saying("mutually exclusive")
                            .means(
                                    NEEDS_HUMAN,
                                    "The license conflicts with one that the guest has",
                                    "Remove one of the two, or turn off the conflicting service"
                                            + " plan."),
                    on(UNASSIGN)
                            .answered(400)
                            .saying("inherited from a group")
                            .means(
                                    NEEDS_HUMAN,
                                    "The license comes through a group and can't be removed"
                                            + " directly",
                                    "Remove the guest from that group."),
                    // learn.microsoft.com/troubleshoot/entra/entra-id/dir-dmns-obj (synced objects)
                    on(PROFILE, JOIN, LEAVE)
                            .answered(400)
                            .saying("on-premises mastered")
                            .means(
                                    NEEDS_HUMAN,
                                    "The object is managed in the on-premises directory",
                                    "Make the change there."),
                    // learn.microsoft.com/answers/questions/5781008: every further one is refused
                    // until Microsoft's support lifts the block.
                    on(INVITE)
                            .saying("suspicious activity")
                            .means(GraphMeanings::inItsWords)
                            .reaching(Reach.EVERYBODY),
                    // No permission is missing: the directory, or the object, is full.
                    on(INVITE)
                            .and(coded("Directory_QuotaExceeded"))
                            .means(GraphMeanings::full)
                            .reaching(Reach.EVERYBODY),
                    on(JOIN).and(coded("Directory_QuotaExceeded"))
                            .means(GraphMeanings::full)
                            .reaching(Reach.TARGET),
                    // learn.microsoft.com/entra/external-id/troubleshoot
                    on(INVITE)
                            .saying("cross-tenant access settings")
                            .means(
                                    NEEDS_HUMAN,
                                    "Cross-tenant access settings block the invitation",
                                    "Administrators of both organizations must allow it."),
                    on(INVITE)
                            .saying("already exists in the directory")
                            .means(
                                    NEEDS_HUMAN,
                                    "A user in the tenant already has this address",
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
                                    "The tenant does not allow this application to invite guests",
                                    "Change the guest invite settings in Entra; the change takes"
                                            + " up to an hour.")
                            .reaching(Reach.EVERYBODY),
                    // learn.microsoft.com/graph/api/group-delete-members
                    on(JOIN, LEAVE)
                            .answered(403)
                            .saying("insufficient privileges")
                            .means(
                                    NEEDS_HUMAN,
                                    "This application is not allowed to change the group's"
                                            + " members",
                                    "Grant it GroupMember.ReadWrite.All. Members of dynamic and"
                                            + " mail-enabled groups can't be changed at all;"
                                            + " role-assignable groups also need"
                                            + " RoleManagement.ReadWrite.Directory.")
                            .reaching(Reach.TARGET),
                    // github.com/microsoftgraph/group-membership-management, misspelling left out
                    on(JOIN).answered(403)
                            .saying("not allowed to join this unified group")
                            .means(
                                    NEEDS_HUMAN,
                                    "The tenant does not allow guests in Microsoft 365 groups",
                                    "Change the group settings in Entra."),
                    // The invitation API answers 401 where others answer 403
                    // (github.com/microsoftgraph/msgraph-sdk-powershell/issues/1274).
                    on(INVITE)
                            .answered(401)
                            .and(coded("InvalidAuthenticationToken").negate())
                            .means(GraphMeanings::forbidden)
                            .reaching(Reach.EVERYBODY),
                    on(INVITE, ASSIGN, UNASSIGN)
                            .answered(403)
                            .and(GraphMeanings::lacksPermission)
                            .means(GraphMeanings::forbidden)
                            .reaching(Reach.EVERYBODY),
                    // learn.microsoft.com/graph/errors
                    Case.<Tried>when(_ -> true)
                            .answered(401)
                            .means(
                                    STOP,
                                    "Microsoft Graph rejected the token",
                                    "Check the cloud, the Graph URL and this machine's clock."),
                    Case.<Tried>when(_ -> true)
                            .answered(403)
                            .and(GraphMeanings::lacksPermission)
                            .means(GraphMeanings::forbidden));

    private static final Meanings<Tried> TABLE =
            new Meanings<>(ROWS, GraphMeanings::unknown, (_, failure) -> failure.sentence());

    private GraphMeanings() {}

    static boolean isMissing(CallException failure) {
        return failure.status().orElse(0) == 404 && MISSING.test(Tried.to(FIND), failure);
    }

    static TenantException exception(Operation operation, CallException failure) {
        return TABLE.exception(Tried.to(operation), failure);
    }

    /**
     * The receipt of a write that failed because the change was already in place.
     *
     * @throws TenantException in any other case
     */
    static Receipt receipt(Tried tried, CallException failure) {
        return TABLE.receipt(tried, failure);
    }

    /**
     * A sentence for a gap.
     *
     * @throws TenantException if nothing can be read at all, for example because the credentials
     *     were rejected
     */
    static String gap(Operation operation, RuntimeException failure) {
        if (!(failure instanceof CallException call)) {
            throw failure;
        }
        var meaning = TABLE.failure(Tried.to(operation), call);
        if (meaning.kind() == Kind.STOP) {
            throw exception(operation, call);
        }
        return meaning.inFull();
    }

    private static Case<Tried> on(Operation first, Operation... more) {
        var operations = EnumSet.of(first, more);
        return Case.when(tried -> operations.contains(tried.operation()));
    }

    private static BiPredicate<Tried, CallException> coded(String... codes) {
        var wanted = Set.of(codes);
        return (_, failed) -> failed.code().filter(wanted::contains).isPresent();
    }

    private static Row<Tried> young(Case<Tried> about, String otherwise, String hint) {
        return about.waits(
                "Entra has not replicated the new guest yet",
                "Replication to all servers takes minutes at most.",
                new Cure(EnumSet.of(Recently.INVITED), otherwise, Optional.of(hint)));
    }

    private static boolean namesTheGroup(Tried tried, CallException failed) {
        var said = failed.said().toLowerCase(Locale.ROOT);
        return tried.shared().filter(id -> said.contains(id.toLowerCase(Locale.ROOT))).isPresent();
    }

    /** A 403 may have many reasons; only this one is a missing permission. */
    private static boolean lacksPermission(Tried tried, CallException failed) {
        return failed.code().filter("Authorization_RequestDenied"::equals).isPresent()
                || failed.said().toLowerCase(Locale.ROOT).contains("insufficient privileges");
    }

    private static Failure forbidden(Tried tried, CallException failed) {
        return new Failure(
                NEEDS_HUMAN,
                "This application is not allowed to " + tried.operation().words(),
                Optional.of(
                        "Grant it the Microsoft Graph application permission "
                                + tried.operation().permission()
                                + ", with admin consent."));
    }

    private static Failure full(Tried tried, CallException failed) {
        return new Failure(
                NEEDS_HUMAN,
                "Could not " + tried.operation().words() + ": " + failed.said(),
                Optional.of(
                        "Delete objects that nobody needs, or ask Microsoft for a higher quota."));
    }

    private static Failure inItsWords(Tried tried, CallException failed) {
        return new Failure(
                NEEDS_HUMAN,
                "Could not " + tried.operation().words() + ": " + failed.said(),
                Optional.of("Ask Microsoft support to lift the block; no permission is missing."));
    }

    private static Failure unknown(Tried tried, CallException failed) {
        return new Failure(
                NEEDS_HUMAN,
                "Could not " + tried.operation().words() + ": " + failed.getMessage(),
                failed.hint());
    }
}
