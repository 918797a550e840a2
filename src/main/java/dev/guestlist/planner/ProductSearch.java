package dev.guestlist.planner;

import dev.guestlist.model.Copies;
import dev.guestlist.model.Door;
import dev.guestlist.model.Door.LicenseDoor;
import dev.guestlist.model.Guid;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.Names;
import dev.guestlist.model.NearestName;
import dev.guestlist.model.Problem;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/** Finds the products that the files name, and the service plans they turn off. */
final class ProductSearch {
    private final List<LockedDoor> locked = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ProductSearch() {}

    static Resolved<ProductAt> resolve(
            Map<String, LicenseDoor> doors, List<LiveSku> skus, Unread unread) {
        var search = new ProductSearch();
        var found = new TreeMap<String, ProductAt>();
        for (var door : doors.values()) {
            if (!unread.hides(Door.Kind.LICENSE, door.key())) {
                search.pick(door, skus)
                        .map(sku -> search.product(door, sku))
                        .ifPresent(product -> found.put(door.key(), product));
            }
        }
        return new Resolved<>(found, search.locked, search.faults, List.of()).withoutTwins();
    }

    private Optional<LiveSku> pick(LicenseDoor door, List<LiveSku> skus) {
        var sku =
                skus.stream()
                        .filter(each ->
                                Names.same(each.partNumber(), door.sku())
                                        || Guid.same(each.id(), door.sku()))
                        .findFirst();
        if (sku.isEmpty()) {
            var known = skus.stream().map(LiveSku::partNumber).toList();
            locked.add(
                    LockedDoor.of(
                            Door.Kind.LICENSE,
                            door.key(),
                            Problem.error(
                                            "unknown-license",
                                            door.where(),
                                            "the tenant has no subscription to the product "
                                                    + door.sku())
                                    .withHint(NearestName.explained(door.sku(), known))));
        }
        return sku;
    }

    private ProductAt product(LicenseDoor door, LiveSku sku) {
        var obstacles = new ArrayList<Problem>();
        obstacle(door, sku).ifPresent(obstacles::add);
        door.disabledPlans().stream()
                .flatMap(SortedSet::stream)
                .filter(plan -> planId(plan, sku).isEmpty())
                .map(plan -> unknownPlan(door, plan, sku))
                .forEach(obstacles::add);
        var at = new HeldBack.At(Door.Kind.LICENSE, door.key());
        obstacles.forEach(because -> faults.add(new Fault(at, because)));
        var disabled =
                door.disabledPlans()
                        .map(plans -> plans.stream().flatMap(plan -> planId(plan, sku).stream()))
                        .map(ids -> Copies.sorted(ids.toList()));
        var target = new Target.License(door.key(), sku.partNumber(), sku.id());
        return new ProductAt(target, door.where(), sku, disabled, obstacles, door.keepFree());
    }

    /** Why nobody can be given a license of the product. */
    private static Optional<Problem> obstacle(LicenseDoor door, LiveSku sku) {
        return switch (sku.assignability()) {
            case ASSIGNABLE -> Optional.empty();
            case COMPANY_WIDE ->
                    Optional.of(
                            Problem.error(
                                            "license-not-for-users",
                                            door.where(),
                                            sku.partNumber()
                                                    + " is licensed for the whole company"
                                                    + " (appliesTo: Company), not for users")
                                    .withHint("name the product that users are licensed with"));
            case DISABLED ->
                    Optional.of(
                            Problem.error(
                                            "disabled-license",
                                            door.where(),
                                            "the subscription to "
                                                    + sku.partNumber()
                                                    + " is disabled")
                                    .withHint("renew it in the Microsoft 365 admin center"));
        };
    }

    private static Problem unknownPlan(LicenseDoor door, String plan, LiveSku sku) {
        var message = sku.partNumber() + " has no service plan " + plan;
        return Problem.error("unknown-service-plan", door.where(), message)
                .withHint(NearestName.explained(plan, sku.plans().keySet()));
    }

    private static Optional<String> planId(String nameOrId, LiveSku sku) {
        return sku.plans().entrySet().stream()
                .filter(plan ->
                        Names.same(plan.getKey(), nameOrId) || Guid.same(plan.getValue(), nameOrId))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
