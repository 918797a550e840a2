package dev.guestlist.emulator.graph;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What surprises a client of the real service, each to be switched on and off by itself. What
 * always happens there is on from the start; what happens now and then is off.
 */
public final class Traps {

    /** One of them. */
    public enum Trap {
        /**
         * 201 with an id, and no user ever appears
         * (github.com/microsoftgraph/msgraph-sdk-powershell/issues/3399).
         */
        INVITATION_WITHOUT_USER(OnOff.OFF),
        /**
         * "Guest invitations not allowed for your company" although {@code allowInvitesFrom} says
         * everyone, as seen in developer sandboxes.
         */
        INVITATIONS_REFUSED_IN_SANDBOX(OnOff.OFF),
        /**
         * "Invitations are blocked … suspicious activity" for every one until support lifts it
         * (learn.microsoft.com/answers/questions/5781008).
         */
        INVITATIONS_BLOCKED(OnOff.OFF),
        /**
         * The directory holds as many objects as it may: nothing can be added to it
         * (learn.microsoft.com/entra/identity/users/directory-service-limits-restrictions).
         */
        DIRECTORY_FULL(OnOff.OFF),
        /**
         * Properties in {@code invitedUser} are ignored without a word
         * (github.com/microsoftgraph/msgraph-sdk-powershell/issues/1432); off, they are set.
         */
        INVITED_USER_IGNORED(OnOff.ON),
        /**
         * Of two recipients of a copy the second silently replaces the first
         * (github.com/MicrosoftDocs/azure-docs/issues/58614); off, both get one.
         */
        SECOND_COPY_REPLACES_FIRST(OnOff.ON),
        /**
         * A reset of redemption is refused unless the address is among the user's
         * (github.com/MicrosoftDocs/azure-docs/issues/71825); off, it becomes the user's.
         */
        RESET_NEEDS_KNOWN_ADDRESS(OnOff.ON),
        /**
         * A guest from an organization with federated sign-in cannot accept when the invitation
         * spells the address in other letter case than the organization does
         * (github.com/MicrosoftDocs/azure-docs/issues/52544).
         */
        REDEEMED_ADDRESS_CASE(OnOff.OFF),
        /**
         * A guest who signed up by themselves has access and no {@code externalUserState}
         * (github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/8702); off, it is shown.
         */
        SIGN_UP_WITHOUT_STATE(OnOff.ON),
        /**
         * A new user can be read, and writes fail for minutes
         * (github.com/microsoftgraph/microsoft-graph-docs/issues/15839).
         */
        READABLE_NOT_WRITABLE(OnOff.OFF),
        /**
         * A new user can be read, and references to it are refused
         * (github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2508).
         */
        READABLE_NOT_REFERABLE(OnOff.OFF),
        /**
         * DELETE of a member, owner or sponsor without {@code /$ref} deletes the object itself
         * (learn.microsoft.com/graph/api/group-delete-members); off, it is a 405.
         */
        DELETE_WITHOUT_REF(OnOff.ON),
        /**
         * {@code $count=true} without {@code ConsistencyLevel} is silently ignored
         * (learn.microsoft.com/graph/aad-advanced-queries); off, it is a 400.
         */
        COUNT_IGNORED(OnOff.ON),
        /**
         * Members that are service principals are left out of lists
         * (learn.microsoft.com/graph/known-issues); off, they are shown.
         */
        SERVICE_PRINCIPALS_LEFT_OUT(OnOff.ON),
        /**
         * The link to a next page is dead when the page it stands on had been asked for before: a
         * retry (learn.microsoft.com/graph/paging).
         */
        PAGE_TOKEN_LOST_BY_RETRY(OnOff.OFF),
        /** A page holds fewer rows than were asked for, and more follow (same page). */
        SHORT_PAGES(OnOff.OFF),
        /** Responses of a batch in another order (learn.microsoft.com/graph/json-batching). */
        BATCH_OUT_OF_ORDER(OnOff.OFF),
        /**
         * A second write to a user or group within a tenth of a second is a 409 (recorded as
         * Directory_ConcurrencyViolation in github.com/instructure/canvas-lms).
         */
        CONCURRENT_WRITES(OnOff.OFF),
        /**
         * {@code otherMails} and phone numbers are a 403 for an application without an
         * administrator role (learn.microsoft.com/troubleshoot/entra).
         */
        CONTACT_FIELDS_NEED_ROLE(OnOff.OFF),
        /**
         * The tenant has no Entra ID P1: sign-in activity is a 403, the audit log goes back seven
         * days
         * (learn.microsoft.com/entra/identity/monitoring-health/reference-reports-data-retention).
         */
        TENANT_WITHOUT_PREMIUM(OnOff.OFF),
        /**
         * An application access policy keeps {@code sendMail} from the mailbox
         * (learn.microsoft.com/graph/auth-limit-mailbox-access).
         */
        MAIL_POLICY(OnOff.OFF),
        /**
         * The message of an error is an object with language and value, as
         * github.com/hashicorp/go-azure-sdk (sdk/odata/errors.go) has seen it.
         */
        ERROR_MESSAGE_OBJECT(OnOff.OFF),
        /**
         * A group cannot be created with an owner who is younger than two minutes
         * (github.com/hashicorp/terraform-provider-azuread tries again).
         */
        NEW_OWNER_REFUSED(OnOff.OFF),
        /** Lists carry annotations nobody asked for, such as {@code @microsoft.graph.tips}. */
        UNASKED_ANNOTATIONS(OnOff.OFF),
        /**
         * The description of a new Microsoft 365 group is overwritten by the service
         * (github.com/hashicorp/terraform-provider-azuread waits for it).
         */
        GROUP_DESCRIPTION_OVERWRITTEN(OnOff.OFF);

        private final OnOff initially;

        Trap(OnOff initially) {
            this.initially = initially;
        }
    }

    private final Set<Trap> set = EnumSet.noneOf(Trap.class);

    Traps() {
        Arrays.stream(Trap.values()).filter(trap -> trap.initially == OnOff.ON).forEach(set::add);
    }

    /** Whether a trap is on. */
    public synchronized boolean isOn(Trap trap) {
        return set.contains(trap);
    }

    /** Refuses what would add to a directory that is full. */
    void refuseIfFull() {
        if (isOn(Trap.DIRECTORY_FULL)) {
            throw new GraphRefused(GraphError.directoryFull());
        }
    }

    /** How messages of errors are written at present. */
    GraphError.Wording wording() {
        return isOn(Trap.ERROR_MESSAGE_OBJECT)
                ? GraphError.Wording.OBJECT
                : GraphError.Wording.TEXT;
    }

    /** Switches one on or off. */
    public synchronized void put(Trap trap, OnOff state) {
        switch (state) {
            case ON -> set.add(trap);
            case OFF -> set.remove(trap);
        }
    }

    /** A trap by the name under which it is switched, such as {@code trap.short-pages}. */
    public static Optional<Trap> named(String name) {
        return Arrays.stream(Trap.values()).filter(trap -> nameOf(trap).equals(name)).findFirst();
    }

    /** All traps by name. */
    public synchronized Map<String, OnOff> show() {
        var shown = new LinkedHashMap<String, OnOff>();
        for (var trap : Trap.values()) {
            shown.put(nameOf(trap), set.contains(trap) ? OnOff.ON : OnOff.OFF);
        }
        return shown;
    }

    private static String nameOf(Trap trap) {
        return "trap." + trap.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
