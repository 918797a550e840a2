package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.SecurityRole;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Target;

import java.net.URI;
import java.util.Optional;

/** Changes to write, all in one environment. */
final class Changes {
    static final Target.Environment SALES = environment("env-sales", "https://" + Script.SALES);

    private Changes() {}

    static Target.Environment environment(String id, String url) {
        return new Target.Environment("sales", "Contoso Sales", id, URI.create(url));
    }

    static EnvironmentAct.GrantRole grant(String roleId) {
        return grant(SALES, roleId);
    }

    static EnvironmentAct.GrantRole grant(Target.Environment environment, String roleId) {
        return new EnvironmentAct.GrantRole(environment, role(roleId), Optional.empty());
    }

    static EnvironmentAct.RevokeRole revoke(String systemUserId, String roleId) {
        return revoke(SALES, systemUserId, roleId);
    }

    static EnvironmentAct.RevokeRole revoke(
            Target.Environment environment, String systemUserId, String roleId) {
        return new EnvironmentAct.RevokeRole(environment, role(roleId), systemUserId);
    }

    static EnvironmentAct.MoveUnit move(String unitId) {
        return move(SALES, unitId);
    }

    static EnvironmentAct.MoveUnit move(Target.Environment environment, String unitId) {
        return new EnvironmentAct.MoveUnit(
                environment,
                Optional.empty(),
                new BusinessUnit("Partners", unitId),
                Optional.empty());
    }

    private static SecurityRole role(String id) {
        return new SecurityRole("Salesperson", id, new BusinessUnit("Contoso Sales", "bu1"));
    }
}
