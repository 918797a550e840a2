package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.guestlist.model.ProfileField;
import dev.guestlist.model.TenantIdentity;
import dev.guestlist.plan.Difference;
import dev.guestlist.plan.Fingerprint;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.TreeSet;

final class FingerprintTest {
    private static final String ANA = "ana@fabrikam.com";

    @Test
    void a_moved_line_does_not_move_it() {
        var moved = new World();
        moved.nextLine();
        assertEquals(fingerprint(people(new World())), fingerprint(people(moved)));
    }

    @Test
    void neither_a_name_nor_the_day_moves_it_unless_somebody_expires() {
        var world = people(new World());
        world.listed("bo@fabrikam.com").until(World.TODAY.plusDays(3));
        world.inside("bo@fabrikam.com").in("crew");
        var today = fingerprint(world);
        world.inside(ANA).called("Another name");

        assertEquals(today, fingerprint(world));
        assertEquals(today, world.plan(World.TODAY.plusDays(3)).fingerprint());
        assertNotEquals(today, world.plan(World.TODAY.plusDays(4)).fingerprint());
    }

    @Test
    void ids_values_and_the_tenant_move_it() {
        var plan = people(new World()).plan();

        var other = people(new World());
        other.inside(ANA).id = "another-id";
        assertNotEquals(plan.fingerprint(), fingerprint(other));

        var before = people(new World());
        before.inside(ANA).profile(ProfileField.COMPANY, "Tailspin");
        assertNotEquals(plan.fingerprint(), fingerprint(before));

        var elsewhere = new TenantIdentity("tenant-2", "Contoso", new TreeSet<>());
        assertNotEquals(plan.fingerprint(), Fingerprint.of(elsewhere, plan.changes()));
    }

    @Test
    void an_empty_plan_has_one_too() {
        assertTrue(fingerprint(new World()).value().matches("[0-9a-f]{64}"));
        assertEquals(fingerprint(new World()), fingerprint(new World().group("crew")));
    }

    @Test
    void the_difference_names_what_is_gone_and_what_is_new() {
        var saved = people(new World()).plan();
        var world = people(new World());
        world.inside(ANA).in("crew");
        world.listed("bo@fabrikam.com");
        var current = world.plan();

        var difference = Difference.between(saved, current);

        assertEquals(
                List.of(ANA + " joinGroup crew"),
                difference.gone().stream().map(World::line).toList());
        assertEquals(
                List.of("bo@fabrikam.com invite as bo@fabrikam.com"),
                difference.fresh().stream().map(World::line).toList());
        assertEquals(
                new Difference(List.of(), List.of()),
                Difference.between(saved, people(new World()).plan()));
    }

    private static World people(World world) {
        world.group("crew");
        world.inside(ANA);
        world.listed(ANA).groups("crew").profile(ProfileField.COMPANY, "Fabrikam");
        return world;
    }

    private static Fingerprint fingerprint(World world) {
        return world.plan().fingerprint();
    }
}
