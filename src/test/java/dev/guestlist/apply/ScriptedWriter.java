package dev.guestlist.apply;

import dev.guestlist.model.Email;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.DirectoryWriter;
import dev.guestlist.tenant.EnvironmentWriter;
import dev.guestlist.tenant.Invited;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers "done" to everything but what was scripted, and notes every call as {@code verb subject
 * object}.
 */
final class ScriptedWriter implements DirectoryWriter, EnvironmentWriter {
    final List<String> calls = new ArrayList<>();
    private final Set<Email> found = new HashSet<>();
    private final Map<String, Deque<Kind>> script = new HashMap<>();
    private final Map<String, Deque<Optional<SystemUser>>> rows = new HashMap<>();

    /** The next times the call is made it fails like this, then it is done. */
    void failing(String call, Kind... kinds) {
        script.put(call, new ArrayDeque<>(List.of(kinds)));
    }

    void failingAlways(String call, Kind kind) {
        var always = new ArrayDeque<Kind>();
        for (var times = 0; times < 10_000; times++) {
            always.add(kind);
        }
        script.put(call, always);
    }

    /** Is a guest before anybody invites them. */
    void finding(Email guest) {
        found.add(guest);
    }

    /** What the next looks for a row see; the last one is seen forever. */
    void rows(String objectId, List<Optional<SystemUser>> states) {
        rows.put(objectId, new ArrayDeque<>(states));
    }

    static Optional<SystemUser> row(String id, SystemUser.State state) {
        return Optional.of(new SystemUser(id, "unit", state, new TreeSet<>()));
    }

    @Override
    public Invited invite(Change.Invite change) {
        var email = change.guest().email();
        var receipt = note("invite " + email);
        return new Invited(
                "id-of-" + email,
                found.contains(email)
                        ? new Receipt(Receipt.Effect.ALREADY_SO, receipt.requestId())
                        : receipt);
    }

    @Override
    public Receipt updateProfile(String objectId, Change.UpdateProfile change) {
        return note("updateProfile " + objectId);
    }

    @Override
    public Receipt join(String objectId, Change.JoinGroup change) {
        return note("join " + objectId + " " + change.group().key());
    }

    @Override
    public Receipt leave(String objectId, Change.LeaveGroup change) {
        return note("leave " + objectId + " " + change.group().key());
    }

    @Override
    public Receipt assign(String objectId, Change.AssignLicense change) {
        return note("assign " + objectId + " " + change.license().key());
    }

    @Override
    public Receipt unassign(String objectId, Change.UnassignLicense change) {
        return note("unassign " + objectId + " " + change.license().key());
    }

    @Override
    public Receipt requestSystemUser(String objectId, Target.Environment environment) {
        return note("request " + objectId + " " + environment.key());
    }

    @Override
    public synchronized Optional<SystemUser> findSystemUser(
            String objectId, Target.Environment environment) {
        calls.add("find " + objectId + " " + environment.key());
        var states = rows.getOrDefault(objectId, new ArrayDeque<>());
        if (states.isEmpty()) {
            return row("row-of-" + objectId, SystemUser.State.ENABLED);
        }
        return states.size() == 1 ? states.getFirst() : states.removeFirst();
    }

    @Override
    public Receipt move(String systemUserId, Change.MoveUnit change) {
        return note("move " + systemUserId + " " + change.to().name());
    }

    @Override
    public Receipt grant(String systemUserId, Change.GrantRole change) {
        return note("grant " + systemUserId + " " + change.role().name());
    }

    @Override
    public Receipt revoke(Change.RevokeRole change) {
        return note("revoke " + change.systemUserId() + " " + change.role().name());
    }

    private synchronized Receipt note(String call) {
        calls.add(call);
        var kind = script.getOrDefault(call, new ArrayDeque<>()).poll();
        if (kind != null) {
            throw new TenantException(
                    kind, "scripted " + kind, Optional.of("a hint"), Optional.of("request-1"));
        }
        return new Receipt(Receipt.Effect.DONE, Optional.empty());
    }
}
