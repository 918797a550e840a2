package dev.guestlist.apply;

import dev.guestlist.model.Email;
import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.DirectoryWriter;
import dev.guestlist.tenant.EnvironmentWriter;
import dev.guestlist.tenant.Invited;
import dev.guestlist.tenant.Meaning.Cure;
import dev.guestlist.tenant.Meaning.Failure;
import dev.guestlist.tenant.Meaning.Reach;
import dev.guestlist.tenant.Receipt;
import dev.guestlist.tenant.Recently;
import dev.guestlist.tenant.TenantException;
import dev.guestlist.tenant.TenantException.Kind;

import java.time.Instant;
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
import java.util.stream.Collectors;

/**
 * Answers "done" to everything that is not scripted, and records every call as {@code verb subject
 * object}.
 */
final class ScriptedWriter implements DirectoryWriter, EnvironmentWriter {
    final List<String> calls = new ArrayList<>();
    private final Set<Email> found = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Map<String, Deque<Kind>> script = new HashMap<>();
    private final Map<String, Deque<Optional<SystemUser>>> rows = new HashMap<>();
    private final Map<String, Set<Recently>> conditions = new HashMap<>();
    private final Map<String, Instant> created = new HashMap<>();
    private final Map<String, Reach> refused = new HashMap<>();

    /** The next calls fail like this, then they succeed. */
    void failing(String call, Kind... kinds) {
        script.put(call, new ArrayDeque<>(List.of(kinds)));
    }

    /** A call that throws what no call should throw. */
    void breaking(String call) {
        broken.add(call);
    }

    void failingAlways(String call, Kind kind) {
        var always = new ArrayDeque<Kind>();
        for (var times = 0; times < 10_000; times++) {
            always.add(kind);
        }
        script.put(call, always);
    }

    /** The call always fails in a way that time resolves after one of these. */
    void failingUnlessAfter(String call, Set<Recently> after) {
        conditions.put(call, after);
    }

    void created(String objectId, Instant when) {
        created.put(objectId, when);
    }

    /** The call always fails, and does so for others too. */
    void refusing(String call, Reach reach) {
        refused.put(call, reach);
    }

    /** Is already a guest before the invitation. */
    void finding(Email guest) {
        found.add(guest);
    }

    /** What the next lookups of a row return; the last one is repeated. */
    void rows(String objectId, List<Optional<SystemUser>> states) {
        rows.put(objectId, new ArrayDeque<>(states));
    }

    static Optional<SystemUser> row(String id, SystemUser.State state) {
        return Optional.of(new SystemUser(id, "unit", state, new TreeSet<>()));
    }

    @Override
    public Invited invite(Email address, Invite act) {
        var receipt = note("invite " + address);
        return new Invited(
                "id-of-" + address,
                found.contains(address)
                        ? new Receipt(Receipt.Effect.ALREADY_SO, receipt.requestId())
                        : receipt);
    }

    @Override
    public Receipt carryOut(String objectId, DirectoryAct act) {
        return note(
                switch (act) {
                    case AccountAct.UpdateProfile update ->
                            "updateProfile " + objectId + several(update);
                    case GroupAct.JoinGroup join -> "join " + objectId + " " + join.group().key();
                    case GroupAct.LeaveGroup leave ->
                            "leave " + objectId + " " + leave.group().key();
                    case LicenseAct.AssignLicense assign ->
                            "assign " + objectId + " " + assign.license().key();
                    case LicenseAct.UnassignLicense unassign ->
                            "unassign " + objectId + " " + unassign.license().key();
                });
    }

    @Override
    public Receipt changeLicenses(String objectId, List<LicenseAct> acts) {
        var words =
                acts.stream()
                        .map(act ->
                                switch (act) {
                                    case LicenseAct.AssignLicense assign ->
                                            "+" + assign.license().key();
                                    case LicenseAct.UnassignLicense unassign ->
                                            "-" + unassign.license().key();
                                })
                        .toList();
        return note("license " + objectId + " " + String.join(" ", words));
    }

    private static String several(AccountAct.UpdateProfile update) {
        return update.fields().size() == 1
                ? ""
                : update.fields().keySet().stream()
                        .map(field -> " " + field.key())
                        .collect(Collectors.joining());
    }

    @Override
    public synchronized Optional<Instant> createdAt(String objectId) {
        calls.add("createdAt " + objectId);
        return Optional.ofNullable(created.get(objectId));
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
    public Receipt carryOut(String systemUserId, EnvironmentAct act) {
        return note(
                switch (act) {
                    case EnvironmentAct.MoveUnit move ->
                            "move " + systemUserId + " " + move.to().name();
                    case EnvironmentAct.GrantRole grant ->
                            "grant " + systemUserId + " " + grant.role().name();
                    case EnvironmentAct.RevokeRole revoke ->
                            "revoke " + systemUserId + " " + revoke.role().name();
                });
    }

    private synchronized Receipt note(String call) {
        calls.add(call);
        if (broken.contains(call)) {
            throw new IllegalStateException("scripted bug");
        }
        if (conditions.containsKey(call)) {
            var cure = new Cure(conditions.get(call), "the true cause", Optional.empty());
            throw new TenantException(
                    new Failure(Kind.NOT_YET, "needs time", Optional.empty()).onlyAfter(cure),
                    Optional.empty(),
                    new IllegalStateException("scripted"));
        }
        if (refused.containsKey(call)) {
            throw new TenantException(
                    new Failure(Kind.NEEDS_HUMAN, "refused", Optional.empty())
                            .reaching(refused.get(call)),
                    Optional.empty(),
                    new IllegalStateException("scripted"));
        }
        var kind = script.getOrDefault(call, new ArrayDeque<>()).poll();
        if (kind != null) {
            throw new TenantException(
                    kind, "scripted " + kind, Optional.of("a hint"), Optional.of("request-1"));
        }
        return new Receipt(Receipt.Effect.DONE, Optional.empty());
    }
}
