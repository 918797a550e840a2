package dev.guestlist.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

final class PlannerScaleTest {
    private static final int GUESTS = 10_000;
    private static final int GROUPS = 50;

    /** Takes about 0.5 s of CPU time; asking each group for each guest would take minutes. */
    @Test
    void ten_thousand_guests_at_fifty_groups_and_two_environments_are_planned_in_seconds() {
        var world = world();
        var desired = world.desired();
        var live = world.live();

        var plan =
                assertTimeout(
                        Duration.ofSeconds(30),
                        () -> Planner.plan(desired, live, World.circumstances(World.TODAY)));

        assertEquals(GUESTS, plan.counts().managed());
        assertEquals(3 * GUESTS, plan.changes().size());
    }

    private static World world() {
        var world = new World().license("seller", 2 * GUESTS, 0);
        IntStream.range(0, GROUPS).forEach(number -> world.group("g" + number));
        world.environment("deals", List.of("APAC"), List.of("Basic", "Seller"));
        world.environment("cases", List.of("APAC"), List.of("Basic", "Seller"));
        for (var number = 0; number < GUESTS; number++) {
            var email = "p" + number + "@fabrikam.com";
            world.inside(email)
                    .in("g" + number % GROUPS, "g" + (number + 7) % GROUPS)
                    .row("deals", "APAC", "Basic");
            world.listed(email)
                    .groups("g" + number % GROUPS)
                    .licenses("seller")
                    .roles("deals", "Basic", "Seller");
        }
        return world;
    }
}
