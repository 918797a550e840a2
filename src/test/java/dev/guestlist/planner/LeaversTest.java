package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.guestlist.model.Door;
import dev.guestlist.model.Gap;
import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** Who loses access, who is left alone, and who can't be judged. */
final class LeaversTest {
    private static final String OLD = "old.hand@fabrikam.com";

    private final World world =
            new World()
                    .group("crew")
                    .license("seller", 10, 3)
                    .environment("deals", List.of(), List.of("Basic", "Seller"));

    @Test
    void who_has_expired_loses_everything_before_anybody_else_is_changed() {
        world.inside("ana@fabrikam.com").in("crew");
        world.listed("ana@fabrikam.com");
        world.listed("bo@fabrikam.com");
        var old = expired(OLD);

        var plan = world.plan();

        assertEquals(
                List.of(
                        OLD + " revokeRole r-deals-root-Seller",
                        OLD + " leaveGroup crew",
                        OLD + " unassignLicense seller",
                        "ana@fabrikam.com leaveGroup crew",
                        "bo@fabrikam.com invite as bo@fabrikam.com"),
                World.lines(plan));
        assertEquals(
                new Reason.Expired(World.TODAY.minusDays(1), old.where),
                plan.changes().getFirst().reason());
        assertEquals(2, plan.losses().guests());
    }

    @Test
    void the_last_day_is_a_day_of_access() {
        expired(OLD);
        assertEquals(List.of(), world.plan(World.TODAY.minusDays(1)).changes());
        assertEquals(3, world.plan(World.TODAY).changes().size());
    }

    @Test
    void who_has_expired_and_never_came_is_not_invited() {
        world.listed(OLD).groups("crew").until(World.TODAY.minusDays(1));
        var plan = world.plan();
        assertEquals(List.of(), plan.changes());
        assertEquals(new Plan.Counts(1, 0, 1, 0), plan.counts());
    }

    @Test
    void the_profile_of_who_leaves_is_left_and_nobody_waits_for_them() {
        world.inside(OLD).pending();
        world.listed(OLD).profile(ProfileField.COMPANY, "Fabrikam").until(World.TODAY.minusDays(1));
        assertEquals(List.of(), world.plan().changes());
        assertEquals(List.of(), world.plan().waiting());
    }

    @Test
    void who_is_in_no_file_is_told_and_never_touched() {
        world.inside("visitor@adventure-works.com")
                .called("Vera")
                .alsoKnownAs("a.guest@contoso.com")
                .in("crew")
                .licensed("seller")
                .row("deals", World.ROOT, "Seller", "Basic");
        world.inside("passer.by@adventure-works.com");

        var plan = world.plan();

        assertEquals(List.of(), plan.changes());
        assertEquals(new Plan.Counts(0, 0, 0, 2), plan.counts());
        var unlisted = plan.unlisted().getFirst();
        assertEquals("visitor@adventure-works.com", unlisted.guest().email().value());
        assertEquals(List.of("crew", "seller", "deals: Basic", "deals: Seller"), unlisted.holds());
        assertEquals(1, plan.unlisted().size());
    }

    @Test
    void a_guest_without_any_address_is_told_by_id() {
        world.inside("x@y.z").in("crew").addresses.clear();
        assertEquals(
                "id-of-x@y.z@no-address.invalid",
                world.plan().unlisted().getFirst().guest().email().value());
    }

    @Test
    void an_unread_guest_list_means_no_conclusion_about_anybody() {
        expired(OLD);
        world.inside("visitor@adventure-works.com").in("crew");
        world.listed("new@fabrikam.com");
        world.gap(new Gap.Guests("page 3 was cut"));

        var plan = world.plan();

        assertEquals(List.of(), plan.changes());
        assertEquals(List.of(), plan.unlisted());
        assertEquals(0, plan.counts().unmanaged());
        assertEquals(0, plan.counts().unchanged());
        assertEquals(List.of("unread-guests"), World.codes(plan));
        assertInstanceOf(Verdict.Forbidden.class, plan.verdict());
    }

    static Stream<Gap> gaps() {
        return Stream.of(
                new Gap.AtDoor(Door.Kind.GROUP, "crew", "cut"),
                new Gap.AllDoors(Door.Kind.LICENSE, "cut"),
                new Gap.AtDoor(Door.Kind.ENVIRONMENT, "deals", "cut"));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void a_gap_hides_everybody_inside_and_newcomers_who_ask_for_what_is_behind_it(Gap gap) {
        expired(OLD);
        world.listed("asks@fabrikam.com").groups("crew").licenses("seller").roles("deals", "Basic");
        world.listed("asks.nothing@fabrikam.com");
        world.gap(gap);

        var plan = world.plan();

        assertEquals(
                List.of("asks.nothing@fabrikam.com invite as asks.nothing@fabrikam.com"),
                World.lines(plan));
        assertEquals(1, plan.problems().size(), "one problem for the gap, none for what it hides");
        assertInstanceOf(Verdict.Forbidden.class, plan.verdict());
    }

    private Listed expired(String email) {
        world.inside(email).in("crew").licensed("seller").row("deals", World.ROOT, "Seller");
        return world.listed(email)
                .groups("crew")
                .licenses("seller")
                .roles("deals", "Seller")
                .until(World.TODAY.minusDays(1));
    }
}
