package dev.guestlist.render.page;

import static java.util.stream.Collectors.joining;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door;
import dev.guestlist.model.InvitationMail;
import dev.guestlist.model.ProfileField;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Exchange;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Target;
import dev.guestlist.render.page.Fact.Area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Changes in words: the one place where output asks which kind of change it has.
 *
 * @param headline the position that is already shown next to the guest and is not repeated
 */
public record Wording(Side side, SourceLocation headline) {
    private static final Area GROUPS = new Area.Doors(Door.Kind.GROUP);
    private static final Area LICENSES = new Area.Doors(Door.Kind.LICENSE);

    /**
     * One change in words.
     *
     * @param line the change on a line of its own
     * @param facts the change as facts about its guest
     */
    private record Worded(ChangeLine line, List<Fact> facts) {}

    /** A change on a line of its own. */
    public static ChangeLine line(Change change) {
        return new Wording(Side.PLAN, change.reason().where()).words(change).line();
    }

    /** A guest's changes as facts about the guest; an exchange of roles is one fact. */
    public List<Fact> facts(List<Change> changes) {
        var exchanges = Exchange.among(changes);
        var facts = new ArrayList<Fact>();
        for (var change : changes) {
            if (exchanges.stream().noneMatch(exchange -> exchange.taken().equals(change))) {
                facts.addAll(
                        exchanges.stream()
                                .filter(exchange -> exchange.given().equals(change))
                                .findFirst()
                                .map(this::exchanged)
                                .orElseGet(() -> words(change).facts()));
            }
        }
        return facts;
    }

    private List<Fact> exchanged(Exchange exchange) {
        var before = exchange.revocation().role();
        var after = exchange.grant().role();
        var from = before.name().equals(after.name()) ? role(before) : before.name();
        return one(
                area(exchange.grant().environment()),
                Sign.ALTER,
                side.fromTo(from, role(after)),
                note(exchange.given().reason()));
    }

    private Worded words(Change change) {
        var note = note(change.reason());
        return switch (change.act()) {
            case EnvironmentAct.RevokeRole revoke ->
                    new Worded(
                            new ChangeLine(
                                    Sign.TAKE,
                                    "revoked",
                                    "revoke",
                                    in(revoke.role(), revoke.environment())),
                            one(area(revoke.environment()), Sign.TAKE, role(revoke.role()), note));
            case GroupAct.LeaveGroup leave ->
                    new Worded(
                            new ChangeLine(Sign.TAKE, "left", "leave", group(leave.group())),
                            one(GROUPS, Sign.TAKE, leave.group().name(), note));
            case LicenseAct.UnassignLicense unassign ->
                    new Worded(
                            new ChangeLine(
                                    Sign.TAKE,
                                    "unassigned",
                                    "unassign",
                                    license(unassign.license())),
                            one(LICENSES, Sign.TAKE, unassign.license().key(), note));
            case Invite invite ->
                    new Worded(
                            new ChangeLine(Sign.GIVE, "invited", "invite", ""),
                            List.of(invitation(invite, note)));
            case AccountAct.UpdateProfile update ->
                    new Worded(
                            new ChangeLine(Sign.ALTER, "updated", "update", fields(update)),
                            profile(change.guest(), update, note));
            case GroupAct.JoinGroup join ->
                    new Worded(
                            new ChangeLine(Sign.GIVE, "joined", "join", group(join.group())),
                            one(GROUPS, Sign.GIVE, join.group().name(), note));
            case LicenseAct.AssignLicense assign ->
                    new Worded(
                            new ChangeLine(
                                    sign(assign), "assigned", "assign", license(assign.license())),
                            one(LICENSES, sign(assign), license(assign), note));
            case EnvironmentAct.MoveUnit move ->
                    new Worded(
                            new ChangeLine(Sign.ALTER, "moved", "move", in(move)),
                            one(area(move.environment()), Sign.ALTER, unit(move), note));
            case EnvironmentAct.GrantRole grant ->
                    new Worded(
                            new ChangeLine(
                                    Sign.GIVE,
                                    "granted",
                                    "grant",
                                    in(grant.role(), grant.environment())),
                            one(area(grant.environment()), Sign.GIVE, role(grant.role()), note));
        };
    }

    private static Sign sign(LicenseAct.AssignLicense assign) {
        return assign.before().isPresent() ? Sign.ALTER : Sign.GIVE;
    }

    private static String group(Target.Group group) {
        return "group " + group.name();
    }

    private static String license(Target.License license) {
        return "license " + license.key();
    }

    private static String in(EnvironmentAct.MoveUnit move) {
        return "to unit " + move.to().name() + " in " + move.environment().key();
    }

    private static String in(SecurityRole role, Target.Environment environment) {
        return role(role) + " in " + environment.key();
    }

    private static String fields(AccountAct.UpdateProfile update) {
        return update.fields().keySet().stream().map(ProfileField::key).collect(joining(", "));
    }

    /** A new guest has no earlier values to compare with. */
    private List<Fact> profile(
            Optional<Person> guest, AccountAct.UpdateProfile update, String note) {
        var isNew = guest.flatMap(Person::objectId).isEmpty();
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
            case Reason.Expired _, Reason.Former _, Reason.Unlisted _ -> "";
        };
    }

    private static Area area(Target.Environment environment) {
        return new Area.Inside(environment.key());
    }

    private static String role(SecurityRole role) {
        return role.name() + " (" + role.unit().name() + ")";
    }

    private String unit(EnvironmentAct.MoveUnit move) {
        var from = shown(move.from().map(BusinessUnit::name));
        return "unit " + side.fromTo(from, shown(Optional.of(move.to().name())));
    }

    private String license(LicenseAct.AssignLicense assign) {
        var key = assign.license().key();
        var after = assign.disabledPlans();
        var detail =
                assign.before()
                        .map(before -> plansSwitched(before, after))
                        .orElse(after.isEmpty() ? "" : plans(after.size()) + " off");
        return detail.isEmpty() ? key : key + " (" + detail + ")";
    }

    /** Only the ids of service plans are known here, so they are counted. */
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

    private Fact invitation(Invite invite, String note) {
        if (side == Side.DRIFT) {
            return new Fact(Area.ACCOUNT, Sign.NONE, "not in the tenant", note);
        }
        var mail = invite.invitation();
        var language = mail.language().map(tag -> " in " + tag).orElse("");
        var how =
                switch (mail.delivery()) {
                    case MAIL -> "mail" + language + ", redirects to ";
                    case SILENT -> "no mail, signs in at ";
                };
        return new Fact(Area.INVITATION, Sign.GIVE, how + destination(mail), note);
    }

    /** People recognize the host; the path is often a long id. */
    private static String destination(InvitationMail mail) {
        return Optional.ofNullable(mail.redirectTo().getHost())
                .orElse(mail.redirectTo().toString());
    }

    private static Fact first(ProfileField field, AccountAct.UpdateProfile.Edit edit, String note) {
        return new Fact(Area.PROFILE, Sign.GIVE, field.key() + " " + shown(edit.after()), note);
    }

    private Fact next(ProfileField field, AccountAct.UpdateProfile.Edit edit, String note) {
        return new Fact(
                new Area.Profile(field.key()),
                Sign.ALTER,
                side.fromTo(shown(edit.before()), shown(edit.after())),
                note);
    }

    private static String shown(Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElse("(none)");
    }
}
