package dev.guestlist.tenant.dataverse;

import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Target;

import java.util.Optional;

/**
 * What was tried when a call failed.
 *
 * @param failing the start of a sentence about the failure: "could not grant Salesperson in Contoso
 *     Sales"
 * @param named id of the role or unit that it names besides the guest's row
 */
record Attempt(Goal step, String failing, Optional<String> named) {
    enum Goal {
        LIST,
        READ,
        ADD,
        FIND,
        MOVE,
        GRANT,
        REVOKE
    }

    static Attempt list() {
        return new Attempt(Goal.LIST, "could not list the environments", Optional.empty());
    }

    static Attempt read() {
        return new Attempt(Goal.READ, "could not read the environment", Optional.empty());
    }

    static Attempt add(Target.Environment environment) {
        var failing = "could not add the guest to " + environment.name();
        return new Attempt(Goal.ADD, failing, Optional.empty());
    }

    static Attempt find(Target.Environment environment) {
        var failing = "could not look up the guest" + in(environment);
        return new Attempt(Goal.FIND, failing, Optional.empty());
    }

    static Attempt move(EnvironmentAct.MoveUnit act) {
        var unit = act.to();
        var failing = "could not move the guest to " + unit.name() + in(act.environment());
        return new Attempt(Goal.MOVE, failing, Optional.of(unit.id()));
    }

    static Attempt grant(EnvironmentAct.GrantRole act) {
        var role = act.role();
        var failing = "could not grant " + role.name() + in(act.environment());
        return new Attempt(Goal.GRANT, failing, Optional.of(role.id()));
    }

    static Attempt revoke(EnvironmentAct.RevokeRole act) {
        var role = act.role();
        var failing = "could not revoke " + role.name() + in(act.environment());
        return new Attempt(Goal.REVOKE, failing, Optional.of(role.id()));
    }

    private static String in(Target.Environment environment) {
        return " in " + environment.name();
    }
}
