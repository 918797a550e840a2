package dev.guestlist.render;

import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** JSON as a change, the counterpart of {@link ChangeTree}. */
final class ChangeReader {
    private final Fields change;
    private final Person guest;
    private final Reason reason;
    private final Phase phase;

    private ChangeReader(Fields change) {
        this.change = change;
        this.guest = PlanReader.person(change.object("guest"));
        this.reason = reason(change.object("reason"));
        this.phase = change.choice("phase", Phase.values());
    }

    static Change read(Fields change) {
        return new ChangeReader(change).read();
    }

    private Change read() {
        return switch (change.text("kind")) {
            case "revokeRole" ->
                    new Change.RevokeRole(
                            guest,
                            reason,
                            phase,
                            environment(),
                            role(),
                            change.text("systemUserId"));
            case "leaveGroup" -> new Change.LeaveGroup(guest, reason, phase, group());
            case "unassignLicense" -> new Change.UnassignLicense(guest, reason, phase, license());
            case "invite" -> invite(change.object("after"));
            case "updateProfile" -> profile(change.object("before"), change.object("after"));
            case "joinGroup" -> new Change.JoinGroup(guest, reason, phase, group());
            case "assignLicense" ->
                    new Change.AssignLicense(
                            guest,
                            reason,
                            phase,
                            license(),
                            plans(change.object("after")).orElseThrow(() -> change.unknown("kind")),
                            plans(change.object("before")));
            case "moveUnit" ->
                    new Change.MoveUnit(
                            guest,
                            reason,
                            phase,
                            environment(),
                            change.optional("before", ChangeReader::unit),
                            unit(change.object("after")),
                            change.optionalText("systemUserId"));
            case "grantRole" ->
                    new Change.GrantRole(
                            guest,
                            reason,
                            phase,
                            environment(),
                            role(),
                            change.optionalText("systemUserId"));
            default -> throw change.unknown("kind");
        };
    }

    private static Reason reason(Fields reason) {
        var where = PlanReader.location(reason.object("where"));
        return switch (reason.text("kind")) {
            case "declared" -> new Reason.Declared(where);
            case "surplus" -> new Reason.Surplus(where);
            case "expired" -> new Reason.Expired(reason.parsed("on", LocalDate::parse), where);
            default -> throw reason.unknown("kind");
        };
    }

    private Target.Environment environment() {
        return PlanReader.environment(change.object("environment"));
    }

    private Target.Group group() {
        var group = change.object("group");
        return new Target.Group(group.text("key"), group.text("name"), group.text("id"));
    }

    private Target.License license() {
        return PlanReader.license(change.object("license"));
    }

    private Role role() {
        var role = change.object("role");
        return new Role(role.text("name"), role.text("id"), unit(role.object("businessUnit")));
    }

    private static Role.Unit unit(Fields unit) {
        return new Role.Unit(unit.text("name"), unit.text("id"));
    }

    /** Which plans are off; empty while the license is not assigned. */
    private static Optional<SortedSet<String>> plans(Fields assignment) {
        return assignment.flag("assigned")
                ? Optional.of(new TreeSet<>(assignment.texts("disabledPlans")))
                : Optional.empty();
    }

    private Change invite(Fields after) {
        return new Change.Invite(
                guest,
                reason,
                phase,
                after.text("displayName"),
                new InvitationMail(
                        after.choice("delivery", InvitationMail.Delivery.values()),
                        after.parsed("redirectTo", URI::create),
                        after.optionalText("language"),
                        after.optionalText("message")));
    }

    private Change profile(Fields before, Fields after) {
        var edits = new TreeMap<ProfileField, Change.UpdateProfile.Edit>();
        for (var field : ProfileField.values()) {
            if (after.node().has(field.key())) {
                edits.put(
                        field,
                        new Change.UpdateProfile.Edit(
                                before.optionalText(field.key()), after.optionalText(field.key())));
            }
        }
        if (edits.size() != after.node().size() || edits.size() != before.node().size()) {
            throw new Fields.Unexpected(after.path() + " has a field this version does not know");
        }
        return new Change.UpdateProfile(guest, reason, phase, edits);
    }
}
