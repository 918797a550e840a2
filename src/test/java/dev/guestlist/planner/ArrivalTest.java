package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.guestlist.model.ProfileField;
import dev.guestlist.plan.AccountAct;
import dev.guestlist.plan.AccountAct.UpdateProfile.Edit;
import dev.guestlist.plan.Phase;
import dev.guestlist.plan.Plan;
import dev.guestlist.plan.Waiting;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ArrivalTest {
    private final World world =
            new World()
                    .group("crew")
                    .license("seller", 10, 0)
                    .environment("deals", List.of("APAC"), List.of("Seller"));

    @Test
    void a_newcomer_gets_everything_in_the_order_in_which_it_can_be_given() {
        world.listed("ana@fabrikam.com")
                .profile(ProfileField.FIRST_NAME, "Ana")
                .profile(ProfileField.LAST_NAME, "Silva")
                .profile(ProfileField.USAGE_LOCATION, "PT")
                .groups("crew")
                .licenses("seller")
                .rolesIn("deals", "APAC", "Seller");

        var plan = world.plan();

        assertEquals(
                List.of(
                        "ana@fabrikam.com invite as Ana Silva",
                        "ana@fabrikam.com updateProfile [FIRST_NAME, LAST_NAME, USAGE_LOCATION]",
                        "ana@fabrikam.com joinGroup crew",
                        "ana@fabrikam.com assignLicense seller",
                        "ana@fabrikam.com moveUnit u-deals-APAC",
                        "ana@fabrikam.com grantRole r-deals-APAC-Seller"),
                World.lines(plan));
        plan.changes().forEach(change -> assertEquals(Phase.ARRIVING, change.phase()));
        assertEquals(List.of(), plan.waiting());
        assertEquals(new Plan.Counts(1, 0, 0, 0), plan.counts());
    }

    @Test
    void the_invitation_carries_the_display_name_and_an_empty_field_needs_no_clearing() {
        world.listed("ana@fabrikam.com")
                .profile(ProfileField.DISPLAY_NAME, "Ana (Fabrikam)")
                .profile(ProfileField.FIRST_NAME, "Ana")
                .profile(ProfileField.COMPANY, "");
        assertEquals(
                List.of(
                        "ana@fabrikam.com invite as Ana (Fabrikam)",
                        "ana@fabrikam.com updateProfile [FIRST_NAME]"),
                World.lines(world.plan()));
    }

    @Test
    void a_guest_without_any_name_is_called_by_the_address() {
        world.listed("ana@fabrikam.com");
        assertEquals(
                List.of("ana@fabrikam.com invite as ana@fabrikam.com"), World.lines(world.plan()));
    }

    @Test
    void only_fields_of_the_files_are_touched_and_an_empty_text_clears() {
        world.inside("ana@fabrikam.com")
                .profile(ProfileField.COMPANY, "Fabrikam")
                .profile(ProfileField.DEPARTMENT, "Field")
                .profile(ProfileField.JOB_TITLE, "Technician");
        world.listed("ana@fabrikam.com")
                .profile(ProfileField.COMPANY, "")
                .profile(ProfileField.FIRST_NAME, "Ana")
                .profile(ProfileField.JOB_TITLE, "Technician");

        var update =
                assertInstanceOf(
                        AccountAct.UpdateProfile.class, world.plan().changes().getFirst().act());

        assertEquals(
                Map.of(
                        ProfileField.FIRST_NAME,
                        new Edit(Optional.empty(), Optional.of("Ana")),
                        ProfileField.COMPANY,
                        new Edit(Optional.of("Fabrikam"), Optional.empty())),
                update.fields());
        assertEquals(1, world.plan().changes().size());
    }

    @Test
    void nobody_is_left_without_a_display_name() {
        world.inside("ana@fabrikam.com").profile(ProfileField.DISPLAY_NAME, "Ana");
        world.listed("ana@fabrikam.com").profile(ProfileField.DISPLAY_NAME, "");
        assertEquals(List.of(), world.plan().changes());
    }

    @Test
    void who_has_not_accepted_is_waited_for_and_gets_access_all_the_same() {
        world.inside("ana@fabrikam.com").called("Ana").pending();
        world.listed("ana@fabrikam.com").groups("crew");

        var plan = world.plan();

        assertEquals(List.of("ana@fabrikam.com joinGroup crew"), World.lines(plan));
        var ana = plan.changes().getFirst().guest().orElseThrow();
        assertEquals(List.of(new Waiting.Acceptance(ana, World.NOON)), plan.waiting());
    }
}
