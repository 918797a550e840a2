package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.Problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who has a product that brings users into Dynamics 365 or Power Apps: an environment creates no
 * row for anybody else (learn.microsoft.com/power-platform/admin/add-users-to-environment).
 *
 * @param products by key of the door
 * @param entitling ids of the products of the tenant that do
 */
record Entitlement(Map<String, ProductAt> products, Set<String> entitling) {
    /** What the names of products and service plans of Dynamics 365 and Power Apps contain. */
    private static final List<String> MARKS =
            List.of("DYN365", "D365", "DYNAMICS", "CRM", "POWERAPPS", "POWER_APPS", "CDS");

    static Entitlement of(Map<String, ProductAt> products, List<LiveSku> skus) {
        var entitling =
                skus.stream()
                        .filter(Entitlement::brings)
                        .map(LiveSku::id)
                        .collect(Collectors.toSet());
        return new Entitlement(Map.copyOf(products), entitling);
    }

    /** Whether the guest will have such a product when the plan is applied. */
    boolean has(Traveller traveller) {
        for (var key : traveller.access().licenses().keySet()) {
            if (gets(key, traveller)) {
                return true;
            }
        }
        return traveller.live().stream()
                .flatMap(guest -> guest.licenses().entrySet().stream())
                .filter(held -> entitling.contains(held.getKey()))
                .anyMatch(held -> stays(held.getKey(), held.getValue(), traveller));
    }

    /** Whether the guest has such a product now. */
    boolean isHeldBy(LiveGuest guest) {
        return guest.licenses().keySet().stream().anyMatch(entitling::contains);
    }

    /** Why the guest does not get a product that may be one of these. */
    Optional<Problem> missed(Traveller traveller, Steps steps) {
        return traveller.access().licenses().keySet().stream()
                .flatMap(key -> steps.missed(Door.Kind.LICENSE, key).stream())
                .findFirst();
    }

    private boolean gets(String key, Traveller traveller) {
        var product = products.get(key);
        return product != null
                && entitling.contains(product.target().id())
                && (product.obstacles().isEmpty()
                        || traveller.holding(product.target().id()).isPresent());
    }

    /** A direct license that the files do not name will be taken. */
    private boolean stays(String skuId, LicenseHolding held, Traveller traveller) {
        return !held.throughGroups().isEmpty()
                || products.values().stream()
                        .filter(product -> product.target().id().equals(skuId))
                        .allMatch(product ->
                                traveller.access().licenses().containsKey(product.target().key()));
    }

    private static boolean brings(LiveSku sku) {
        return Stream.concat(Stream.of(sku.partNumber()), sku.plans().keySet().stream())
                .map(name -> name.toUpperCase(Locale.ROOT))
                .anyMatch(name -> MARKS.stream().anyMatch(name::contains));
    }
}
