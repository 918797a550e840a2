package dev.guestlist.render.page;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;
import dev.guestlist.render.page.Fact.Area;
import dev.guestlist.render.page.Fact.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Changes in words: the one place where output asks which kind of change it has.
 *
 * @param headline the position that stands beside the guest already and is not repeated
 */
public record Wording(Side side, SourceLocation headline) {
    /** A change on a line of its own. */
    public static ChangeLine line(Change change) {
        return switch (change) {
            case Change.RevokeRole revoke ->
                    line(Sign.TAKE, "revoked", "revoke", in(revoke.role(), revoke.environment()));
            case Change.LeaveGroup leave -> line(Sign.TAKE, "left", "leave", group(leave.group()));
            case Change.UnassignLicense unassign ->
                    line(Sign.TAKE, "unassigned", "unassign", license(unassign.license()));
            case Change.Invite _ -> line(Sign.GIVE, "invited", "invite", "");
            case Change.UpdateProfile update ->
                    line(Sign.ALTER, "updated", "update", fields(update));
            case Change.JoinGroup join -> line(Sign.GIVE, "joined", "join", group(join.group()));
            case Change.AssignLicense assign ->
                    line(sign(assign), "assigned", "assign", license(assign.license()));
            case Change.MoveUnit move -> line(Sign.ALTER, "moved", "move", in(move));
            case Change.GrantRole grant ->
                    line(Sign.GIVE, "granted", "grant", in(grant.role(), grant.environment()));
        };
    }

    /** A change as facts about its guest. */
    public List<Fact> facts(Change change) {
        var note = note(change.reason());
        return switch (change) {
            case Change.RevokeRole revoke ->
                    one(area(revoke.environment()), Sign.TAKE, role(revoke.role()), note);
            case Change.GrantRole grant ->
                    one(area(grant.environment()), Sign.GIVE, role(grant.role()), note);
            case Change.MoveUnit move ->
                    one(area(move.environment()), Sign.ALTER, unit(move), note);
            case Change.LeaveGroup leave -> one(Area.GROUPS, Sign.TAKE, leave.group().name(), note);
            case Change.JoinGroup join -> one(Area.GROUPS, Sign.GIVE, join.group().name(), note);
            case Change.UnassignLicense unassign ->
                    one(Area.LICENSES, Sign.TAKE, unassign.license().key(), note);
            case Change.AssignLicense assign ->
                    one(Area.LICENSES, sign(assign), license(assign), note);
            case Change.Invite invite -> List.of(invitation(invite, note));
            case Change.UpdateProfile update -> profile(update, note);
        };
    }

    private static Sign sign(Change.AssignLicense assign) {
        return assign.before().isPresent() ? Sign.ALTER : Sign.GIVE;
    }

    private static ChangeLine line(Sign sign, String done, String asked, String object) {
        return new ChangeLine(sign, done, asked, object);
    }

    private static String group(Target.Group group) {
        return "group " + group.name();
    }

    private static String license(Target.License license) {
        return "license " + license.key();
    }

    private static String in(Change.MoveUnit move) {
        return "to unit " + move.to().name() + " in " + move.environment().key();
    }

    private static String in(Role role, Target.Environment environment) {
        return role(role) + " in " + environment.key();
    }

    private static String fields(Change.UpdateProfile update) {
        return update.fields().keySet().stream().map(ProfileField::key).collect(joining(", "));
    }

    /** Somebody new has no values to be compared with. */
    private List<Fact> profile(Change.UpdateProfile update, String note) {
        var isNew = update.guest().objectId().isEmpty();
        var facts = new ArrayList<Fact>();
        update.fields()
                .forEach((field, edit) ->
                        facts.add(isNew ? first(field, edit, note) : next(field, edit, note)));
        return facts;
    }

    private List<Fact> one(Area area, Sign sign, String what, String note) {
        return List.of(new Fact(area, side.sign(sign), what, note));
    }

    private String note(Reason reason) {
        var elsewhere = !reason.where().fileAndLine().equals(headline.fileAndLine());
        var place = reason.where().fileAndLine();
        return switch (reason) {
            case Reason.Declared _ -> elsewhere ? place : "";
            case Reason.Surplus _ -> elsewhere ? "not in " + place : "not in the files";
            case Reason.Expired _ -> "";
        };
    }

    private static Area area(Target.Environment environment) {
        return new Area(Topic.ENVIRONMENT, environment.key());
    }

    private static String role(Role role) {
        return role.name() + " (" + role.unit().name() + ")";
    }

    private String unit(Change.MoveUnit move) {
        var from = shown(move.from().map(Role.Unit::name));
        return "unit " + side.fromTo(from, shown(Optional.of(move.to().name())));
    }

    private String license(Change.AssignLicense assign) {
        var key = assign.license().key();
        var after = assign.disabledPlans();
        var detail =
                assign.before()
                        .map(before -> plansSwitched(before, after))
                        .orElse(after.isEmpty() ? "" : plans(after.size()) + " off");
        return detail.isEmpty() ? key : key + " (" + detail + ")";
    }

    /** Only ids of service plans are known here, so they are counted. */
    private String plansSwitched(SortedSet<String> before, SortedSet<String> after) {
        var parts = new ArrayList<String>();
        var on = before.stream().filter(plan -> !after.contains(plan)).count();
        var off = after.stream().filter(plan -> !before.contains(plan)).count();
        if (on > 0) {
            parts.add(side.switchedOn(plans(on)));
        }
        if (off > 0) {
            parts.add(side.switchedOff(plans(off)));
        }
        return String.join(", ", parts);
    }

    private static String plans(long number) {
        return Phrases.count((int) number, "plan", "plans");
    }

    private Fact invitation(Change.Invite invite, String note) {
        if (side == Side.DRIFT) {
            return new Fact(Area.ACCOUNT, Sign.NONE, "not in the tenant", note);
        }
        var mail = invite.invitation();
        var language = mail.language().map(tag -> " in " + tag).orElse("");
        var message = mail.message().map(_ -> " with a message").orElse("");
        var how =
                switch (mail.delivery()) {
                    case MAIL -> "mail" + language + message + ", leads to ";
                    case SILENT -> "no mail, signs in at ";
                };
        return new Fact(Area.INVITATION, Sign.GIVE, how + destination(mail), note);
    }

    /** The host is what a person recognises; the path is often a long id. */
    private static String destination(InvitationMail mail) {
        return Optional.ofNullable(mail.redirectTo().getHost())
                .orElse(mail.redirectTo().toString());
    }

    private static Fact first(ProfileField field, Change.UpdateProfile.Edit edit, String note) {
        return new Fact(Area.PROFILE, Sign.GIVE, field.key() + " " + shown(edit.after()), note);
    }

    private Fact next(ProfileField field, Change.UpdateProfile.Edit edit, String note) {
        return new Fact(
                new Area(Topic.PROFILE, field.key()),
                Sign.ALTER,
                side.fromTo(shown(edit.before()), shown(edit.after())),
                note);
    }

    private static String shown(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElse("(none)");
    }
}
