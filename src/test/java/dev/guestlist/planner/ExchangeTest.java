package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.guestlist.model.Limits;
import dev.guestlist.model.LiveEnvironment.SystemUser.State;
import dev.guestlist.plan.Change;
import dev.guestlist.plan.Exchange;
import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One role taken and one given: what counts as an exchange, and what that means for limits. */
final class ExchangeTest {
    private static final String ANA = "ana@fabrikam.com";
    private static final List<String> UNITS = List.of("APAC", "Partners");
    private static final List<String> ROLES = List.of("Admin", "Basic", "Seller", "Tech");

    private final World world = new World().environment("deals", UNITS, ROLES);

    @Test
    void a_promotion_is_no_loss_and_neither_is_a_demotion() {
        for (var roles : List.of(List.of("Basic", "Admin"), List.of("Admin", "Basic"))) {
            world.inside(ANA).row("deals", "Partners", roles.getFirst());
            world.listed(ANA).roles("deals", roles.getLast());

            var plan = world.plan();

            assertEquals(List.of(roles.getFirst() + " → " + roles.getLast()), exchanges(plan));
            assertEquals(new LossCount(0, 0), plan.losses());
        }
    }

    @Test
    void of_two_roles_for_one_the_first_by_name_is_exchanged_and_the_other_lost() {
        world.inside(ANA).row("deals", "Partners", "Seller", "Basic");
        world.listed(ANA).roles("deals", "Admin");

        var plan = world.plan();

        assertEquals(List.of("Basic → Admin"), exchanges(plan));
        assertEquals(new LossCount(0, 1), plan.losses());
        assertEquals(
                List.of(
                        ANA + " revokeRole r-deals-Partners-Seller",
                        ANA + " grantRole r-deals-Partners-Admin",
                        ANA + " revokeRole r-deals-Partners-Basic"),
                World.lines(plan));
    }

    @Test
    void of_one_role_for_two_the_second_is_only_gained() {
        world.inside(ANA).row("deals", "Partners", "Basic");
        world.listed(ANA).roles("deals", "Seller", "Admin");
        assertEquals(List.of("Basic → Admin"), exchanges(world.plan()));
        assertEquals(new LossCount(0, 0), world.plan().losses());
    }

    @Test
    void two_for_two_are_paired_by_name() {
        world.inside(ANA).row("deals", "Partners", "Tech", "Basic");
        world.listed(ANA).roles("deals", "Seller", "Admin");
        assertEquals(List.of("Basic → Admin", "Tech → Seller"), exchanges(world.plan()));
    }

    @Test
    void nothing_is_exchanged_across_environments_or_guests() {
        world.environment("cases", List.of(), ROLES);
        world.inside(ANA).row("deals", "Partners", "Basic").row("cases", World.ROOT);
        world.listed(ANA).roles("cases", "Admin");
        world.inside("bo@fabrikam.com").row("cases", World.ROOT, "Basic");
        world.listed("bo@fabrikam.com");

        var plan = world.plan();

        assertEquals(List.of(), exchanges(plan));
        assertEquals(new LossCount(0, 2), plan.losses());
    }

    @Test
    void a_guest_who_exchanges_here_and_loses_there_loses_something() {
        world.environment("cases", List.of(), ROLES);
        world.inside(ANA).row("deals", "Partners", "Basic").row("cases", World.ROOT, "Tech");
        world.listed(ANA).roles("deals", "Seller");
        assertEquals(List.of("Basic → Seller"), exchanges(world.plan()));
        assertEquals(new LossCount(0, 1), world.plan().losses());
    }

    @Test
    void a_grant_that_is_held_back_makes_the_revocation_a_loss() {
        world.license("seats", 10, 1);
        world.inside(ANA).licensed("seats").row("deals", World.ROOT, State.DISABLED, "Basic");
        world.listed(ANA).licenses("seats").roles("deals", "Seller");

        var plan = world.plan();

        assertEquals(List.of(ANA + " at deals: row-disabled"), World.held(plan));
        assertEquals(List.of(ANA + " revokeRole r-deals-root-Basic"), World.lines(plan));
        assertEquals(new LossCount(0, 1), plan.losses());
    }

    @Test
    void an_unknown_new_role_leaves_the_old_one_in_doubt_and_nothing_is_taken() {
        world.inside(ANA).row("deals", "Partners", "Basic");
        world.listed(ANA).roles("deals", "Unheard of");

        var plan = world.plan();

        assertEquals(List.of(ANA + " at deals: unknown-role"), World.held(plan));
        assertEquals(List.of(), plan.changes());
        assertEquals(new LossCount(0, 0), plan.losses());
    }

    @Test
    void a_role_that_a_license_brought_is_not_exchanged() {
        world.license("seats", 10, 0).brings("deals", "Basic");
        world.inside(ANA).row("deals", "Partners", "Basic");
        world.listed(ANA).roles("deals", "Seller");
        assertEquals(List.of(), exchanges(world.plan()));
        assertEquals(new LossCount(0, 1), world.plan().losses());
    }

    @Test
    void a_group_or_a_license_is_never_part_of_an_exchange() {
        world.group("old").group("new").license("from", 5, 1).license("to", 5, 0);
        world.inside(ANA).in("old").licensed("from");
        world.listed(ANA).groups("new").licenses("to");
        assertEquals(List.of(), exchanges(world.plan()));
        assertEquals(new LossCount(0, 1), world.plan().losses());
    }

    @Test
    void a_role_granted_again_after_a_move_replaces_no_other() {
        world.inside(ANA).row("deals", "Partners", "Seller", "Tech");
        world.listed(ANA).rolesIn("deals", "APAC", "Seller");
        assertEquals(List.of(), exchanges(world.plan()));
        assertEquals(new LossCount(0, 1), world.plan().losses());
    }

    @Test
    void a_promotion_with_a_move_is_an_exchange() {
        world.inside(ANA).row("deals", "Partners", "Seller", "Basic");
        world.listed(ANA).rolesIn("deals", "APAC", "Admin", "Basic");
        assertEquals(List.of("Seller → Admin"), exchanges(world.plan()));
        assertEquals(new LossCount(0, 0), world.plan().losses());
    }

    @Test
    void who_loses_all_and_who_loses_something_are_counted_apart() {
        world.inside(ANA).row("deals", "Partners", "Basic");
        world.listed(ANA).roles("deals", "Basic").until(World.TODAY.minusDays(1));
        world.inside("bo@fabrikam.com").row("deals", "Partners", "Basic", "Tech");
        world.listed("bo@fabrikam.com").roles("deals", "Tech");
        assertEquals(new LossCount(1, 1), world.plan().losses());
    }

    @Test
    void limits_count_losses_and_no_exchanges() {
        world.limits = new Limits(0, 100);
        world.inside(ANA).row("deals", "Partners", "Basic");
        world.listed(ANA).roles("deals", "Seller");
        assertInstanceOf(Verdict.Allowed.class, world.plan().verdict());

        world.inside(ANA).row("deals", "Partners", "Basic", "Tech");
        assertInstanceOf(Verdict.NeedsApproval.class, world.plan().verdict());
    }

    @Test
    void the_order_of_the_changes_decides_nothing() {
        world.inside(ANA).row("deals", "Partners", "Tech", "Basic", "Seller");
        world.listed(ANA).roles("deals", "Admin");
        var plan = world.plan();
        var shuffled = new ArrayList<>(plan.changes());
        Collections.shuffle(shuffled, new Random(3));
        assertEquals(Exchange.among(plan.changes()), Exchange.among(shuffled));
        assertEquals(plan.changes(), Change.inOrder(shuffled));
    }

    private static List<String> exchanges(Plan plan) {
        return Exchange.among(plan.changes()).stream()
                .map(exchange ->
                        exchange.revocation().role().name()
                                + " → "
                                + exchange.grant().role().name())
                .toList();
    }
}
