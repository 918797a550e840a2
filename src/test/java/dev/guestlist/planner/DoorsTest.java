package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Door.EnvironmentDoor;
import dev.guestlist.model.Door.GroupDoor;
import dev.guestlist.model.Door.LicenseDoor;
import dev.guestlist.model.Door.SecurityGroup;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveGroup;
import dev.guestlist.model.LiveGroup.Membership;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.GroupAct;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

final class DoorsTest {
    private final World world = new World();

    @Test
    void a_group_that_does_not_exist_holds_back_at_its_door() {
        world.group("crew");
        world.liveGroups.put("crew", List.of());
        world.listed("ana@fabrikam.com").groups("crew");

        var problem = held(world.plan());

        assertEquals(List.of("ana@fabrikam.com at crew: unknown-group"), World.held(world.plan()));
        assertEquals(Optional.of(world.groups.get("crew").where()), problem.where());
        assertEquals("no group is named \"Group crew\"", problem.message());
    }

    @Test
    void two_groups_with_one_name_hold_back_until_the_id_is_pinned() {
        world.group("crew");
        world.liveGroups.put(
                "crew",
                List.of(
                        World.liveGroup("g-2", "crew", Membership.ASSIGNED),
                        World.liveGroup("g-1", "crew", Membership.ASSIGNED)));
        assertEquals("2 groups are named \"Group crew\": g-1, g-2", held(world.plan()).message());

        pin("crew", "Group crew", "G-2");
        world.listed("ana@fabrikam.com").groups("crew");
        var plan = world.plan();
        assertEquals(List.of(), World.codes(plan));
        var join = assertInstanceOf(GroupAct.JoinGroup.class, plan.changes().getLast().act());
        assertEquals("g-2", join.group().id());
    }

    @Test
    void a_pinned_group_may_be_renamed_but_not_missing() {
        world.group("crew");
        pin("crew", "Old name", "g-crew");
        assertEquals("renamed-group", only(world.plan()).code());
        assertInstanceOf(Verdict.Allowed.class, world.plan().verdict());

        pin("crew", "Group crew", "g-gone");
        var problem = held(world.plan());
        assertEquals("unknown-group", problem.code());
        assertEquals(Optional.of("groups named \"Group crew\" have the id g-crew"), problem.hint());
    }

    @ParameterizedTest
    @CsvSource({
        "DYNAMIC, dynamic-group",
        "SYNCED, synced-group",
        "MAIL_ENABLED, mail-enabled-group",
        "ROLE_ASSIGNABLE, role-assignable-group",
        "MANAGEMENT_RESTRICTED, management-restricted-group"
    })
    void a_group_whose_members_nobody_can_write_holds_back_whoever_would_have_to_change(
            Membership membership, String code) {
        world.group("crew", membership);
        world.inside("ana@fabrikam.com").in("crew");
        world.listed("ana@fabrikam.com");

        var plan = world.plan();

        assertEquals(code, held(plan).code());
        assertEquals(List.of("ana@fabrikam.com at crew: " + code), World.held(plan));
        assertEquals(List.of(), plan.changes());
        assertInstanceOf(Verdict.Allowed.class, plan.verdict());
    }

    @ParameterizedTest
    @EnumSource(Membership.class)
    void a_group_where_nobody_would_have_to_change_holds_nobody_back(Membership membership) {
        world.group("crew", membership);
        world.inside("ana@fabrikam.com").in("crew");
        world.inside("bo@fabrikam.com");
        world.listed("ana@fabrikam.com").groups("crew");
        world.listed("bo@fabrikam.com");

        var plan = world.plan();

        assertEquals(List.of(), World.held(plan));
        assertEquals(List.of(), plan.problems());
    }

    @Test
    void a_guest_in_one_of_two_groups_with_one_name_is_held_back_even_when_leaving() {
        world.group("crew");
        world.liveGroups.put(
                "crew",
                List.of(
                        World.liveGroup("g-crew", "crew", Membership.ASSIGNED),
                        World.liveGroup("g-2", "crew", Membership.ASSIGNED)));
        world.inside("ana@fabrikam.com").in("crew");
        world.inside("bo@fabrikam.com");
        world.listed("ana@fabrikam.com").until(World.TODAY.minusDays(1));
        world.listed("bo@fabrikam.com");

        assertEquals(
                List.of("ana@fabrikam.com at crew: ambiguous-group"), World.held(world.plan()));
    }

    @Test
    void two_groups_whose_names_differ_in_what_nobody_sees_are_told_apart() {
        world.group("crew");
        world.liveGroups.put(
                "crew",
                List.of(
                        World.liveGroup("g-crew", "crew", Membership.ASSIGNED),
                        new LiveGroup(
                                "g-2",
                                "Group\u00A0crew",
                                Membership.ASSIGNED,
                                Optional.empty(),
                                none())));
        world.listed("ana@fabrikam.com").groups("crew");

        var held = world.plan().heldBack().getFirst();

        assertEquals("ambiguous-group", held.code());
        assertEquals(
                "2 groups are named \"Group crew\": g-2 (\"Group\u00A0crew\" with no-break space"
                        + " (U+00A0) at position 6 instead of space (U+0020)), g-crew"
                        + " (\"Group crew\")",
                held.message());
    }

    @Test
    void two_keys_for_one_group_are_an_error_and_nothing_is_planned_at_either() {
        world.group("crew").group("team");
        world.liveGroups.put(
                "team",
                List.of(
                        new LiveGroup(
                                "g-crew",
                                "Group team",
                                Membership.ASSIGNED,
                                Optional.empty(),
                                none())));
        world.inside("ana@fabrikam.com").in("crew");
        world.listed("ana@fabrikam.com").groups("crew");

        var plan = world.plan();

        assertEquals("same-door", only(plan).code());
        assertEquals(List.of(), plan.changes(), "neither joined nor left");
    }

    @Test
    void a_misspelt_product_holds_back_with_a_suggestion() {
        world.license("sales", 10, 0);
        world.licenses.put(
                "sales",
                new LicenseDoor("sales", "PART_salse", Optional.empty(), 0, world.nextLine()));
        var problem = held(world.plan());
        assertEquals("unknown-license", problem.code());
        assertEquals(Optional.of("did you mean \"PART_sales\"?"), problem.hint());
    }

    @Test
    void a_product_is_found_by_its_id_and_its_plans_by_name_or_id() {
        world.license("sales", 10, 0);
        world.licenses.put(
                "sales",
                new LicenseDoor(
                        "sales",
                        "SKU-SALES",
                        Optional.of(new TreeSet<>(List.of("forms", "p-mail"))),
                        0,
                        world.nextLine()));
        world.listed("ana@fabrikam.com").licenses("sales");

        var assign =
                assertInstanceOf(
                        LicenseAct.AssignLicense.class, world.plan().changes().getLast().act());

        assertEquals(List.of("p-forms", "p-mail"), List.copyOf(assign.disabledPlans()));
    }

    @Test
    void an_unknown_service_plan_holds_back_with_a_suggestion() {
        world.license("sales", 10, 0, 0, "FROMS");
        var problem = held(world.plan());
        assertEquals("unknown-service-plan", problem.code());
        assertEquals(Optional.of("did you mean \"FORMS\"?"), problem.hint());
    }

    @Test
    void an_environment_that_does_not_exist_holds_back() {
        world.environment("deals", List.of(), List.of("Seller"));
        world.liveEnvironments.clear();
        world.listed("ana@fabrikam.com").roles("deals", "Seller");
        var problem = held(world.plan());
        assertEquals("unknown-environment", problem.code());
        assertTrue(problem.message().endsWith("https://deals.example"));
    }

    @Test
    void the_unit_of_an_environment_must_exist_once() {
        world.environment(
                "deals",
                List.of("Partners"),
                List.of("Seller"),
                new SecurityGroup.None(),
                Optional.of("Partner"));
        assertEquals("unknown-business-unit", held(world.plan()).code());
        assertEquals(Optional.of("did you mean \"Partners\"?"), held(world.plan()).hint());
    }

    @Test
    void another_admission_group_holds_back_since_roles_would_wait_for_ever() {
        world.group("crew").group("gate");
        world.environment(
                "deals",
                List.of(),
                List.of("Seller"),
                new SecurityGroup.Of("crew"),
                Optional.empty());
        admit("deals", Optional.of("g-gate"));
        assertEquals(
                "this environment admits the group \"Group gate\", but the files say"
                        + " \"Group crew\"",
                held(world.plan()).message());

        files("deals", new SecurityGroup.None());
        assertEquals("security-group-mismatch", held(world.plan()).code());

        files("deals", new SecurityGroup.Unstated());
        assertEquals(List.of(), World.codes(world.plan()));
        assertEquals(List.of(), World.held(world.plan()));
    }

    @Test
    void an_environment_that_admits_everybody_keeps_nobody_waiting() {
        world.group("crew");
        world.environment(
                "deals",
                List.of(),
                List.of("Seller"),
                new SecurityGroup.Of("crew"),
                Optional.empty());
        admit("deals", Optional.empty());
        assertEquals("open-environment", only(world.plan()).code());
        assertInstanceOf(Verdict.Allowed.class, world.plan().verdict());
    }

    private void pin(String key, String displayName, String id) {
        world.groups.put(key, new GroupDoor(key, displayName, Optional.of(id), world.nextLine()));
    }

    private void admit(String key, Optional<String> groupId) {
        var live = world.liveEnvironments.get(key);
        world.liveEnvironments.put(
                key,
                new LiveEnvironment(
                        live.environmentId(),
                        live.url(),
                        groupId,
                        live.billing(),
                        live.businessUnits(),
                        live.roles(),
                        live.users()));
    }

    private void files(String key, SecurityGroup admission) {
        var door = world.environments.get(key);
        world.environments.put(
                key,
                new EnvironmentDoor(key, door.url(), admission, door.businessUnit(), door.where()));
    }

    private static SortedSet<String> none() {
        return new TreeSet<>();
    }

    /** Why somebody or a door is held back, which is one thing, and the only problem. */
    private static Problem held(Plan plan) {
        assertEquals(List.of(), plan.problems());
        var reasons = plan.heldBack().stream().map(HeldBack::because).distinct().toList();
        assertEquals(1, reasons.size(), reasons.toString());
        return reasons.getFirst();
    }

    private static Problem only(Plan plan) {
        assertEquals(1, plan.problems().size(), plan.problems().toString());
        return plan.problems().getFirst();
    }
}
