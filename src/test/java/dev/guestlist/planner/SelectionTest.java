package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.Email;
import dev.guestlist.model.Limits;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Selection;
import dev.guestlist.plan.Selection.Extent;
import dev.guestlist.plan.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Plans about some people, and about some of what there is to do. */
final class SelectionTest {
    private static final String ANA = "ana@fabrikam.com";
    private static final String BO = "bo@fabrikam.com";
    private static final String OLD = "old.hand@fabrikam.com";
    private static final String NEW = "new.hand@fabrikam.com";

    private final World world = new World().group("crew").group("desk");

    /** Ana has drifted, Bo was invited two days ago, Olga leaves, and Nina begins today. */
    SelectionTest() {
        world.inside(ANA).in("crew");
        world.listed(ANA).groups("desk");
        world.inside(BO).in("crew").pending();
        world.listed(BO).groups("desk");
        world.inside(OLD).in("crew");
        world.listed(OLD).until(World.TODAY.minusDays(1));
        world.listed(NEW).groups("crew").from(World.TODAY);
    }

    @Test
    void only_the_people_who_are_named_are_planned() {
        var plan = plan(only("ANA@fabrikam.com"));
        assertEquals(List.of(ANA + " leaveGroup crew", ANA + " joinGroup desk"), World.lines(plan));
        assertEquals(new Plan.Counts(1, 1, 0, 0), plan.counts());
        assertEquals(new TreeSet<>(List.of(new Email(ANA))), plan.header().only());
    }

    @Test
    void limits_and_rules_judge_only_them() {
        world.limits = new Limits(1, 100);
        assertTrue(plan(Selection.ALL).verdict() instanceof Verdict.NeedsApproval);
        assertTrue(plan(only(OLD)).verdict() instanceof Verdict.Allowed);
    }

    @Test
    void others_who_are_held_back_do_not_count() {
        world.member("m@fabrikam.com", "Max");
        world.listed("m@fabrikam.com");
        assertEquals(1, plan(Selection.ALL).guestsHeldBack());
        assertEquals(0, plan(only(ANA)).guestsHeldBack());
        assertEquals(1, plan(only("m@fabrikam.com")).guestsHeldBack());
    }

    @Test
    void an_address_that_nobody_knows_is_an_error() {
        assertEquals(List.of("unknown-guest"), codes(plan(only("nobody@fabrikam.com"))));
        world.inside("visitor@fabrikam.com").in("crew");
        world.inside("passer.by@fabrikam.com");
        assertEquals(List.of(), codes(plan(only("visitor@fabrikam.com"))));
        assertEquals(List.of("unknown-guest"), codes(plan(only("passer.by@fabrikam.com"))));
        world.former("gone@fabrikam.com");
        assertEquals(List.of(), codes(plan(only("gone@fabrikam.com"))));
    }

    @Test
    void on_its_day_only_what_is_due_is_done_and_no_drift_is_repaired() {
        assertEquals(
                List.of(
                        OLD + " leaveGroup crew",
                        BO + " joinGroup desk",
                        NEW + " invite as " + NEW,
                        NEW + " joinGroup crew"),
                World.lines(plan(extent(Extent.DUE))));
    }

    @Test
    void who_began_more_than_a_week_ago_is_no_longer_due() {
        var later = World.TODAY.plusDays(6);
        assertTrue(isInvited(world.plan(later, extent(Extent.DUE))));
        assertTrue(!isInvited(world.plan(later.plusDays(1), extent(Extent.DUE))));
    }

    @Test
    void only_leavers_are_removed() {
        assertEquals(List.of(OLD + " leaveGroup crew"), World.lines(plan(extent(Extent.REMOVALS))));
    }

    private static boolean isInvited(Plan plan) {
        return World.lines(plan).stream().anyMatch(line -> line.startsWith(NEW + " invite"));
    }

    private static List<String> codes(Plan plan) {
        return plan.problems().stream().map(Problem::code).toList();
    }

    private static Selection only(String... addresses) {
        var only = new TreeSet<Email>();
        Stream.of(addresses).map(Email::new).forEach(only::add);
        return new Selection(only, Extent.EVERYTHING);
    }

    private static Selection extent(Extent extent) {
        return new Selection(Collections.emptySortedSet(), extent);
    }

    private Plan plan(Selection selection) {
        return world.plan(World.TODAY, selection);
    }
}
