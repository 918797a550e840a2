package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Door;
import dev.guestlist.model.Gap;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Reason;
import dev.guestlist.plan.Waiting;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Those who have left, those who never were on a list, and those who are yet to come. */
final class FormerTest {
    private static final String OLD = "old.hand@fabrikam.com";
    private static final String ANA = "ana@fabrikam.com";

    private final World world =
            new World()
                    .group("crew")
                    .license("seller", 10, 3)
                    .environment("deals", List.of(), List.of("Basic", "Seller"));

    @Test
    void who_is_former_loses_everything_in_the_safe_order() {
        inside(OLD);
        world.listed(ANA);
        world.former(OLD);
        var plan = world.plan();
        assertEquals(
                List.of(
                        OLD + " revokeRole r-deals-root-Seller",
                        OLD + " leaveGroup crew",
                        OLD + " unassignLicense seller"),
                World.lines(plan).subList(0, 3));
        assertInstanceOf(Reason.Former.class, plan.changes().getFirst().reason());
        assertEquals(List.of(), plan.unlisted());
        assertEquals(1, plan.losses().all());
    }

    @Test
    void who_is_former_and_has_nothing_is_no_change() {
        world.inside(OLD);
        world.listed(ANA);
        world.inside(ANA);
        world.former(OLD).former("never.came@fabrikam.com");
        assertEquals(List.of(), world.plan().changes());
        assertEquals(1, world.plan().counts().managed());
    }

    @Test
    void a_former_guest_who_is_a_member_now_is_left_alone() {
        world.listed(ANA);
        world.inside(ANA);
        world.member(OLD, "Olga").former(OLD);
        assertEquals(List.of(), world.plan().changes());
        assertEquals(List.of(), world.plan().heldBack());
    }

    @Test
    void an_account_that_is_listed_under_another_address_is_not_former() {
        inside(ANA).alsoKnownAs(OLD);
        world.listed(ANA).groups("crew").licenses("seller").roles("deals", "Seller");
        world.former(OLD);
        assertEquals(List.of(), world.plan().changes());
    }

    @Test
    void nobody_is_taken_anything_where_something_could_not_be_read() {
        inside(OLD);
        inside("visitor@fabrikam.com");
        world.listed(ANA);
        world.former(OLD).revokingUnlisted();
        world.gap(new Gap.AtDoor(Door.Kind.GROUP, "crew", "no"));
        assertTrue(World.lines(world.plan()).stream().noneMatch(line -> line.contains("leave")));
        assertTrue(World.lines(world.plan()).stream().noneMatch(line -> line.contains("revoke")));
    }

    @Test
    void who_is_in_no_file_loses_everything_if_the_files_say_so() {
        inside("visitor@fabrikam.com");
        world.inside("passer.by@fabrikam.com");
        world.listed(ANA);
        world.inside(ANA);
        world.revokingUnlisted();
        var plan = world.plan();
        assertEquals(3, plan.changes().size());
        assertInstanceOf(Reason.Unlisted.class, plan.changes().getFirst().reason());
        assertEquals(List.of(), plan.unlisted());
    }

    @Test
    void nothing_is_done_before_the_first_day() {
        inside(ANA);
        world.listed(ANA).from(World.TODAY.plusDays(1));
        world.listed("bo@fabrikam.com").groups("crew").from(World.TODAY.plusDays(1));
        var plan = world.plan();
        assertEquals(List.of(), plan.changes());
        assertEquals(2, plan.waiting().size());
        assertInstanceOf(Waiting.Start.class, plan.waiting().getFirst());
        assertEquals(5, world.plan(World.TODAY.plusDays(1)).changes().size());
    }

    @Test
    void an_empty_list_is_an_error_only_while_somebody_is_inside() {
        assertEquals(List.of(), codes());
        world.inside("passer.by@fabrikam.com");
        assertEquals(List.of(), codes());
        world.inside("visitor@fabrikam.com").in("crew");
        assertEquals(List.of("no-guests"), codes());
    }

    private List<String> codes() {
        return world.plan().problems().stream().map(Problem::code).toList();
    }

    private Inside inside(String email) {
        return world.inside(email).in("crew").licensed("seller").row("deals", World.ROOT, "Seller");
    }
}
