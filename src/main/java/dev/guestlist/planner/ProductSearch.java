package dev.guestlist.planner;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.LicenseDoor;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.NearestName;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Finds the products that the files name, and the service plans they turn off. */
final class ProductSearch {
    private final List<Problem> problems = new ArrayList<>();

    private ProductSearch() {}

    static Resolved<ProductAt> resolve(
            Map<String, LicenseDoor> doors, List<LiveSku> skus, Unread unread) {
        var search = new ProductSearch();
        var found = new TreeMap<String, ProductAt>();
        for (var door : doors.values()) {
            if (!unread.hides(Door.Kind.LICENSE, door.key())) {
                search.pick(door, skus)
                        .flatMap(sku -> search.product(door, sku))
                        .ifPresent(product -> found.put(door.key(), product));
            }
        }
        return new Resolved<>(found, search.problems).withoutTwins();
    }

    private Optional<LiveSku> pick(LicenseDoor door, List<LiveSku> skus) {
        var sku =
                skus.stream()
                        .filter(each ->
                                each.partNumber().equalsIgnoreCase(door.sku())
                                        || each.id().equalsIgnoreCase(door.sku()))
                        .findFirst();
        if (sku.isEmpty()) {
            var known = skus.stream().map(LiveSku::partNumber).toList();
            problems.add(
                    Problem.error(
                                    "unknown-license",
                                    door.where(),
                                    "the tenant has no subscription to the product " + door.sku())
                            .withHint(NearestName.hint(door.sku(), known)));
        }
        return sku;
    }

    private Optional<ProductAt> product(LicenseDoor door, LiveSku sku) {
        var named = door.disabledPlans();
        var unknown =
                named.stream()
                        .flatMap(SortedSet::stream)
                        .filter(plan -> planId(plan, sku).isEmpty())
                        .toList();
        unknown.forEach(plan -> problems.add(unknownPlan(door, plan, sku)));
        if (!unknown.isEmpty()) {
            return Optional.empty();
        }
        var disabled =
                named.map(plans -> plans.stream().flatMap(plan -> planId(plan, sku).stream()))
                        .map(ids -> Copies.sorted(ids.toList()));
        var target = new Target.License(door.key(), sku.partNumber(), sku.id());
        return Optional.of(new ProductAt(target, door.where(), sku, disabled, door.keepFree()));
    }

    private static Problem unknownPlan(LicenseDoor door, String plan, LiveSku sku) {
        var message = sku.partNumber() + " has no service plan " + plan;
        return Problem.error("unknown-service-plan", door.where(), message)
                .withHint(NearestName.hint(plan, sku.plans().keySet()));
    }

    private static Optional<String> planId(String nameOrId, LiveSku sku) {
        return sku.plans().entrySet().stream()
                .filter(plan ->
                        plan.getKey().equalsIgnoreCase(nameOrId)
                                || plan.getValue().equalsIgnoreCase(nameOrId))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
