package dev.guestlist.tenant;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.Email;
import dev.guestlist.model.Invitation;
import dev.guestlist.model.LiveDirectory;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.Receipt.Effect;
import dev.guestlist.tenant.TenantException.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A tenant in memory, for tests: makes changes at once, rejects what the real one rejects (no seat,
 * no usage location, a role of another unit, a row that is missing or disabled), and returns its
 * live state. Safe to call from many threads.
 */
public final class MemoryTenant implements DirectoryWriter, EnvironmentWriter {
    /**
     * A call, as the interference sees it before it is carried out.
     *
     * @param verb what is done
     * @param guest object id, or the address for an invitation
     * @param act absent for the two steps of waiting
     */
    public record Call(String verb, String guest, Optional<Act> act) {}

    private final LiveState start;
    private final SortedMap<String, LiveGuest> guests;
    private final Map<String, TreeSet<String>> members = new HashMap<>();
    private final MemoryLicenses licenses;
    private final MemoryRows rows;
    private final List<Call> calls = new ArrayList<>();
    private Consumer<Call> interference = _ -> {};

    public MemoryTenant(LiveState start) {
        this.start = start;
        this.guests = new TreeMap<>(start.directory().guests());
        start.directory()
                .groups()
                .values()
                .forEach(groups ->
                        groups.forEach(
                                group -> members.put(group.id(), new TreeSet<>(group.members()))));
        this.rows = new MemoryRows(start.environments());
        this.licenses = new MemoryLicenses(start);
    }

    /** Runs before each call; if it throws, the caller gets the exception and nothing is done. */
    public synchronized void interfere(Consumer<Call> interference) {
        this.interference = interference;
    }

    /** Every call so far, including failed ones. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized LiveState state() {
        var groups = new TreeMap<String, List<LiveGroup>>();
        start.directory()
                .groups()
                .forEach((key, each) -> groups.put(key, each.stream().map(this::now).toList()));
        return new LiveState(
                start.tenant(),
                start.readAt(),
                new LiveDirectory(guests, groups, licenses.skus()),
                start.members(),
                rows.state(),
                start.gaps());
    }

    private LiveGroup now(LiveGroup group) {
        return new LiveGroup(
                group.id(),
                group.displayName(),
                group.membership(),
                group.rule(),
                members.get(group.id()));
    }

    @Override
    public synchronized Invited invite(Email email, Invite act) {
        begin("invite", email.value(), Optional.of(act));
        var known =
                guests.values().stream().filter(each -> each.addresses().contains(email)).findAny();
        if (known.isPresent()) {
            return new Invited(known.get().objectId(), receipt(false));
        }
        var profile = new TreeMap<>(Map.of(ProfileField.DISPLAY_NAME, act.displayName()));
        var id = "invited-" + email;
        guests.put(
                id,
                new LiveGuest(
                        id,
                        act.displayName(),
                        Optional.of(email),
                        new TreeMap<>(Map.of(email, AddressProperty.MAIL)),
                        new Invitation.Pending(start.readAt()),
                        LiveGuest.Account.ENABLED,
                        profile,
                        new TreeMap<>()));
        return new Invited(id, receipt(true));
    }

    @Override
    public synchronized Receipt carryOut(String objectId, DirectoryAct act) {
        return switch (act) {
            case AccountAct.UpdateProfile update -> updateProfile(objectId, update);
            case GroupAct.JoinGroup join -> join(objectId, join);
            case GroupAct.LeaveGroup leave -> leave(objectId, leave);
            case LicenseAct.AssignLicense assign -> assign(objectId, assign);
            case LicenseAct.UnassignLicense unassign -> unassign(objectId, unassign);
        };
    }

    private Receipt updateProfile(String objectId, AccountAct.UpdateProfile act) {
        begin("updateProfile", objectId, Optional.of(act));
        var guest = guest(objectId);
        var profile = new TreeMap<>(guest.profile());
        act.fields()
                .forEach((field, edit) ->
                        edit.after()
                                .ifPresentOrElse(
                                        text -> profile.put(field, text),
                                        () -> profile.remove(field)));
        put(with(guest, profile));
        return receipt(!profile.equals(guest.profile()));
    }

    private Receipt join(String objectId, GroupAct.JoinGroup act) {
        begin("join", objectId, Optional.of(act));
        var guest = guest(objectId);
        var news = membersOf(act.group().id()).add(objectId);
        put(licenses.joined(guest, act.group().id()));
        return receipt(news);
    }

    private Receipt leave(String objectId, GroupAct.LeaveGroup act) {
        begin("leave", objectId, Optional.of(act));
        var guest = guest(objectId);
        var news = membersOf(act.group().id()).remove(objectId);
        put(licenses.left(guest, act.group().id()));
        return receipt(news);
    }

    @Override
    public synchronized Receipt changeLicenses(String objectId, List<LicenseAct> acts) {
        for (var act : acts) {
            begin(act.kind().word(), objectId, Optional.of(act));
        }
        return acts.stream()
                .map(act ->
                        switch (act) {
                            case LicenseAct.AssignLicense assign -> assigned(objectId, assign);
                            case LicenseAct.UnassignLicense unassign ->
                                    unassigned(objectId, unassign);
                        })
                .toList()
                .getLast();
    }

    private Receipt assign(String objectId, LicenseAct.AssignLicense act) {
        begin("assign", objectId, Optional.of(act));
        return assigned(objectId, act);
    }

    private Receipt assigned(String objectId, LicenseAct.AssignLicense act) {
        var before = guest(objectId);
        var after = licenses.assigned(before, act.license().id(), act.disabledPlans());
        put(after);
        return receipt(!after.equals(before));
    }

    private Receipt unassign(String objectId, LicenseAct.UnassignLicense act) {
        begin("unassign", objectId, Optional.of(act));
        return unassigned(objectId, act);
    }

    private Receipt unassigned(String objectId, LicenseAct.UnassignLicense act) {
        var before = guest(objectId);
        var after = licenses.unassigned(before, act.license().id());
        put(after);
        return receipt(!after.equals(before));
    }

    /** Everybody is as old as the state is. */
    @Override
    public synchronized Optional<Instant> createdAt(String objectId) {
        return Optional.ofNullable(guests.get(objectId)).map(_ -> start.readAt());
    }

    @Override
    public synchronized Receipt requestSystemUser(String objectId, Target.Environment environment) {
        begin("requestSystemUser", objectId, Optional.empty());
        if (!admits(environment.key(), objectId)) {
            throw new TenantException(
                    Kind.NOT_YET, "the user is not licensed", Optional.empty(), Optional.empty());
        }
        return receipt(rows.enter(environment.key(), objectId));
    }

    @Override
    public synchronized Optional<SystemUser> findSystemUser(
            String objectId, Target.Environment environment) {
        begin("findSystemUser", objectId, Optional.empty());
        return rows.find(environment.key(), objectId);
    }

    @Override
    public synchronized Receipt carryOut(String systemUserId, EnvironmentAct act) {
        var key = act.environment().key();
        begin(verb(act), rows.owner(key, systemUserId), Optional.of(act));
        return receipt(
                switch (act) {
                    case EnvironmentAct.MoveUnit move ->
                            rows.move(key, systemUserId, move.to().id());
                    case EnvironmentAct.GrantRole grant ->
                            rows.grant(key, systemUserId, grant.role());
                    case EnvironmentAct.RevokeRole revoke ->
                            rows.revoke(key, systemUserId, revoke.role());
                });
    }

    private static String verb(EnvironmentAct act) {
        return switch (act) {
            case EnvironmentAct.MoveUnit _ -> "move";
            case EnvironmentAct.GrantRole _ -> "grant";
            case EnvironmentAct.RevokeRole _ -> "revoke";
        };
    }

    /** Whether the environment admits the guest: licensed, and in its group if it has one. */
    public synchronized boolean admits(String environmentKey, String objectId) {
        var group = start.environments().get(environmentKey).securityGroupId();
        return !guest(objectId).licenses().isEmpty()
                && (group.isEmpty()
                        || members.getOrDefault(group.get(), new TreeSet<>()).contains(objectId));
    }

    private void begin(String verb, String guest, Optional<Act> act) {
        var call = new Call(verb, guest, act);
        calls.add(call);
        interference.accept(call);
    }

    private LiveGuest guest(String objectId) {
        return Optional.ofNullable(guests.get(objectId))
                .orElseThrow(() -> refused("no such user: " + objectId));
    }

    private SortedSet<String> membersOf(String groupId) {
        return Optional.ofNullable(members.get(groupId))
                .orElseThrow(() -> refused("no such group: " + groupId));
    }

    /** What the service does on its own: rows follow the license and the group. */
    private void put(LiveGuest guest) {
        var objectId = guest.objectId();
        guests.put(objectId, guest);
        for (var key : start.environments().keySet()) {
            rows.synchronise(
                    key,
                    objectId,
                    admits(key, objectId) ? SystemUser.State.ENABLED : SystemUser.State.DISABLED);
        }
    }

    private static LiveGuest with(LiveGuest guest, SortedMap<ProfileField, String> profile) {
        return new LiveGuest(
                guest.objectId(),
                profile.getOrDefault(ProfileField.DISPLAY_NAME, guest.displayName()),
                guest.mail(),
                guest.knownBy(),
                guest.invitation(),
                guest.account(),
                profile,
                guest.licenses());
    }

    private static Receipt receipt(boolean news) {
        return new Receipt(news ? Effect.DONE : Effect.ALREADY_SO, Optional.empty());
    }

    static TenantException refused(String message) {
        return new TenantException(Kind.NEEDS_HUMAN, message, Optional.empty(), Optional.empty());
    }
}
