package dev.guestlist.tenant.dataverse;

import dev.guestlist.model.Email;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Person;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Role;
import dev.guestlist.plan.Target;

import java.net.URI;
import java.util.Optional;

/** Changes to write, all in one environment. */
final class Changes {
    static final Target.Environment SALES = environment("env-sales", "https://" + Script.SALES);

    private static final Person ANA =
            new Person(new Email("ana.silva@fabrikam.com"), "Ana Silva", Optional.of("o1"));
    private static final Reason DECLARED =
            new Reason.Declared(new SourceLocation("guests.yaml", 1, 1));

    private Changes() {}

    static Target.Environment environment(String id, String url) {
        return new Target.Environment("sales", "Contoso Sales", id, URI.create(url));
    }

    static Change.GrantRole grant(String roleId) {
        return grant(SALES, roleId);
    }

    static Change.GrantRole grant(Target.Environment environment, String roleId) {
        return new Change.GrantRole(
                ANA, DECLARED, Phase.ARRIVING, environment, role(roleId), Optional.empty());
    }

    static Change.RevokeRole revoke(String systemUserId, String roleId) {
        return revoke(SALES, systemUserId, roleId);
    }

    static Change.RevokeRole revoke(
            Target.Environment environment, String systemUserId, String roleId) {
        return new Change.RevokeRole(
                ANA, DECLARED, Phase.LEAVING, environment, role(roleId), systemUserId);
    }

    static Change.MoveUnit move(String unitId) {
        return move(SALES, unitId);
    }

    static Change.MoveUnit move(Target.Environment environment, String unitId) {
        return new Change.MoveUnit(
                ANA,
                DECLARED,
                Phase.CHANGING,
                environment,
                Optional.empty(),
                new Role.Unit("Partners", unitId),
                Optional.empty());
    }

    private static Role role(String id) {
        return new Role("Salesperson", id, new Role.Unit("Contoso Sales", "bu1"));
    }
}
