package dev.guestlist.render.json;

import static dev.guestlist.render.json.Codec.FLAG;
import static dev.guestlist.render.json.Codec.OPTIONAL_TEXT;
import static dev.guestlist.render.json.Codec.choice;
import static dev.guestlist.render.json.Codec.optional;
import static dev.guestlist.render.json.ObjectCodec.object;
import static dev.guestlist.render.json.PartCodecs.ENVIRONMENT;
import static dev.guestlist.render.json.PartCodecs.LICENSE;
import static dev.guestlist.render.json.PartCodecs.LINK;
import static dev.guestlist.render.json.PartCodecs.ORIGIN;
import static dev.guestlist.render.json.PartCodecs.PERSON;
import static dev.guestlist.render.json.PartCodecs.ROLE;
import static dev.guestlist.render.json.PartCodecs.SORTED;
import static dev.guestlist.render.json.PartCodecs.UNIT;
import static dev.guestlist.render.json.PartCodecs.target;

import dev.guestlist.model.InvitationMail;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.ChangeKind;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Shared;
import dev.guestlist.plan.Subject;
import dev.guestlist.plan.Target;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A change: who, what, why, and what the guest has before and after. A change to something shared
 * has no guest, and is about its target.
 */
final class ChangeCodec {
    private ChangeCodec() {}

    static final Codec<ChangeKind> KIND = choice(List.of(ChangeKind.values()), ChangeKind::word);
    private static final Codec<Phase> PHASE = choice(Phase.values());
    private static final Codec<Optional<Person>> GUEST = optional(PERSON);

    static final ObjectCodec<Change> CHANGE =
            object(json -> {
                var kind = json.with("kind", KIND, Change::kind);
                var phase = json.with("phase", PHASE, Change::phase);
                var guest = json.with("guest", GUEST, Change::guest);
                var reason = json.with("reason", ReasonCodec.REASON, Change::reason);
                var act = json.among(act(kind), Change::act);
                return new Change(subject(guest, act), reason, phase, act);
            });

    private static Subject subject(Optional<Person> guest, Act act) {
        return guest.<Subject>map(person -> person)
                .or(() -> act.target().map(Shared::new))
                .orElseThrow(() -> new IllegalArgumentException("guest is missing"));
    }

    private static ObjectCodec<Act> act(ChangeKind kind) {
        return Union.widened(
                switch (kind) {
                    case REVOKE_ROLE -> REVOKE_ROLE;
                    case LEAVE_GROUP -> LEAVE_GROUP;
                    case UNASSIGN_LICENSE -> UNASSIGN_LICENSE;
                    case INVITE -> INVITE;
                    case UPDATE_PROFILE -> UPDATE_PROFILE;
                    case JOIN_GROUP -> JOIN_GROUP;
                    case ASSIGN_LICENSE -> ASSIGN_LICENSE;
                    case MOVE_UNIT -> MOVE_UNIT;
                    case GRANT_ROLE -> GRANT_ROLE;
                });
    }

    private static final ObjectCodec<Boolean> ASSIGNED =
            object(json -> json.with("assigned", FLAG, assigned -> assigned));

    private static final ObjectCodec<Target.Group> GROUP = target(Target.Group::new);

    private static final ObjectCodec<Boolean> MEMBER =
            object(json -> json.with("member", FLAG, member -> member));

    private static final ObjectCodec<EnvironmentAct.RevokeRole> REVOKE_ROLE =
            object(json -> {
                var act =
                        new EnvironmentAct.RevokeRole(
                                json.with(
                                        "environment",
                                        ENVIRONMENT,
                                        EnvironmentAct.RevokeRole::environment),
                                json.with("role", ROLE, EnvironmentAct.RevokeRole::role),
                                json.text("systemUserId", EnvironmentAct.RevokeRole::systemUserId),
                                json.ifAny("origin", ORIGIN, EnvironmentAct.RevokeRole::origin));
                json.always("before", ASSIGNED, true);
                json.always("after", ASSIGNED, false);
                return act;
            });

    private static final ObjectCodec<GroupAct.LeaveGroup> LEAVE_GROUP =
            object(json -> {
                var act =
                        new GroupAct.LeaveGroup(
                                json.with("group", GROUP, GroupAct.LeaveGroup::group));
                json.always("before", MEMBER, true);
                json.always("after", MEMBER, false);
                return act;
            });

    private static final ObjectCodec<LicenseAct.UnassignLicense> UNASSIGN_LICENSE =
            object(json -> {
                var act =
                        new LicenseAct.UnassignLicense(
                                json.with("license", LICENSE, LicenseAct.UnassignLicense::license));
                json.always("before", ASSIGNED, true);
                json.always("after", ASSIGNED, false);
                return act;
            });

    private static final ObjectCodec<InvitationMail> MAIL =
            object(json ->
                    new InvitationMail(
                            json.with(
                                    "delivery",
                                    choice(InvitationMail.Delivery.values()),
                                    InvitationMail::delivery),
                            json.with("redirectTo", LINK, InvitationMail::redirectTo),
                            json.optionalText("language", InvitationMail::language),
                            json.optionalText("message", InvitationMail::message)));

    private static final ObjectCodec<Invite> INVITED =
            object(json ->
                    new Invite(
                            json.text("displayName", Invite::displayName),
                            json.among(MAIL, Invite::invitation)));

    private static final ObjectCodec<Invite> INVITE =
            object(json -> {
                json.always("before", OPTIONAL_TEXT, Optional.empty());
                return json.with("after", INVITED, invite -> invite);
            });

    private static final ObjectCodec<AccountAct.UpdateProfile> UPDATE_PROFILE =
            object(json -> {
                var before = json.with("before", Profile.VALUES, Profile::before);
                var after = json.with("after", Profile.VALUES, Profile::after);
                return Profile.update(before, after);
            });

    private static final ObjectCodec<GroupAct.JoinGroup> JOIN_GROUP =
            object(json -> {
                var act =
                        new GroupAct.JoinGroup(
                                json.with("group", GROUP, GroupAct.JoinGroup::group));
                json.always("before", MEMBER, false);
                json.always("after", MEMBER, true);
                return act;
            });

    /** Which service plans are turned off; absent if the license is not assigned. */
    private static final ObjectCodec<Optional<SortedSet<String>>> PLANS =
            object(json ->
                    json.with("assigned", FLAG, Optional::isPresent)
                            ? Optional.of(json.with("disabledPlans", SORTED, Optional::orElseThrow))
                            : Optional.empty());

    private static final ObjectCodec<LicenseAct.AssignLicense> ASSIGN_LICENSE =
            object(json -> {
                var license = json.with("license", LICENSE, LicenseAct.AssignLicense::license);
                var before = json.with("before", PLANS, LicenseAct.AssignLicense::before);
                var after =
                        json.with("after", PLANS, act -> Optional.of(act.disabledPlans()))
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "assigned must be true after assignLicense"));
                return new LicenseAct.AssignLicense(license, after, before);
            });

    private static final ObjectCodec<EnvironmentAct.MoveUnit> MOVE_UNIT =
            object(json -> {
                var environment =
                        json.with("environment", ENVIRONMENT, EnvironmentAct.MoveUnit::environment);
                var systemUserId =
                        json.optionalText("systemUserId", EnvironmentAct.MoveUnit::systemUserId);
                var from = json.with("before", optional(UNIT), EnvironmentAct.MoveUnit::from);
                var to = json.with("after", UNIT, EnvironmentAct.MoveUnit::to);
                return new EnvironmentAct.MoveUnit(environment, from, to, systemUserId);
            });

    private static final Codec<EnvironmentAct.GrantRole.Again> AGAIN =
            choice(EnvironmentAct.GrantRole.Again.values());

    private static final ObjectCodec<EnvironmentAct.GrantRole> GRANT_ROLE =
            object(json -> {
                var act =
                        new EnvironmentAct.GrantRole(
                                json.with(
                                        "environment",
                                        ENVIRONMENT,
                                        EnvironmentAct.GrantRole::environment),
                                json.with("role", ROLE, EnvironmentAct.GrantRole::role),
                                json.optionalText(
                                        "systemUserId", EnvironmentAct.GrantRole::systemUserId),
                                json.ifAny("again", AGAIN, EnvironmentAct.GrantRole::again));
                json.always("before", ASSIGNED, false);
                json.always("after", ASSIGNED, true);
                return act;
            });
}
