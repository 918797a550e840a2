package dev.guestlist.tenant.entra;

import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGroup.Membership;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A group as Graph returns it (learn.microsoft.com/graph/api/resources/group). */
final class GroupDocument {
    static final String[] PROPERTIES = {
        "id",
        "displayName",
        "groupTypes",
        "mailEnabled",
        "onPremisesSyncEnabled",
        "isAssignableToRole",
        "isManagementRestricted",
        "membershipRule",
        "visibility"
    };

    private String id = "";
    private String displayName = "";
    private final List<String> types = new ArrayList<>();
    private boolean mailEnabled;
    private boolean synced;
    private boolean roleAssignable;
    private boolean restricted;
    private Optional<String> rule = Optional.empty();
    private String visibility = "";

    private GroupDocument() {}

    static GroupDocument read(Cursor at) {
        var group = new GroupDocument();
        at.members(name -> group.take(name, at));
        group.id = Ids.known(Optional.of(group.id), "group");
        return group;
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    /**
     * Whether its members are hidden from callers without Member.Read.Hidden, who may see an empty
     * list instead of an error (github.com/microsoftgraph/microsoft-graph-docs, issue 12552).
     */
    boolean hidesMembers() {
        return visibility.equalsIgnoreCase("HiddenMembership");
    }

    LiveGroup with(SortedSet<String> members) {
        return new LiveGroup(id, displayName, membership(), rule, members);
    }

    /** A Microsoft 365 group has a mailbox, but its members can be changed. */
    private Membership membership() {
        if (types.contains("DynamicMembership")) {
            return Membership.DYNAMIC;
        }
        if (synced) {
            return Membership.SYNCED;
        }
        if (mailEnabled && !types.contains("Unified")) {
            return Membership.MAIL_ENABLED;
        }
        if (roleAssignable) {
            return Membership.ROLE_ASSIGNABLE;
        }
        return restricted ? Membership.MANAGEMENT_RESTRICTED : Membership.ASSIGNED;
    }

    private void take(String name, Cursor at) {
        switch (name) {
            case "id" -> id = at.guid().orElse("");
            case "displayName" -> displayName = at.text().orElse("");
            case "groupTypes" -> types.addAll(at.texts());
            case "mailEnabled" -> mailEnabled = at.truth();
            case "onPremisesSyncEnabled" -> synced = at.truth();
            case "isAssignableToRole" -> roleAssignable = at.truth();
            case "isManagementRestricted" -> restricted = at.truth();
            case "membershipRule" -> rule = at.text();
            case "visibility" -> visibility = at.text().orElse("");
            default -> {}
        }
    }
}
