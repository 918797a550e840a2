package dev.guestlist.tenant.entra;

import dev.guestlist.model.LiveSku;
import dev.guestlist.tenant.http.Cursor;
import dev.guestlist.tenant.http.Ids;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A product as Graph returns it (learn.microsoft.com/graph/api/resources/subscribedsku). */
final class SkuDocument {
    private String id = "";
    private String partNumber = "";
    private int seats;
    private int consumed;
    private String appliesTo = "";
    private String status = "";
    private final SortedMap<String, String> plans = new TreeMap<>();

    private SkuDocument() {}

    static LiveSku read(Cursor at) {
        var sku = new SkuDocument();
        at.members(name -> sku.take(name, at));
        return new LiveSku(
                Ids.known(Optional.of(sku.id), "product"),
                sku.partNumber,
                sku.seats,
                sku.consumed,
                sku.assignability(),
                sku.plans);
    }

    private void take(String name, Cursor at) {
        switch (name) {
            case "skuId" -> id = at.guid().orElse("");
            case "skuPartNumber" -> partNumber = at.text().orElse("");
            case "appliesTo" -> appliesTo = at.text().orElse("");
            case "capabilityStatus" -> status = at.text().orElse("");
            case "consumedUnits" -> consumed = at.number();
            case "prepaidUnits" -> at.members(unit -> seats += assignable(unit, at));
            case "servicePlans" -> at.elements(() -> takePlan(at));
            default -> {}
        }
    }

    private LiveSku.Assignability assignability() {
        if (appliesTo.equalsIgnoreCase("Company")) {
            return LiveSku.Assignability.COMPANY_WIDE;
        }
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "suspended", "deleted", "lockedout" -> LiveSku.Assignability.DISABLED;
            default -> LiveSku.Assignability.ASSIGNABLE;
        };
    }

    private void takePlan(Cursor at) {
        var plan = new String[] {"", ""};
        at.members(name -> {
            switch (name) {
                case "servicePlanName" -> plan[0] = at.text().orElse("");
                case "servicePlanId" -> plan[1] = at.guid().orElse("");
                default -> {}
            }
        });
        plans.put(plan[0], plan[1]);
    }

    /**
     * Units in their grace period can still be assigned
     * (learn.microsoft.com/graph/api/resources/licenseunitsdetail).
     */
    private static int assignable(String unit, Cursor at) {
        return switch (unit) {
            case "enabled", "warning" -> at.number();
            default -> 0;
        };
    }
}
