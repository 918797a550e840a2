package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.guestlist.model.Limits;
import dev.guestlist.plan.Allowance;
import dev.guestlist.plan.LossCount;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Verdict;
import dev.guestlist.plan.Violation;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

final class VerdictTest {
    private final World world = new World().group("crew");

    @Test
    void as_many_removals_as_the_limit_pass_and_one_more_does_not() {
        world.limits = new Limits(2, 100);
        people(2, 5);
        assertEquals(new Verdict.Allowed(), world.plan().verdict());

        people(3, 5);
        var violation = new Violation.TooManyRemovals(new LossCount(0, 3), 5, world.limits);
        assertEquals(new Verdict.NeedsApproval(List.of(violation)), world.plan().verdict());
    }

    @Test
    void the_percentage_counts_from_twenty_guests_on() {
        world.limits = new Limits(1000, 10);
        people(2, 19);
        assertEquals(new Verdict.Allowed(), world.plan().verdict());

        people(2, 20);
        assertEquals(new Verdict.Allowed(), world.plan().verdict(), "a tenth is at most a tenth");

        people(3, 20);
        assertInstanceOf(Verdict.NeedsApproval.class, world.plan().verdict());
    }

    @Test
    void a_guest_who_loses_twice_is_one_removal() {
        world.group("gate");
        world.limits = new Limits(1, 100);
        world.inside("ana@fabrikam.com").in("crew", "gate");
        world.listed("ana@fabrikam.com");
        assertEquals(2, world.plan().changes().size());
        assertEquals(new Verdict.Allowed(), world.plan().verdict());
    }

    @Test
    void an_allowance_counts_only_if_it_names_the_number() {
        world.limits = new Limits(0, 0);
        people(3, 5);
        var plan = world.plan();

        assertEquals(1, plan.verdict().objections(Allowance.NONE).size());
        assertEquals(1, plan.verdict().objections(allow(4)).size());
        assertEquals(1, plan.verdict().objections(allow(2)).size());
        assertEquals(List.of(), plan.verdict().objections(allow(3)));
    }

    @Test
    void no_number_outweighs_an_error() {
        world.tenant = "elsewhere.com";
        var plan = world.plan();
        assertThrows(IllegalArgumentException.class, () -> plan.verdict().objections(allow(0)));
    }

    @Test
    void released_seats_count_before_needed_ones() {
        world.license("seller", 3, 3);
        world.inside("old@fabrikam.com").licensed("seller");
        world.listed("old@fabrikam.com").licenses("seller").until(World.TODAY.minusDays(1));
        world.listed("new@fabrikam.com").licenses("seller");

        var plan = world.plan();
        var budget = plan.seats().getFirst();

        assertEquals(List.of(1, 1, 0, 0), of(budget));
        assertEquals(new Verdict.Allowed(), plan.verdict());
    }

    @Test
    void too_few_seats_need_approval_and_seats_to_keep_free_are_no_seats() {
        world.license("seller", 10, 7, 2).license("tech", 10, 10);
        for (var name : List.of("a", "b", "c")) {
            world.listed(name + "@fabrikam.com").licenses("seller");
        }
        world.listed("c@fabrikam.com").licenses("tech");

        var plan = world.plan();
        var needs = assertInstanceOf(Verdict.NeedsApproval.class, plan.verdict());

        assertEquals(List.of(0, 3, 0, 2), of(plan.seats().getFirst()));
        assertEquals(2, needs.violations().size());
        assertEquals(3, needs.unlicensed());
        var allowance = new Allowance(OptionalInt.empty(), OptionalInt.of(3));
        assertEquals(List.of(), plan.verdict().objections(allowance));
        assertEquals(2, plan.verdict().objections(allow(3)).size());
    }

    @Test
    void seats_that_were_short_before_are_not_the_fault_of_this_plan() {
        world.license("seller", 5, 9, 1);
        assertEquals(new Verdict.Allowed(), world.plan().verdict());
        world.listed("a@fabrikam.com").licenses("seller");
        assertEquals(1, world.plan().seats().getFirst().missing());
    }

    /** Released, needed, free afterwards, missing. */
    private static List<Integer> of(SeatBudget budget) {
        return List.of(budget.released(), budget.needed(), budget.freeAfter(), budget.missing());
    }

    private static Allowance allow(int removals) {
        return new Allowance(OptionalInt.of(removals), OptionalInt.empty());
    }

    /** That many guests in the files and the tenant; the first of them lose a group. */
    private void people(int losing, int all) {
        for (var number = 0; number < all; number++) {
            var email = "p%02d@fabrikam.com".formatted(number);
            world.inside(email).in("crew");
            world.listed(email).groups.clear();
            if (number >= losing) {
                world.listed(email).groups("crew");
            }
        }
    }
}
