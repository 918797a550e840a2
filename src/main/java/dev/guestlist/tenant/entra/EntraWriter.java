package dev.guestlist.tenant.entra;

import com.microsoft.graph.models.AssignedLicense;
import com.microsoft.graph.models.User;
import com.microsoft.graph.users.item.assignlicense.AssignLicensePostRequestBody;

import dev.guestlist.model.Email;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.tenant.DirectoryWriter;
import dev.guestlist.tenant.Invited;
import dev.guestlist.tenant.OpenInvitations;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Connection;
import dev.guestlist.tenant.http.Due;
import dev.guestlist.tenant.http.Gatherer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes to Entra. Calls that many journeys make at about the same time are sent as batches of up
 * to twenty, and up to twenty new members of one group as one change to the group. Invitations are
 * sent one by one, since nobody may get two.
 */
public final class EntraWriter implements DirectoryWriter {
    /** Long enough for journeys that wake up together, short compared with a round trip. */
    private static final Duration MOMENT = Duration.ofMillis(8);

    private final Graph graph;
    private final Gatherer<Call, Answer> singles;
    private final Joining joining;
    private final Inviting inviting;

    /** Makes no calls yet. */
    public EntraWriter(Connection connection) {
        this(connection, OpenInvitations.forgotten());
    }

    /**
     * The same.
     *
     * @param open invitations of earlier runs whose effect is unknown
     */
    public EntraWriter(Connection connection, OpenInvitations open) {
        this(connection, Inviting.AFTER_AN_ACCIDENT, open);
    }

    /**
     * For tests, with shorter pauses.
     *
     * @param looks pauses before each further lookup of a guest whose invitation has no known
     *     result
     */
    EntraWriter(Connection connection, List<Duration> looks) {
        this(connection, looks, OpenInvitations.forgotten());
    }

    EntraWriter(Connection connection, List<Duration> looks, OpenInvitations open) {
        this.graph = new Graph(connection.graph());
        var batch = new Batch(graph);
        this.singles = new Gatherer<>(Batch.MOST, MOMENT, batch::send);
        this.joining = new Joining(graph, singles, MOMENT);
        this.inviting = new Inviting(graph, singles, looks, open);
    }

    @Override
    public Invited invite(Email address, Invite act) {
        return inviting.invite(address, act);
    }

    @Override
    public Receipt carryOut(String objectId, DirectoryAct act) {
        var guest = ObjectIds.checked(objectId);
        return switch (act) {
            case AccountAct.UpdateProfile update -> updateProfile(guest, update);
            case GroupAct.JoinGroup join -> joining.join(group(join), guest);
            case GroupAct.LeaveGroup leave -> leave(guest, leave);
            case LicenseAct.AssignLicense assign -> license(Operation.ASSIGN, guest, assign);
            case LicenseAct.UnassignLicense unassign ->
                    license(Operation.UNASSIGN, guest, unassign);
        };
    }

    @Override
    public Receipt changeLicenses(String objectId, List<LicenseAct> acts) {
        return license(
                Operation.CHANGE_LICENSES,
                ObjectIds.checked(objectId),
                acts.toArray(LicenseAct[]::new));
    }

    @Override
    public Optional<Instant> createdAt(String objectId) {
        var guest = ObjectIds.checked(objectId);
        var call =
                graph.harmless(client ->
                                client.users()
                                        .byUserId(guest)
                                        .toGetRequestInformation(request ->
                                                request.queryParameters.select =
                                                        new String[] {"id", "createdDateTime"}))
                        .awaiting(new Due.Entity(guest, "createdDateTime"));
        try {
            return singles.ask(call).json(UserDocument::read).createdAt();
        } catch (CallException failure) {
            if (GraphMeanings.isMissing(failure)) {
                return Optional.empty();
            }
            throw GraphMeanings.exception(Operation.FIND, failure);
        }
    }

    private static String group(GroupAct act) {
        return ObjectIds.checked(act.group().id());
    }

    private Receipt updateProfile(String guest, AccountAct.UpdateProfile act) {
        var user = new User();
        act.fields().forEach((field, edit) -> set(user, field, edit.after()));
        return single(
                Operation.PROFILE,
                graph.harmless(
                        client -> client.users().byUserId(guest).toPatchRequestInformation(user)));
    }

    /**
     * The address must end in {@code /$ref}: without it, Graph deletes the user instead
     * (learn.microsoft.com/graph/api/group-delete-members).
     */
    private Receipt leave(String guest, GroupAct.LeaveGroup act) {
        var group = group(act);
        var call =
                graph.harmless(client ->
                        client.groups()
                                .byGroupId(group)
                                .members()
                                .byDirectoryObjectId(guest)
                                .ref()
                                .toDeleteRequestInformation());
        if (!call.target().endsWith("/members/" + guest + "/$ref")) {
            throw new IllegalStateException("would delete the user: " + call.target());
        }
        return single(Operation.LEAVE, call);
    }

    private Receipt license(Operation operation, String guest, LicenseAct... acts) {
        var body = new AssignLicensePostRequestBody();
        var add = new ArrayList<AssignedLicense>();
        var remove = new ArrayList<UUID>();
        for (var act : acts) {
            switch (act) {
                case LicenseAct.AssignLicense assign -> add.add(license(assign));
                case LicenseAct.UnassignLicense unassign -> remove.add(sku(unassign));
            }
        }
        body.setAddLicenses(add);
        body.setRemoveLicenses(remove);
        return single(
                operation,
                graph.harmless(client ->
                                client.users()
                                        .byUserId(guest)
                                        .assignLicense()
                                        .toPostRequestInformation(body))
                        .awaiting(new Due.Entity(guest, "id")));
    }

    private static AssignedLicense license(LicenseAct.AssignLicense act) {
        var license = new AssignedLicense();
        license.setSkuId(sku(act));
        license.setDisabledPlans(act.disabledPlans().stream().map(UUID::fromString).toList());
        return license;
    }

    private static UUID sku(LicenseAct act) {
        return UUID.fromString(act.license().id());
    }

    private Receipt single(Operation operation, Call call) {
        try {
            return new Receipt(Effect.DONE, singles.ask(call).requestId());
        } catch (CallException failure) {
            return GraphMeanings.receipt(Tried.to(operation), failure);
        }
    }

    /** Graph clears a text that is set to null, not one that is set to an empty string. */
    private static void set(User user, ProfileField field, Optional<String> value) {
        var text = value.filter(given -> !given.isEmpty()).orElse(null);
        switch (field) {
            case DISPLAY_NAME -> user.setDisplayName(text);
            case FIRST_NAME -> user.setGivenName(text);
            case LAST_NAME -> user.setSurname(text);
            case USAGE_LOCATION ->
                    user.setUsageLocation(text == null ? null : text.toUpperCase(Locale.ROOT));
            case COMPANY -> user.setCompanyName(text);
            case DEPARTMENT -> user.setDepartment(text);
            case JOB_TITLE -> user.setJobTitle(text);
        }
    }
}
