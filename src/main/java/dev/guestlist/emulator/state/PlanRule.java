package dev.guestlist.emulator.state;

import java.util.List;

/**
 * What a service plan needs or does not bear beside it
 * (learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems).
 *
 * @param plan the plan that asks for something, by name or id
 * @param needs plans by name or id, of which one must be there too; empty when it needs none
 * @param excludes plans by name or id, of which none may be there
 */
public record PlanRule(String plan, List<String> needs, List<String> excludes) {

    public PlanRule {
        needs = List.copyOf(needs);
        excludes = List.copyOf(excludes);
    }

    /** Whether a name or id means a plan. */
    static boolean means(String reference, Sku.ServicePlan plan) {
        return reference.equals(plan.name()) || reference.equalsIgnoreCase(plan.id().toString());
    }
}
