package dev.guestlist.planner;

import dev.guestlist.model.LiveEnvironment.SystemUser;
import dev.guestlist.plan.Act;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.DirectoryAct;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Exchange;
import dev.guestlist.plan.Invite;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Target;
import dev.guestlist.tenant.MemoryTenant;
import dev.guestlist.tenant.TenantException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a plan out against a tenant in memory, in the order of the plan and as simply as it can
 * be: a guest whose change fails keeps their state, and all others continue.
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
            byGuest.computeIfAbsent(change.guest().orElseThrow(), _ -> new ArrayList<>())
                    .add(change);
        }
        var rehearsal = new Rehearsal(tenant);
        var done = new ArrayList<Change>();
        byGuest.values().forEach(changes -> rehearsal.journey(changes, done));
        return done;
    }

    private void journey(List<Change> changes, List<Change> done) {
        try {
            for (var change : changes) {
                if (!waitsForItsOther(change, changes, done)
                        && carriedOut(change.guest().orElseThrow(), change.act())) {
                    done.add(change);
                }
            }
        } catch (TenantException failed) {
            // affects only this guest; what is missing is in the next plan
        }
    }

    /** A role is taken in exchange for another only when that one was given. */
    private static boolean waitsForItsOther(
            Change change, List<Change> changes, List<Change> done) {
        return Exchange.among(changes).stream()
                .anyMatch(exchange ->
                        exchange.taken().equals(change) && !done.contains(exchange.given()));
    }

    private boolean carriedOut(Person guest, Act act) {
        switch (act) {
            case Invite invite ->
                    invited.put(
                            guest.email().value(), tenant.invite(guest.email(), invite).objectId());
            case DirectoryAct entra -> tenant.carryOut(id(guest), entra);
            case EnvironmentAct dynamics -> {
                var row = dynamics.rowInAnyState().or(() -> row(guest, dynamics.environment()));
                row.ifPresent(found -> tenant.carryOut(found, dynamics));
                return row.isPresent();
            }
        }
        return true;
    }

    private String id(Person guest) {
        return guest.objectId().orElseGet(() -> invited.get(guest.email().value()));
    }

    /** Empty while the environment does not admit the guest. */
    private Optional<String> row(Person guest, Target.Environment environment) {
        var id = id(guest);
        if (tenant.findSystemUser(id, environment).isEmpty()
                && tenant.admits(environment.key(), id)) {
            tenant.requestSystemUser(id, environment);
        }
        return tenant.findSystemUser(id, environment)
                .filter(row -> row.state() == SystemUser.State.ENABLED)
                .map(SystemUser::id);
    }
}
