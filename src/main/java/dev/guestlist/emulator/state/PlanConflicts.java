package dev.guestlist.emulator.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the service plans of licences get along, by the rules that the products bring. */
public final class PlanConflicts {

    private final Skus skus;

    public PlanConflicts(Skus skus) {
        this.skus = skus;
    }

    /**
     * A plan and those it needs or excludes.
     *
     * @param plan its id
     * @param others ids, where the tenant knows the plans
     */
    public record Conflict(String plan, List<String> others) {
        public Conflict {
            others = List.copyOf(others);
        }
    }

    /** The first plan whose need no other plan of these licences meets. */
    public Optional<Conflict> unmetNeed(List<LicenceAssignment> licences) {
        var plans = plans(licences);
        for (var rule : rules()) {
            var asking = named(rule.plan(), plans);
            var met = rule.needs().stream().anyMatch(need -> named(need, plans).isPresent());
            if (asking.isPresent() && !rule.needs().isEmpty() && !met) {
                return Optional.of(conflict(asking.get(), rule.needs()));
            }
        }
        return Optional.empty();
    }

    /** The first two plans of these licences that exclude each other. */
    public Optional<Conflict> exclusion(List<LicenceAssignment> licences) {
        var plans = plans(licences);
        for (var rule : rules()) {
            var asking = named(rule.plan(), plans);
            var there = rule.excludes().stream().filter(e -> named(e, plans).isPresent()).toList();
            if (asking.isPresent() && !there.isEmpty()) {
                return Optional.of(conflict(asking.get(), there));
            }
        }
        return Optional.empty();
    }

    private Conflict conflict(Sku.ServicePlan plan, List<String> others) {
        var known = skus.all().stream().flatMap(sku -> sku.plans().stream()).toList();
        return new Conflict(
                plan.id().toString(),
                others.stream()
                        .map(other -> named(other, known).map(p -> p.id().toString()).orElse(other))
                        .toList());
    }

    private List<PlanRule> rules() {
        return skus.all().stream().flatMap(sku -> sku.planRules().stream()).toList();
    }

    private List<Sku.ServicePlan> plans(List<LicenceAssignment> licences) {
        var plans = new ArrayList<Sku.ServicePlan>();
        for (var licence : licences) {
            skus.find(licence.skuId()).stream()
                    .flatMap(sku -> sku.plans().stream())
                    .filter(plan -> !licence.disabledPlans().contains(plan.id()))
                    .forEach(plans::add);
        }
        return plans;
    }

    private static Optional<Sku.ServicePlan> named(String reference, List<Sku.ServicePlan> plans) {
        return plans.stream().filter(plan -> PlanRule.means(reference, plan)).findFirst();
    }
}
