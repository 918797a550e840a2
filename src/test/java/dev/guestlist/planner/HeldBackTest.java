package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveEnvironment.SystemUser.AccessMode;
import dev.guestlist.model.LiveEnvironment.SystemUser.State;
import dev.guestlist.model.LiveGroup.Membership;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.LiveSku.Assignability;
import dev.guestlist.plan.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What waits behind something that is wrong in the tenant, and what goes on. */
final class HeldBackTest {
    private static final String ANA = "ana@fabrikam.com";
    private static final String BO = "bo@fabrikam.com";
    private static final List<String> ROLES = List.of("Basic", "Seller", "Tech");

    private final World world = new World().license("sales", 10, 0);

    @Test
    void a_role_that_was_renamed_is_neither_granted_nor_revoked() {
        world.environment("deals", List.of("APAC"), ROLES);
        world.inside(ANA).row("deals", World.ROOT, "Tech", "Basic").licensed("sales");
        world.inside(BO).row("deals", World.ROOT, "Tech").licensed("sales");
        world.listed(ANA).licenses("sales").roles("deals", "Engineer", "Seller");
        world.listed(BO).licenses("sales").roles("deals", "Basic");

        var plan = world.plan();

        assertEquals(List.of(ANA + " at deals: unknown-role"), World.held(plan));
        assertEquals(
                List.of(
                        ANA + " grantRole r-deals-root-Seller",
                        ANA + " revokeRole r-deals-root-Basic",
                        BO + " grantRole r-deals-root-Basic",
                        BO + " revokeRole r-deals-root-Tech"),
                World.lines(plan),
                "Basic is declared by its name, and Bo should not have the unknown role");
    }

    @Test
    void whoever_leaves_loses_every_role_whatever_it_is_named() {
        world.environment("deals", List.of(), ROLES);
        world.inside(ANA).row("deals", World.ROOT, "Tech", "Basic");
        world.listed(ANA).roles("deals", "Engineer").until(World.TODAY.minusDays(1));

        var plan = world.plan();

        assertEquals(List.of(), World.held(plan));
        assertEquals(2, plan.changes().size());
    }

    @Test
    void a_move_that_would_lose_a_role_in_doubt_is_held_back_with_what_follows_it() {
        world.environment("deals", List.of("APAC"), ROLES);
        world.inside(ANA).row("deals", World.ROOT, "Tech").licensed("sales");
        world.inside(BO).row("deals", World.ROOT).licensed("sales");
        world.listed(ANA).licenses("sales").rolesIn("deals", "APAC", "Engineer", "Seller");
        world.listed(BO).licenses("sales").rolesIn("deals", "APAC", "Engineer", "Seller");

        assertEquals(
                List.of(BO + " moveUnit u-deals-APAC", BO + " grantRole r-deals-APAC-Seller"),
                World.lines(world.plan()));
    }

    @Test
    void roles_wait_for_the_group_that_admits_to_their_environment() {
        world.group("gate", Membership.DYNAMIC);
        world.environment(
                "deals", List.of(), ROLES, new SecurityGroup.Of("gate"), Optional.empty());
        world.inside(ANA).licensed("sales");
        world.inside(BO).licensed("sales").row("deals", World.ROOT);
        world.listed(ANA).groups("gate").licenses("sales").roles("deals", "Tech");
        world.listed(BO).groups("gate").licenses("sales").roles("deals", "Tech");

        var plan = world.plan();

        assertEquals(
                List.of(
                        ANA + " at deals: dynamic-group",
                        ANA + " at gate: dynamic-group",
                        BO + " at gate: dynamic-group"),
                World.held(plan));
        assertEquals(List.of(BO + " grantRole r-deals-root-Tech"), World.lines(plan));
        assertEquals(List.of(), plan.waiting());
    }

    @Test
    void another_security_group_holds_back_what_is_given_but_not_what_is_taken() {
        world.group("gate").group("crew");
        world.environment(
                "deals", List.of(), ROLES, new SecurityGroup.Of("gate"), Optional.empty());
        world.environments.computeIfPresent(
                "deals",
                (key, door) ->
                        new EnvironmentDoor(
                                key,
                                door.url(),
                                new SecurityGroup.Of("crew"),
                                door.businessUnit(),
                                door.where()));
        world.inside(ANA).in("crew").licensed("sales").row("deals", World.ROOT, "Basic");
        world.listed(ANA).groups("crew").licenses("sales").roles("deals", "Tech");

        var plan = world.plan();

        assertEquals(List.of(ANA + " at deals: security-group-mismatch"), World.held(plan));
        assertEquals(List.of(ANA + " revokeRole r-deals-root-Basic"), World.lines(plan));
    }

    @ParameterizedTest
    @CsvSource({"COMPANY_WIDE, license-not-for-users", "DISABLED, disabled-license"})
    void a_product_that_is_not_for_users_is_taken_but_not_given(
            Assignability assignability, String code) {
        world.environment("deals", List.of(), ROLES);
        world.skus.replaceAll(sku ->
                new LiveSku(
                        sku.id(),
                        sku.partNumber(),
                        sku.seats(),
                        sku.consumed(),
                        assignability,
                        sku.plans()));
        world.inside(ANA);
        world.inside(BO).licensed("sales");
        world.listed(ANA).licenses("sales").roles("deals", "Tech");
        world.listed(BO);

        var plan = world.plan();

        assertEquals(
                Set.of(ANA + " at deals: " + code, ANA + " at sales: " + code),
                Set.copyOf(World.held(plan)));
        assertEquals(List.of(BO + " unassignLicense sales"), World.lines(plan));
        assertEquals(0, plan.seats().getFirst().needed());
    }

    @Test
    void roles_without_a_license_are_a_warning_unless_the_environment_needs_none() {
        world.environment("deals", List.of(), ROLES);
        world.inside(ANA).row("deals", World.ROOT);
        world.inside(BO).row("deals", World.ROOT).licensedThrough("g-of-others", "sales");
        world.listed(ANA).roles("deals", "Tech");
        world.listed(BO).roles("deals", "Tech");
        assertEquals(List.of("environment-without-license"), World.codes(world.plan()));
        assertEquals(2, world.plan().changes().size());

        world.liveEnvironments.computeIfPresent(
                "deals",
                (_, live) ->
                        new LiveEnvironment(
                                live.environmentId(),
                                live.url(),
                                live.securityGroupId(),
                                LiveEnvironment.Billing.PAY_AS_YOU_GO,
                                live.businessUnits(),
                                live.roles(),
                                live.users()));
        assertEquals(List.of(), World.codes(world.plan()));
    }

    @Test
    void a_row_that_somebody_disabled_holds_its_roles_back() {
        world.environment("deals", List.of(), ROLES);
        world.inside(ANA).licensed("sales").row("deals", World.ROOT, State.DISABLED, "Basic");
        world.listed(ANA).licenses("sales").roles("deals", "Tech");

        var plan = world.plan();

        assertEquals(List.of(ANA + " at deals: row-disabled"), World.held(plan));
        assertEquals(List.of(ANA + " revokeRole r-deals-root-Basic"), World.lines(plan));
        assertEquals(List.of(), plan.waiting());
    }

    @Test
    void a_row_that_somebody_disabled_is_a_difference_even_if_all_roles_are_there() {
        world.environment("deals", List.of(), ROLES);
        world.inside(ANA).licensed("sales").row("deals", World.ROOT, State.DISABLED, "Basic");
        world.listed(ANA).licenses("sales").roles("deals", "Basic");
        assertEquals(List.of(ANA + " at deals: row-disabled"), World.held(world.plan()));
    }

    @ParameterizedTest
    @EnumSource(AccessMode.class)
    void a_row_in_another_access_mode_than_read_write_is_a_difference(AccessMode mode) {
        world.environment("deals", List.of(), ROLES);
        world.inside(ANA)
                .licensed("sales")
                .row("deals", World.ROOT, State.ENABLED, "Basic")
                .inMode("deals", mode);
        world.listed(ANA).licenses("sales").roles("deals", "Basic");
        assertEquals(
                mode == AccessMode.READ_WRITE
                        ? List.of()
                        : List.of(ANA + " at deals: row-access-mode"),
                World.held(world.plan()));
    }

    @Test
    void who_loses_all_roles_loses_them_in_any_access_mode() {
        world.environment("deals", List.of(), ROLES);
        world.inside(ANA)
                .row("deals", World.ROOT, State.ENABLED, "Basic")
                .inMode("deals", AccessMode.READ);
        world.listed(ANA);

        var plan = world.plan();

        assertEquals(List.of(ANA + " revokeRole r-deals-root-Basic"), World.lines(plan));
        assertEquals(List.of(), World.held(plan));
    }

    @Test
    void who_is_held_back_is_not_counted_as_unchanged() {
        world.group("crew", Membership.SYNCED);
        world.inside(ANA).licensed("sales");
        world.inside(BO);
        world.listed(ANA).groups("crew").licenses("sales");
        world.listed(BO);
        assertEquals(new Plan.Counts(2, 2, 1, 0), world.plan().counts());
    }

    @Test
    void what_is_wrong_with_a_door_is_told_even_if_it_concerns_nobody() {
        world.group("crew");
        world.liveGroups.put("crew", List.of());
        assertEquals(List.of("nobody at crew: unknown-group"), World.held(world.plan()));
    }
}
