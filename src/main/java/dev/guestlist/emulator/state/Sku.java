package dev.guestlist.emulator.state;

import java.util.List;
import java.util.UUID;

/**
 * A product the tenant has bought.
 *
 * @param seats units that can be assigned: {@code prepaidUnits.enabled}
 * @param warning expired units in their grace period, which can still be assigned
 * @param suspended cancelled units
 * @param lockedOut units the customer gave up
 */
public record Sku(
        UUID id,
        String partNumber,
        List<ServicePlan> plans,
        int seats,
        int warning,
        int suspended,
        int lockedOut) {

    public Sku {
        plans = List.copyOf(plans);
    }

    /** One part of a product that can be switched off by itself. */
    public record ServicePlan(UUID id, String name, String appliesTo) {}

    /** How many seats can be in use at once. */
    public int assignable() {
        return seats + warning;
    }
}
