package dev.guestlist.plan;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.tenant.MemoryTenant;
import dev.guestlist.tenant.TenantException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a plan out against a tenant in memory, in the order of the plan and as plainly as it can
 * be: a guest whose change fails is left where they are, everybody else goes on.
 */
final class Rehearsal {
    private final MemoryTenant tenant;
    private final Map<String, String> invited = new HashMap<>();

    private Rehearsal(MemoryTenant tenant) {
        this.tenant = tenant;
    }

    /** Returns what was done. */
    static List<Change> carryOut(Plan plan, MemoryTenant tenant) {
        var byGuest = new LinkedHashMap<Person, List<Change>>();
        for (var change : plan.changes()) {
            byGuest.computeIfAbsent(change.guest(), _ -> new ArrayList<>()).add(change);
        }
        var rehearsal = new Rehearsal(tenant);
        var done = new ArrayList<Change>();
        byGuest.values().forEach(changes -> rehearsal.journey(changes, done));
        return done;
    }

    private void journey(List<Change> changes, List<Change> done) {
        try {
            for (var change : changes) {
                if (carriedOut(change)) {
                    done.add(change);
                }
            }
        } catch (TenantException failed) {
            // stays with this guest; what is missing shows in the next plan
        }
    }

    private boolean carriedOut(Change change) {
        switch (change) {
            case Change.RevokeRole revoke -> tenant.revoke(revoke);
            case Change.LeaveGroup leave -> tenant.leave(id(leave), leave);
            case Change.UnassignLicense unassign -> tenant.unassign(id(unassign), unassign);
            case Change.Invite invite ->
                    invited.put(invite.guest().email().value(), tenant.invite(invite).objectId());
            case Change.UpdateProfile update -> tenant.updateProfile(id(update), update);
            case Change.JoinGroup join -> tenant.join(id(join), join);
            case Change.AssignLicense assign -> tenant.assign(id(assign), assign);
            case Change.MoveUnit move -> {
                var row = row(move, move.environment());
                row.ifPresent(found -> tenant.move(found, move));
                return row.isPresent();
            }
            case Change.GrantRole grant -> {
                var row = row(grant, grant.environment());
                row.ifPresent(found -> tenant.grant(found, grant));
                return row.isPresent();
            }
        }
        return true;
    }

    private String id(Change change) {
        return change.guest()
                .objectId()
                .orElseGet(() -> invited.get(change.guest().email().value()));
    }

    /** Empty while the environment does not take the guest in. */
    private Optional<String> row(Change change, Target.Environment environment) {
        var id = id(change);
        if (tenant.findSystemUser(id, environment).isEmpty()
                && tenant.admits(environment.key(), id)) {
            tenant.requestSystemUser(id, environment);
        }
        return tenant.findSystemUser(id, environment)
                .filter(row -> row.state() == SystemUser.State.ENABLED)
                .map(SystemUser::id);
    }
}
