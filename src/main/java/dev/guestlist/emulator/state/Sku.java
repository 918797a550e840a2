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
 * @param appliesTo {@code User}, or {@code Company} for what nobody can be assigned
 * @param prohibitedIn countries where it may not be used, two letters each
 * @param planRules what its plans need or exclude
 */
public record Sku(
        UUID id,
        String partNumber,
        List<ServicePlan> plans,
        int seats,
        int warning,
        int suspended,
        int lockedOut,
        String appliesTo,
        List<String> prohibitedIn,
        List<PlanRule> planRules) {

    public Sku {
        plans = List.copyOf(plans);
        prohibitedIn = List.copyOf(prohibitedIn);
        planRules = List.copyOf(planRules);
    }

    /** One part of a product that can be switched off by itself. */
    public record ServicePlan(UUID id, String name, String appliesTo) {}
}
