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

    static Attempt of(EnvironmentAct act) {
        return switch (act) {
            case EnvironmentAct.RevokeRole revoke ->
                    of(Goal.REVOKE, "revoke " + revoke.role().name(), act, revoke.role().id());
            case EnvironmentAct.MoveUnit move ->
                    of(Goal.MOVE, "move the guest to " + move.to().name(), act, move.to().id());
            case EnvironmentAct.GrantRole grant ->
                    of(Goal.GRANT, "grant " + grant.role().name(), act, grant.role().id());
        };
    }

    private static Attempt of(Goal goal, String what, EnvironmentAct act, String named) {
        var failing = "could not " + what + in(act.environment());
        return new Attempt(goal, failing, Optional.of(named));
    }

    private static String in(Target.Environment environment) {
        return " in " + environment.name();
    }
}
