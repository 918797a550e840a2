package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.AddressProperty;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

final class IdentitiesTest {
    private final World world = new World().group("crew");

    @Test
    void a_guest_is_found_by_any_address_in_any_letter_case() {
        world.inside("ana@fabrikam.com").alsoKnownAs("Ana.Silva@Gmail.com");
        world.listed("ana.silva@gmail.com").groups("crew");

        var plan = world.plan();

        assertEquals(List.of("ana.silva@gmail.com joinGroup crew"), World.lines(plan));
        assertEquals(
                Optional.of("id-of-ana@fabrikam.com"),
                plan.changes().getFirst().guest().orElseThrow().objectId());
        assertEquals(new Plan.Counts(1, 1, 0, 0), plan.counts());
    }

    @Test
    void two_guests_with_one_address_hold_back_and_both_are_named() {
        world.inside("b@fabrikam.com").called("Bea").alsoKnownAs("ana@fabrikam.com").in("crew");
        world.inside("a@fabrikam.com").called("Ana").alsoKnownAs("ana@fabrikam.com");
        var ana = world.listed("ana@fabrikam.com");

        var plan = world.plan();

        assertEquals(List.of(), plan.changes());
        var problem = plan.heldBack().getFirst();
        assertEquals("ambiguous-guest", problem.code());
        assertEquals(Optional.of(ana.where), problem.where());
        assertTrue(problem.message().contains("Ana (id-of-a@fabrikam.com)"));
        assertTrue(problem.message().contains("Bea (id-of-b@fabrikam.com)"));
        assertInstanceOf(Verdict.Allowed.class, plan.verdict());
        assertEquals(0, plan.counts().unmanaged(), "a file names them, in vain or not");
    }

    @Test
    void a_member_is_held_back_and_it_is_said_who_it_is() {
        world.member("grace@contoso.com", "Grace Hall");
        world.listed("grace@contoso.com").groups("crew");

        var plan = world.plan();

        assertEquals(List.of(), plan.changes());
        assertEquals(
                List.of(
                        "grace@contoso.com is Grace Hall (m-Grace Hall), a member of the tenant"
                                + ", not a guest"),
                messages(plan));
    }

    @Test
    void an_address_that_a_member_and_a_guest_share_is_held_back() {
        world.member("ana@fabrikam.com", "Ana");
        world.inside("ana@fabrikam.com").in("crew");
        world.listed("ana@fabrikam.com");

        var plan = world.plan();

        assertEquals(List.of(), plan.changes());
        assertEquals(List.of("ana@fabrikam.com at no door: member-not-guest"), World.held(plan));
    }

    @Test
    void one_guest_in_two_blocks_is_held_back_at_both() {
        world.inside("ana@fabrikam.com").alsoKnownAs("ana@gmail.com").in("crew");
        var first = world.listed("ana@fabrikam.com");
        var second = world.listed("ana@gmail.com").groups("crew");

        var plan = world.plan();

        assertEquals(List.of(), plan.changes());
        assertEquals(
                List.of(
                        "ana@fabrikam.com at no door: same-guest",
                        "ana@gmail.com at no door: same-guest"),
                World.held(plan));
        assertTrue(messages(plan).getFirst().contains("ana@gmail.com at " + second.where));
        assertTrue(messages(plan).getLast().contains("ana@fabrikam.com at " + first.where));
    }

    @Test
    void an_object_id_pins_the_account_in_any_case_of_letters() {
        world.inside("a@fabrikam.com").called("Ana").alsoKnownAs("ana@fabrikam.com");
        world.inside("b@fabrikam.com").called("Bea").alsoKnownAs("ana@fabrikam.com").in("crew");
        world.member("ana@fabrikam.com", "Grace");
        world.listed("ana@fabrikam.com").pinned("ID-of-A@fabrikam.com").groups("crew");

        var plan = world.plan();

        assertEquals(List.of(), World.held(plan));
        assertEquals(List.of("ana@fabrikam.com joinGroup crew"), World.lines(plan));
        assertEquals(
                Optional.of("id-of-a@fabrikam.com"),
                plan.changes().getFirst().guest().orElseThrow().objectId());
        assertEquals(
                List.of(
                        "ana@fabrikam.com is matched by objectId to Ana (id-of-a@fabrikam.com),"
                                + " whose mail is a@fabrikam.com"),
                plan.problems().stream().map(Problem::message).toList());
    }

    @Test
    void an_object_id_of_nobody_or_of_a_member_is_held_back_and_nobody_is_invited() {
        world.inside("ana@fabrikam.com");
        world.member("grace@contoso.com", "Grace");
        world.listed("ana@fabrikam.com").pinned("id-of-nobody").groups("crew");
        world.listed("new@fabrikam.com").pinned("id-of-new").groups("crew");
        world.listed("grace@contoso.com").pinned("m-grace").groups("crew");

        var plan = world.plan();

        assertEquals(List.of(), World.lines(plan));
        assertEquals(
                List.of(
                        "ana@fabrikam.com at no door: unknown-object-id",
                        "new@fabrikam.com at no door: unknown-object-id",
                        "grace@contoso.com at no door: member-not-guest"),
                World.held(plan));
    }

    @Test
    void an_account_that_is_pinned_by_one_guest_is_not_another() {
        world.inside("ana@fabrikam.com").in("crew");
        world.listed("ana@fabrikam.com").groups("crew");
        world.listed("bo@fabrikam.com").pinned("id-of-ana@fabrikam.com");

        assertEquals(
                List.of(
                        "ana@fabrikam.com at no door: same-guest",
                        "bo@fabrikam.com at no door: same-guest"),
                World.held(world.plan()));
    }

    @Test
    void another_mail_is_told_and_none_is_not() {
        world.inside("ana@fabrikam.com").alsoKnownAs("ana.silva@gmail.com");
        world.inside("bo@fabrikam.com").withoutMail();
        world.listed("Ana.Silva@gmail.com");
        world.listed("bo@fabrikam.com");
        assertEquals(List.of("other-mail"), World.codes(world.plan()));
    }

    @ParameterizedTest
    @EnumSource(AddressProperty.class)
    void another_mail_is_told_with_the_property_that_has_the_address(AddressProperty property) {
        world.inside("ana@fabrikam.com")
                .called("Ana Silva")
                .alsoKnownAs("ana.silva@gmail.com", property);
        world.listed("ana.silva@gmail.com");
        assertEquals(
                "ana.silva@gmail.com is matched by "
                        + property.title()
                        + " to Ana Silva (id-of-ana@fabrikam.com), whose mail is ana@fabrikam.com",
                world.plan().problems().getFirst().message());
    }

    @Test
    void an_address_of_the_tenant_itself_is_held_back_unless_somebody_has_it() {
        world.listed("ana@contoso.com").groups("crew");
        world.listed("bo@contoso.com").groups("crew");
        world.listed("old@contoso.com").until(World.TODAY.minusDays(1));
        world.inside("bo@contoso.com");

        var plan = world.plan();

        assertEquals(List.of("ana@contoso.com at no door: own-domain"), World.held(plan));
        assertEquals(List.of("bo@contoso.com joinGroup crew"), World.lines(plan));
    }

    @Test
    void nobody_else_waits_for_somebody_who_is_held_back() {
        world.member("grace@contoso.com", "Grace Hall");
        world.listed("grace@contoso.com").groups("crew");
        world.inside("old@fabrikam.com").in("crew");
        world.listed("old@fabrikam.com").groups("crew").until(World.TODAY.minusDays(1));
        world.listed("new@fabrikam.com").groups("crew");

        assertEquals(
                List.of(
                        "old@fabrikam.com leaveGroup crew",
                        "new@fabrikam.com invite as new@fabrikam.com",
                        "new@fabrikam.com joinGroup crew"),
                World.lines(world.plan()));
    }

    @Test
    void a_blocked_account_is_a_warning_unless_the_guest_leaves() {
        world.inside("ana@fabrikam.com").blocked();
        var ana = world.listed("ana@fabrikam.com");
        assertEquals(List.of("blocked-guest"), World.codes(world.plan()));
        assertInstanceOf(Verdict.Allowed.class, world.plan().verdict());

        ana.until(World.TODAY.minusDays(1));
        assertEquals(List.of(), World.codes(world.plan()));
    }

    @Test
    void another_tenant_is_refused() {
        world.tenant = "tailspin.com";
        var plan = world.plan();
        assertEquals(List.of("wrong-tenant"), World.codes(plan));
        assertInstanceOf(Verdict.Forbidden.class, plan.verdict());

        world.tenant = "TENANT-1";
        assertEquals(List.of(), World.codes(world.plan()), "the id is a name too");
    }

    private static List<String> messages(Plan plan) {
        return plan.heldBack().stream().map(HeldBack::message).toList();
    }
}
