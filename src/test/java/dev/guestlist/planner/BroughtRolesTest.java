package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.RoleOrigin;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.Unlisted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Roles that come with a license and come back if they are revoked. */
final class BroughtRolesTest {
    private static final String ANA = "ana@x.com";
    private static final String BO = "bo@x.com";

    private final World world = new World();

    @BeforeEach
    void aRoleThatALicenseBrings() {
        world.license("DYN365_SALES", 10, 0)
                .environment("deals", List.of(), List.of("Basic", "Sales App Access"))
                .brings("deals", "Sales App Access");
    }

    @Test
    void who_has_the_license_keeps_the_role_and_it_is_told_once() {
        for (var guest : List.of(ANA, BO)) {
            world.inside(guest)
                    .licensed("DYN365_SALES")
                    .row("deals", World.ROOT, "Basic", "Sales App Access");
            world.listed(guest).licenses("DYN365_SALES").roles("deals", "Basic");
        }

        var plan = world.plan();

        assertEquals(List.of(), World.lines(plan));
        assertEquals(List.of("role-from-license"), World.codes(plan));
    }

    @Test
    void a_role_given_by_hand_is_still_revoked() {
        world.inside(ANA).licensed("DYN365_SALES").row("deals", World.ROOT, "Basic");
        world.listed(ANA).licenses("DYN365_SALES");
        assertEquals(List.of(ANA + " revokeRole r-deals-root-Basic"), World.lines(world.plan()));
    }

    @Test
    void who_loses_the_license_loses_the_role_and_the_plan_says_where_it_came_from() {
        world.inside(ANA).licensed("DYN365_SALES").row("deals", World.ROOT, "Sales App Access");
        world.listed(ANA).until(World.TODAY.minusDays(1));

        var plan = world.plan();

        assertEquals(
                List.of(
                        ANA + " revokeRole r-deals-root-Sales App Access",
                        ANA + " unassignLicense DYN365_SALES"),
                World.lines(plan));
        var revoke = (EnvironmentAct.RevokeRole) plan.changes().getFirst().act();
        assertEquals(Optional.of(RoleOrigin.LICENSE), revoke.origin());
    }

    @Test
    void who_is_in_no_file_and_was_given_nothing_by_hand_is_told_apart() {
        world.inside(ANA).row("deals", World.ROOT, "Sales App Access");
        world.inside(BO).row("deals", World.ROOT, "Basic", "Sales App Access");
        assertEquals(
                List.of(Optional.of(RoleOrigin.LICENSE), Optional.empty()),
                world.plan().unlisted().stream().map(Unlisted::origin).toList());
    }
}
