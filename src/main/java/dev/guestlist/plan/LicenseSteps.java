package dev.guestlist.plan;

import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The difference at the licence doors. A licence that a group gives is held, and is not ours to
 * take: the tenant takes it away with the group. One that comes only through groups that the guest
 * is about to leave is assigned directly, or it would be missing until the next run.
 */
final class LicenseSteps {
    private LicenseSteps() {}

    /**
     * @param leaving object ids of the groups that the guest leaves
     */
    static void plan(
            Traveller traveller, Collection<Product> products, Set<String> leaving, Steps steps) {
        for (var product : products) {
            var holding = traveller.holding(product.target().id());
            var asked = Optional.ofNullable(traveller.licenses().get(product.target().key()));
            if (asked.isPresent()) {
                holding.ifPresent(held -> warn(traveller, product, held, asked.get(), steps));
                give(traveller, product, holding, asked.get(), leaving, steps);
            } else {
                holding.filter(held -> held.direct().isPresent())
                        .ifPresent(held -> take(traveller, product, held, steps));
            }
        }
    }

    private static void give(
            Traveller traveller,
            Product product,
            Optional<LicenseHolding> holding,
            SourceLocation where,
            Set<String> leaving,
            Steps steps) {
        var direct = holding.flatMap(LicenseHolding::direct);
        var asIs =
                direct.isPresent()
                        ? direct.get().equals(product.disabledPlans())
                        : holding.filter(held -> staysThroughGroup(held, leaving)).isPresent();
        if (asIs) {
            return;
        }
        steps.add(
                new Change.AssignLicense(
                        traveller.person(),
                        new Reason.Declared(where),
                        traveller.phase(),
                        product.target(),
                        product.disabledPlans(),
                        direct));
        if (holding.isEmpty()) {
            steps.add(product.target().key(), Seats.ONE_NEEDED);
        }
    }

    private static boolean staysThroughGroup(LicenseHolding held, Set<String> leaving) {
        var groups = new TreeSet<>(held.throughGroups());
        groups.removeAll(leaving);
        return !groups.isEmpty();
    }

    private static void take(
            Traveller traveller, Product product, LicenseHolding held, Steps steps) {
        steps.add(
                new Change.UnassignLicense(
                        traveller.person(),
                        traveller.surplus(),
                        traveller.phase(),
                        product.target()));
        if (held.throughGroups().isEmpty()) {
            steps.add(product.target().key(), Seats.ONE_RELEASED);
        }
    }

    private static void warn(
            Traveller traveller,
            Product product,
            LicenseHolding held,
            SourceLocation where,
            Steps steps) {
        held.error()
                .ifPresent(error ->
                        steps.add(
                                Problem.warning(
                                                "license-error",
                                                where,
                                                "the tenant could not give %s the licence"
                                                                .formatted(
                                                                        traveller.person().email())
                                                        + " %s: %s"
                                                                .formatted(
                                                                        product.target().name(),
                                                                        error))
                                        .withHint("look at the guest's licences in Entra")));
    }
}
