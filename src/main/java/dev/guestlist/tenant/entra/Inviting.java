package dev.guestlist.tenant.entra;

import com.microsoft.graph.models.Invitation;
import com.microsoft.graph.models.InvitedUserMessageInfo;

import dev.guestlist.model.Email;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.plan.Invite;
import dev.guestlist.tenant.Invited;
import dev.guestlist.tenant.OpenInvitations;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;
import dev.guestlist.tenant.http.Answer;
import dev.guestlist.tenant.http.Call;
import dev.guestlist.tenant.http.CallException;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Due;
import dev.guestlist.tenant.http.Gatherer;
import dev.guestlist.tenant.http.Pages;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Invites a guest, and never sends a second invitation.
 *
 * <pre>
 *   invited a moment ago ──► done: reads may not show the guest yet
 *        │ no
 *   look for the address ──► a guest ──► done: this is the guest
 *        │ no user           a member ─► a person must decide
 *   begun a few minutes ago, outcome unknown ──► wait for a later run
 *        │ no
 *        ▼
 *   POST /invitations ──► 201 ──► is it a guest? ──► done
 *        │ rejected ──► failure
 *        │ result unknown: cut off, not understood, 408, 5xx
 *        ▼
 *   look again, several times ──► found ──► done
 *        │ not found
 *        ▼
 *   failure; the next run starts with a lookup. The invitation is not sent again here, since the
 *   guest may exist on a server that has not replicated to the others yet.
 * </pre>
 *
 * <p>The redeem link in the answer is skipped unread: anybody who has it can redeem the invitation.
 */
final class Inviting {
    /**
     * Replication to the servers that answer reads takes seconds, sometimes minutes. Whoever was
     * not invited after all is never found, so this ends early: the next run looks again.
     */
    static final List<Duration> AFTER_AN_ACCIDENT =
            List.of(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(4));

    private final Graph graph;
    private final Gatherer<Call, Answer> singles;
    private final List<Duration> looks;
    private final OpenInvitations open;
    private final Vanguard vanguard = new Vanguard();
    private final Map<Email, String> invited = new ConcurrentHashMap<>();

    Inviting(
            Graph graph,
            Gatherer<Call, Answer> singles,
            List<Duration> looks,
            OpenInvitations open) {
        this.graph = graph;
        this.singles = singles;
        this.looks = looks;
        this.open = open;
    }

    Invited invite(Email address, Invite act) {
        try {
            var guest = present(address).orElseGet(() -> send(address, act));
            invited.put(address, guest.objectId());
            open.end(address);
            return guest;
        } catch (CallException failure) {
            throw GraphMeanings.exception(Operation.INVITE, failure);
        }
    }

    private Optional<Invited> present(Email address) {
        return Optional.ofNullable(invited.get(address))
                .map(id -> new Invited(id, new Receipt(Effect.ALREADY_SO, Optional.empty())))
                .or(() -> find(address));
    }

    private Invited send(Email address, Invite act) {
        open.begunAt(address)
                .ifPresent(begun -> {
                    throw undecided(begun);
                });
        var posted = vanguard.follow(() -> post(address, act));
        return switch (posted) {
            case Posted.Done(var guest) -> guest;
            case Posted.Unknown(var failure) ->
                    lookAgain(address)
                            .map(found ->
                                    new Invited(
                                            found.objectId(),
                                            new Receipt(Effect.DONE, failure.requestId())))
                            .orElseThrow(() -> unknown(failure));
        };
    }

    /** What became of the request; looking again is not part of it, since others wait meanwhile. */
    private sealed interface Posted {
        record Done(Invited guest) implements Posted {}

        record Unknown(CallException failure) implements Posted {}
    }

    private Posted post(Email address, Invite act) {
        var call =
                graph.dangerous(client ->
                        client.invitations().toPostRequestInformation(body(address, act)));
        open.begin(address);
        try {
            return new Posted.Done(checked(address, graph.remote().read(call, Inviting::invited)));
        } catch (CallException failure) {
            if (ambiguous(failure)) {
                return new Posted.Unknown(failure);
            }
            if (failure.kind() != CallException.Kind.INTERRUPTED) {
                open.end(address);
            }
            throw GraphMeanings.exception(Operation.INVITE, failure);
        }
    }

    /**
     * The service may answer with somebody who was there all along under another address, and who
     * is a member by now. Whoever can't be read yet was made by this invitation.
     */
    private Invited checked(Email address, Invited invited) {
        try {
            var user = singles.ask(byId(invited.objectId())).json(UserDocument::read);
            if (!user.isGuest()) {
                throw taken(address, List.of(user));
            }
        } catch (CallException failure) {
            if (!GraphMeanings.isMissing(failure)) {
                throw GraphMeanings.exception(Operation.FIND, failure);
            }
        }
        return invited;
    }

    private Call byId(String objectId) {
        var id = ObjectIds.checked(objectId);
        return graph.harmless(client ->
                        client.users()
                                .byUserId(id)
                                .toGetRequestInformation(request ->
                                        request.queryParameters.select = UserDocument.PERSON))
                .awaiting(new Due.Entity(id, "userType"));
    }

    private Optional<Invited> lookAgain(Email address) {
        try {
            for (var pause : looks) {
                graph.remote().rest(pause);
                var found = find(address);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        } catch (CallException stopped) {
            if (stopped.kind() == CallException.Kind.INTERRUPTED) {
                return Optional.empty();
            }
            throw stopped;
        } catch (TenantException stopped) {
            if (stopped.kind() == TenantException.Kind.INTERRUPTED) {
                return Optional.empty();
            }
            throw stopped;
        }
    }

    /** The guest who has the address. */
    private Optional<Invited> find(Email address) {
        var call = lookup(address);
        var answer = look(call);
        var bound = graph.remote().bound(call);
        var holders = answer.json(at -> Pages.page(at, bound, UserDocument::read)).elements();
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        var only = holders.getFirst();
        if (holders.size() > 1 || !only.isGuest()) {
            throw taken(address, holders);
        }
        var receipt = new Receipt(Effect.ALREADY_SO, answer.requestId());
        return Optional.of(new Invited(only.id(), receipt));
    }

    private Answer look(Call call) {
        try {
            return singles.ask(call);
        } catch (CallException failure) {
            throw GraphMeanings.exception(Operation.FIND, failure);
        }
    }

    private Call lookup(Email address) {
        return graph.harmless(client ->
                        client.users()
                                .toGetRequestInformation(request -> {
                                    request.queryParameters.filter = AddressFilter.holder(address);
                                    request.queryParameters.select = UserDocument.PERSON;
                                }))
                .awaiting(new Due.Member("value"));
    }

    /**
     * Without the text of the files: the service drops it from the mail if an application invites,
     * and ignores the language if there is one
     * (learn.microsoft.com/entra/external-id/troubleshoot).
     */
    private static Invitation body(Email address, Invite act) {
        var mail = act.invitation();
        var body = new Invitation();
        body.setInvitedUserEmailAddress(address.written());
        body.setInvitedUserDisplayName(act.displayName());
        body.setInviteRedirectUrl(mail.redirectTo().toString());
        body.setSendInvitationMessage(mail.delivery() == InvitationMail.Delivery.MAIL);
        if (mail.language().isPresent()) {
            var message = new InvitedUserMessageInfo();
            mail.language().ifPresent(message::setMessageLanguage);
            body.setInvitedUserMessageInfo(message);
        }
        return body;
    }

    private static Invited invited(Cursor at, Optional<String> requestId) {
        var id = new String[] {""};
        at.members(name -> {
            if (name.equals("invitedUser")) {
                id[0] = MemberId.read(at);
            }
        });
        if (!ObjectIds.isOne(id[0])) {
            throw CallException.nonsense("The answer to the invitation names no guest");
        }
        return new Invited(id[0], new Receipt(Effect.DONE, requestId));
    }

    private static boolean ambiguous(CallException failure) {
        return switch (failure.kind()) {
            case CUT, NONSENSE -> true;
            case ANSWERED -> {
                var status = failure.status().orElse(0);
                yield status != 429 && (status == 408 || status >= 500 || failure.code().isEmpty());
            }
            case NO_TOKEN, MISDIRECTED, UNREACHABLE, PAUSED, INTERRUPTED -> false;
        };
    }

    private static TenantException undecided(Instant begun) {
        return new TenantException(
                Kind.LATER,
                "the outcome of an invitation that was sent at "
                        + begun.truncatedTo(ChronoUnit.SECONDS)
                        + " (nobody is invited again for "
                        + OpenInvitations.PAUSE.toMinutes()
                        + " minutes)",
                Optional.empty(),
                Optional.empty());
    }

    private static TenantException unknown(CallException failure) {
        return new TenantException(
                Kind.UNAVAILABLE,
                "It is not known whether the invitation was sent: " + failure.getMessage() + ".",
                Optional.of(
                        "Run again in a few minutes; a guest who exists by then is"
                                + " not invited again."),
                failure.requestId(),
                failure);
    }

    private static TenantException taken(Email address, List<UserDocument> holders) {
        var who =
                holders.stream()
                        .map(user -> user.displayName() + " (" + user.id() + ")")
                        .sorted()
                        .toList();
        return new TenantException(
                Kind.NEEDS_HUMAN,
                String.format(
                        Locale.ROOT,
                        holders.size() > 1
                                ? "The address %s belongs to several users: %s."
                                : "The address %s belongs to a member of the tenant: %s.",
                        address,
                        String.join(", ", who)),
                Optional.of("Fix the accounts in Entra, or change the address in the file."),
                Optional.empty());
    }
}
