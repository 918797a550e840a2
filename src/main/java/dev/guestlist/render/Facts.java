package dev.guestlist.render;

import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;
import dev.guestlist.render.Fact.Area;
import dev.guestlist.render.Fact.Sign;
import dev.guestlist.render.Fact.Topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A change as facts for people. */
record Facts(Side side, SourceLocation headline) {
    /**
     * @param headline the position that stands beside the guest already and is not repeated
     */
    Facts {}

    List<Fact> of(Change change) {
        var note = note(change.reason());
        return switch (change.act()) {
            case Act.RevokeRole revoke ->
                    one(area(revoke.environment()), Sign.TAKE, role(revoke.role()), note);
            case Act.GrantRole grant ->
                    one(area(grant.environment()), Sign.GIVE, role(grant.role()), note);
            case Act.MoveUnit move -> one(area(move.environment()), Sign.ALTER, unit(move), note);
            case Act.LeaveGroup leave -> one(Area.GROUPS, Sign.TAKE, leave.group().name(), note);
            case Act.JoinGroup join -> one(Area.GROUPS, Sign.GIVE, join.group().name(), note);
            case Act.UnassignLicense unassign ->
                    one(Area.LICENSES, Sign.TAKE, unassign.license().key(), note);
            case Act.AssignLicense assign ->
                    one(
                            Area.LICENSES,
                            assign.before().isPresent() ? Sign.ALTER : Sign.GIVE,
                            license(assign),
                            note);
            case Act.Invite invite -> List.of(invitation(invite, note));
            case Act.UpdateProfile update -> profile(change.guest().orElseThrow(), update, note);
        };
    }

    /** Somebody new has no values to be compared with. */
    private List<Fact> profile(Person guest, Act.UpdateProfile update, String note) {
        var isNew = guest.objectId().isEmpty();
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

    static String role(Role role) {
        return role.name() + " (" + role.unit().name() + ")";
    }

    private String unit(Act.MoveUnit move) {
        return "unit " + fromTo(move.from().map(Role.Unit::name), Optional.of(move.to().name()));
    }

    private String license(Act.AssignLicense assign) {
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
            parts.add(
                    switch (side) {
                        case PLAN -> plans(on) + " switched on";
                        case DRIFT -> plans(on) + " off that should be on";
                    });
        }
        if (off > 0) {
            parts.add(
                    switch (side) {
                        case PLAN -> plans(off) + " switched off";
                        case DRIFT -> plans(off) + " on that should be off";
                    });
        }
        return String.join(", ", parts);
    }

    private static String plans(long number) {
        return Phrases.count((int) number, "plan", "plans");
    }

    private Fact invitation(Act.Invite invite, String note) {
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

    private static Fact first(ProfileField field, Act.UpdateProfile.Edit edit, String note) {
        return new Fact(Area.PROFILE, Sign.GIVE, field.key() + " " + shown(edit.after()), note);
    }

    private Fact next(ProfileField field, Act.UpdateProfile.Edit edit, String note) {
        return new Fact(
                new Area(Topic.PROFILE, field.key()),
                Sign.ALTER,
                fromTo(edit.before(), edit.after()),
                note);
    }

    /** What was and what will be; for drift, what is and what should be. */
    private String fromTo(Optional<String> before, Optional<String> after) {
        return switch (side) {
            case PLAN -> shown(before) + " → " + shown(after);
            case DRIFT -> shown(before) + ", files say " + shown(after);
        };
    }

    private static String shown(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElse("(none)");
    }
}
