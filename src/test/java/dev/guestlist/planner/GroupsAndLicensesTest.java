package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.guestlist.model.Door;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

final class GroupsAndLicensesTest {
    private static final String ANA = "ana@fabrikam.com";

    private final World world =
            new World()
                    .group("crew")
                    .group("gate")
                    .license("seller", 10, 3)
                    .license("tech", 10, 3, 0, "MAIL");

    @Test
    void what_is_missing_is_given_and_what_is_too_much_is_taken_first() {
        world.inside(ANA).in("crew").licensed("seller");
        world.listed(ANA).groups("gate").licenses("tech");
        assertEquals(
                List.of(
                        ANA + " leaveGroup crew",
                        ANA + " unassignLicense seller",
                        ANA + " joinGroup gate",
                        ANA + " assignLicense tech"),
                World.lines(world.plan()));
    }

    @Test
    void reasons_point_at_the_line_that_asks_and_at_the_block_that_does_not() {
        world.inside(ANA).in("crew");
        var ana = world.listed(ANA).groups("gate");

        var plan = world.plan();

        assertEquals(new Reason.Surplus(ana.where), plan.changes().getFirst().reason());
        assertEquals(
                new Reason.Declared(ana.groups.get("gate")), plan.changes().getLast().reason());
    }

    @Test
    void groups_and_licences_that_are_no_doors_are_not_ours() {
        var inside = world.inside(ANA);
        inside.groupIds.add("g-elsewhere");
        inside.licensed("elsewhere");
        world.listed(ANA);
        assertEquals(List.of(), world.plan().changes());
        assertEquals(new Plan.Counts(1, 1, 1, 0), world.plan().counts());
    }

    @Test
    void a_licence_through_a_group_is_held_and_never_taken() {
        world.inside(ANA).licensedThrough("g-elsewhere", "seller");
        var ana = world.listed(ANA).licenses("seller");
        assertEquals(List.of(), world.plan().changes());

        ana.licenses.clear();
        assertEquals(List.of(), world.plan().changes());
    }

    @Test
    void a_licence_that_goes_with_the_group_is_assigned_directly_without_a_new_seat() {
        world.inside(ANA).in("crew").licensedThrough("g-crew", "seller");
        world.listed(ANA).licenses("seller");

        var plan = world.plan();

        assertEquals(
                List.of(ANA + " leaveGroup crew", ANA + " assignLicense seller"),
                World.lines(plan));
        assertEquals(0, plan.seats().getFirst().needed());
    }

    @Test
    void a_direct_assignment_beside_a_group_is_taken_without_a_seat_coming_free() {
        world.inside(ANA)
                .holding(
                        "seller",
                        new LicenseHolding(
                                Inside.direct(),
                                new TreeSet<>(List.of("g-elsewhere")),
                                Optional.empty()));
        world.listed(ANA);

        var plan = world.plan();

        assertEquals(List.of(ANA + " unassignLicense seller"), World.lines(plan));
        assertEquals(0, plan.seats().getFirst().released());
    }

    @Test
    void other_plans_switched_off_are_an_assignment_with_a_before_and_without_a_seat() {
        world.inside(ANA).licensed("tech", "p-forms");
        world.listed(ANA).licenses("tech");

        var plan = world.plan();
        var assign =
                assertInstanceOf(LicenseAct.AssignLicense.class, plan.changes().getFirst().act());

        assertEquals(List.of("p-mail"), List.copyOf(assign.disabledPlans()));
        assertEquals(Inside.direct("p-forms"), assign.before());
        assertEquals(0, plan.seats().getLast().needed());

        world.inside(ANA).licensed("tech", "p-mail");
        assertEquals(List.of(), world.plan().changes());
    }

    @Test
    void a_license_that_a_group_fails_to_give_is_told_and_assigned() {
        world.inside(ANA).holding("seller", failed(Optional.empty()));
        world.listed(ANA).licenses("seller");

        var plan = world.plan();

        assertEquals(List.of("license-error"), World.codes(plan));
        assertEquals(List.of(ANA + " assignLicense seller"), World.lines(plan));
        assertEquals(1, plan.seats().getFirst().needed());
    }

    @Test
    void a_direct_assignment_that_failed_is_made_again() {
        world.inside(ANA).holding("seller", failed(Inside.direct()));
        world.listed(ANA).licenses("seller");

        assertEquals(List.of(ANA + " assignLicense seller"), World.lines(world.plan()));
    }

    @Test
    void a_failed_assignment_is_taken_away_and_frees_no_seat() {
        world.inside(ANA).holding("seller", failed(Inside.direct()));
        world.listed(ANA);

        var plan = world.plan();

        assertEquals(List.of(ANA + " unassignLicense seller"), World.lines(plan));
        assertEquals(0, plan.seats().getFirst().released());
    }

    @Test
    void an_error_beside_a_license_in_use_is_only_told() {
        world.inside(ANA)
                .holding(
                        "seller",
                        new LicenseHolding(
                                Inside.direct(),
                                new TreeSet<>(),
                                Optional.of("MutuallyExclusiveViolation")));
        world.listed(ANA).licenses("seller");

        var plan = world.plan();

        assertEquals(List.of("license-error"), World.codes(plan));
        assertEquals(List.of(), World.lines(plan));
    }

    private static LicenseHolding failed(Optional<SortedSet<String>> direct) {
        return new LicenseHolding(
                direct,
                new TreeSet<>(),
                LicenseHolding.Effect.FAILED,
                Optional.of("CountViolation"));
    }

    /** What the file says about plans × how the guest holds the license → what is assigned. */
    @ParameterizedTest
    @CsvSource({
        "omitted, nothing, off:",
        "omitted, on, as it is",
        "omitted, p-mail off, as it is",
        "omitted, through a group, as it is",
        "[], nothing, off:",
        "[], on, as it is",
        "[], p-mail off, off:",
        "[], through a group, as it is",
        "[MAIL], nothing, off: p-mail",
        "[MAIL], on, off: p-mail",
        "[MAIL], p-mail off, as it is",
        "[MAIL], through a group, as it is",
    })
    void plans_that_the_files_do_not_mention_stay_as_they_are(
            String said, String held, String expected) {
        var plans =
                switch (said) {
                    case "omitted" -> Optional.<SortedSet<String>>empty();
                    case "[]" -> Optional.<SortedSet<String>>of(new TreeSet<>());
                    default -> Optional.<SortedSet<String>>of(new TreeSet<>(List.of("MAIL")));
                };
        world.licenses.put(
                "tech", new Door.LicenseDoor("tech", "PART_tech", plans, 0, world.nextLine()));
        var ana = world.inside(ANA);
        switch (held) {
            case "nothing" -> {}
            case "on" -> ana.licensed("tech");
            case "p-mail off" -> ana.licensed("tech", "p-mail");
            default -> ana.licensedThrough("g-elsewhere", "tech");
        }
        world.listed(ANA).licenses("tech");

        var assigned =
                world.plan().changes().stream()
                        .map(change -> (LicenseAct.AssignLicense) change.act())
                        .map(act -> ("off: " + String.join(" ", act.disabledPlans())).strip())
                        .toList();
        assertEquals(expected.equals("as it is") ? List.of() : List.of(expected), assigned);
    }
}
