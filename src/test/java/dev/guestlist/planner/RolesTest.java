package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.BusinessUnit;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.RoleCopy;
import dev.guestlist.model.LiveEnvironment.SystemUser.State;
import dev.guestlist.plan.EnvironmentAct;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Waiting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

final class RolesTest {
    private static final String ANA = "ana@fabrikam.com";
    private static final List<String> UNITS = List.of("APAC", "Partners");
    private static final List<String> ROLES = List.of("Basic", "Seller", "Tech");

    private final World world = new World().environment("deals", UNITS, ROLES);

    @Test
    void an_exchange_grants_first_and_revokes_then() {
        world.inside(ANA).row("deals", "Partners", "Seller", "Basic");
        world.listed(ANA).roles("deals", "Basic", "Tech");
        assertEquals(
                List.of(
                        ANA + " grantRole r-deals-Partners-Tech",
                        ANA + " revokeRole r-deals-Partners-Seller"),
                World.lines(world.plan()));
    }

    @Test
    void roles_where_the_block_is_silent_are_surplus() {
        world.environment("cases", List.of(), ROLES);
        world.inside(ANA).row("cases", World.ROOT, "Tech").row("deals", World.ROOT, "Seller");
        world.listed(ANA).roles("deals", "Seller");
        assertEquals(List.of(ANA + " revokeRole r-cases-root-Tech"), World.lines(world.plan()));
    }

    @Test
    void an_accent_written_as_a_character_of_its_own_makes_no_other_name() {
        world.environment("deals", List.of("Zu\u0308rich"), List.of("Cafe\u0301"));
        world.inside(ANA).row("deals", "Zu\u0308rich", "Cafe\u0301");
        world.listed(ANA).rolesIn("deals", "Z\u00fcrich", "Caf\u00e9");
        assertEquals(List.of(), World.lines(world.plan()));
    }

    @Test
    void a_copy_that_belongs_to_another_unit_is_another_role() {
        var inside = world.inside(ANA).row("deals", "Partners", "Basic");
        inside.rows.computeIfPresent(
                "deals",
                (_, row) ->
                        new LiveEnvironment.SystemUser(
                                row.id(),
                                row.businessUnitId(),
                                row.state(),
                                new TreeSet<>(List.of("r-deals-root-Seller"))));
        world.listed(ANA).roles("deals", "Seller");
        assertEquals(
                List.of(
                        ANA + " grantRole r-deals-Partners-Seller",
                        ANA + " revokeRole r-deals-root-Seller"),
                World.lines(world.plan()));
    }

    @Test
    void another_unit_is_a_move_after_which_every_role_is_granted_again() {
        world.inside(ANA).row("deals", "Partners", "Basic", "Tech");
        var ana = world.listed(ANA).rolesIn("deals", "APAC", "Basic", "Seller");

        var plan = world.plan();

        assertEquals(
                List.of(
                        ANA + " moveUnit u-deals-APAC",
                        ANA + " grantRole r-deals-APAC-Basic",
                        ANA + " grantRole r-deals-APAC-Seller",
                        ANA + " revokeRole r-deals-Partners-Tech"),
                World.lines(plan));
        var move = assertInstanceOf(EnvironmentAct.MoveUnit.class, plan.changes().getFirst().act());
        assertEquals(Optional.of(new BusinessUnit("Partners", "u-deals-Partners")), move.from());
        assertEquals(
                new Reason.Declared(ana.environments.get("deals").where()),
                plan.changes().getFirst().reason());
    }

    @Test
    void a_move_alone_is_a_move() {
        world.inside(ANA).row("deals", "Partners");
        world.listed(ANA).rolesIn("deals", "APAC");
        assertEquals(List.of(ANA + " moveUnit u-deals-APAC"), World.lines(world.plan()));
    }

    @Test
    void the_unit_of_the_environment_holds_for_who_names_none() {
        world.environment("deals", UNITS, ROLES, new SecurityGroup.None(), Optional.of("Partners"));
        world.inside(ANA).row("deals", "APAC", "Basic");
        world.inside("bo@fabrikam.com").row("deals", "Partners", "Basic");
        world.listed(ANA).roles("deals", "Basic");
        world.listed("bo@fabrikam.com").roles("deals", "Basic");

        var plan = world.plan();

        assertEquals(
                List.of(
                        ANA + " moveUnit u-deals-Partners",
                        ANA + " grantRole r-deals-Partners-Basic"),
                World.lines(plan));
        assertEquals(
                new Reason.Declared(world.environments.get("deals").where()),
                plan.changes().getFirst().reason());
    }

    @Test
    void without_a_row_a_role_waits_and_only_another_unit_than_the_root_is_a_move() {
        world.inside(ANA);
        world.inside("bo@fabrikam.com");
        world.listed(ANA).roles("deals", "Basic");
        world.listed("bo@fabrikam.com").rolesIn("deals", "APAC", "Basic");

        var plan = world.plan();

        assertEquals(
                List.of(
                        ANA + " grantRole r-deals-root-Basic",
                        "bo@fabrikam.com moveUnit u-deals-APAC",
                        "bo@fabrikam.com grantRole r-deals-APAC-Basic"),
                World.lines(plan));
        assertEquals(2, plan.waiting().size());
        var grant =
                assertInstanceOf(EnvironmentAct.GrantRole.class, plan.changes().getFirst().act());
        assertEquals(Optional.empty(), grant.systemUserId());
    }

    @Test
    void a_disabled_row_is_waited_for() {
        world.inside(ANA).row("deals", World.ROOT, State.DISABLED, "Basic");
        var ana = world.listed(ANA).roles("deals", "Basic");
        assertEquals(List.of(), world.plan().waiting(), "nothing to grant");

        ana.roles("deals", "Basic", "Tech");
        var plan = world.plan();
        var wait = assertInstanceOf(Waiting.UserRow.class, plan.waiting().getFirst());
        assertEquals("deals", wait.environment().key());
        assertEquals(List.of(ANA + " grantRole r-deals-root-Tech"), World.lines(plan));
    }

    @Test
    void a_misspelt_role_is_held_back_where_it_is_asked_for() {
        world.inside(ANA).row("deals", World.ROOT);
        var ana = world.listed(ANA).roles("deals", "Seler");

        var problem = world.plan().heldBack().getFirst();

        assertEquals("unknown-role", problem.code());
        assertEquals(
                Optional.of(ana.environments.get("deals").roles().get("Seler")), problem.where());
        assertEquals(Optional.of("did you mean \"Seller\"?"), problem.hint());
    }

    @Test
    void a_role_of_a_child_unit_only_is_held_back_and_it_is_said_so() {
        addRole(new RoleCopy("r-1", "Local", "u-deals-APAC", "r-1"));
        world.listed(ANA).roles("deals", "Local");
        assertEquals(
                Optional.of("it exists only in these business units and their children: APAC"),
                world.plan().heldBack().getFirst().hint());
    }

    @Test
    void two_roles_with_one_name_in_a_unit_are_held_back() {
        addRole(new RoleCopy("r-1", "Basic", "u-deals-root", "r-1"));
        world.listed(ANA).roles("deals", "Basic");
        assertEquals(List.of(ANA + " at deals: ambiguous-role"), World.held(world.plan()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tech", "TECH ", "T\uFF25ch"})
    void a_role_is_found_in_any_spelling_of_its_name(String spelling) {
        world.inside(ANA).row("deals", World.ROOT, "Tech");
        world.listed(ANA).roles("deals", spelling);
        assertEquals(List.of(), World.lines(world.plan()));
        assertEquals(List.of(), World.held(world.plan()));
    }

    @Test
    void a_role_that_only_looks_like_the_wanted_one_is_not_granted_and_it_is_said_why() {
        world.listed(ANA).roles("deals", "T\u0435ch");
        var held = world.plan().heldBack().getFirst();
        assertEquals("unknown-role", held.code());
        assertEquals(
                Optional.of(
                        "did you mean \"Tech\"? it has latin small letter e (U+0065) at position 2"
                                + " instead of cyrillic small letter ie (U+0435)"),
                held.hint());
    }

    @Test
    void two_spellings_of_one_name_are_ambiguous_and_told_apart() {
        addRole(new RoleCopy("r-1", "BASIC", "u-deals-root", "r-1"));
        world.listed(ANA).roles("deals", "Basic");
        var held = world.plan().heldBack().getFirst();
        assertEquals("ambiguous-role", held.code());
        assertTrue(
                held.message().endsWith("r-1 (\"BASIC\"), r-deals-root-Basic (\"Basic\")"),
                held::message);
    }

    @Test
    void a_unit_is_found_in_any_case_of_letters() {
        world.listed(ANA).rolesIn("deals", "apac", "Tech");
        assertEquals(List.of(), World.held(world.plan()));
    }

    @Test
    void a_misspelt_unit_is_held_back_and_nothing_is_given_there() {
        world.inside(ANA).row("deals", World.ROOT, "Basic");
        world.listed(ANA).rolesIn("deals", "APAK", "Tech");
        var plan = world.plan();
        assertEquals(List.of(ANA + " at deals: unknown-business-unit"), World.held(plan));
        assertEquals(List.of(ANA + " revokeRole r-deals-root-Basic"), World.lines(plan));
    }

    @Test
    void one_misspelling_in_a_package_is_one_problem() {
        var ana = world.listed(ANA).roles("deals", "Seler");
        var bo = world.listed("bo@fabrikam.com");
        bo.environments.putAll(ana.environments);
        assertEquals(
                List.of(ANA + " at deals: unknown-role", "bo@fabrikam.com at deals: unknown-role"),
                World.held(world.plan()));
        assertEquals(1, world.plan().heldBack().stream().map(HeldBack::because).distinct().count());
    }

    private void addRole(RoleCopy role) {
        var live = world.liveEnvironments.get("deals");
        var roles = new ArrayList<>(live.roles());
        roles.add(role);
        world.liveEnvironments.put(
                "deals",
                new LiveEnvironment(
                        live.environmentId(),
                        live.url(),
                        live.securityGroupId(),
                        live.billing(),
                        live.businessUnits(),
                        roles,
                        live.users()));
    }
}
