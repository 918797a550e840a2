package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.PlanConflicts;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.UserShape;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Direct licences of users (learn.microsoft.com/graph/api/user-assignlicense). */
final class Licensing {

    private final Shop shop;

    Licensing(Shop shop) {
        this.shop = shop;
    }

    /** Adds and removes licences, all or nothing; gives the user as it is then. */
    Entity assign(Call call, String key) {
        call.require(Permissions.ASSIGN_LICENCES);
        var order = Order.read(call.body());
        return shop.tenant()
                .changing(() -> {
                    var user = shop.people().userToChange(key);
                    shop.recent().refuseConcurrent(user.id());
                    var changed = apply(user, order);
                    shop.directory().changeUser(user.id(), u -> changed);
                    shop.audit()
                            .user(call, "Change user license", "Core Directory", "Update", changed);
                    return changed;
                });
    }

    /** Asks the service to look at inherited licences again. */
    Entity reprocess(Call call, String key) {
        call.require(Permissions.ASSIGN_LICENCES);
        return shop.tenant()
                .changing(() -> {
                    var user = shop.people().userToChange(key);
                    shop.directory().reprocessLicences(user.id());
                    return shop.tenant().users().written(user.id()).orElse(user);
                });
    }

    /** learn.microsoft.com/graph/api/user-list-licensedetails. */
    Response details(Call call, String key) {
        call.require(Permissions.READ_USERS);
        var user = shop.tenant().reading(() -> shop.people().seenUser(key));
        var details =
                user.list(UserShape.LICENCES).stream()
                        .filter(LicenceAssignment::isActive)
                        .flatMap(licence ->
                                shop.tenant().skus().find(licence.skuId()).stream()
                                        .map(sku -> detail(licence, sku)))
                        .toList();
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context("users('" + user.id() + "')/licenseDetails"),
                        "value",
                        details));
    }

    /** What a body asks for. */
    record Order(List<Addition> additions, List<UUID> removals) {

        /** One licence and the plans of it that are to be off. */
        record Addition(UUID sku, List<UUID> disabledPlans) {}

        /** Both lists must be there, be they empty. */
        static Order read(JsonNode body) {
            if (!body.path("addLicenses").isArray() || !body.path("removeLicenses").isArray()) {
                throw new GraphRefused(
                        GraphError.malformed(
                                "The request must carry both 'addLicenses' and 'removeLicenses'."));
            }
            return new Order(
                    body.path("addLicenses").valueStream().map(Order::addition).toList(),
                    body.path("removeLicenses").valueStream().map(Order::guid).toList());
        }

        private static Addition addition(JsonNode node) {
            return new Addition(
                    guid(node.path("skuId")),
                    node.path("disabledPlans").valueStream().map(Order::guid).toList());
        }

        private static UUID guid(JsonNode node) {
            return Call.id(node.asString(""))
                    .orElseThrow(() ->
                            new GraphRefused(
                                    GraphError.malformed(
                                            "Cannot convert the literal '"
                                                    + node.asString("")
                                                    + "' to the expected type 'Edm.Guid'.")));
        }
    }

    private Entity apply(Entity user, Order order) {
        var licences = new ArrayList<>(user.list(UserShape.LICENCES));
        order.removals().forEach(sku -> remove(licences, sku));
        if (!order.additions().isEmpty() && !hasSettledLocation(user)) {
            throw invalidLocation();
        }
        order.additions().forEach(addition -> add(user, licences, addition));
        checkConflicts(licences);
        return user.with(UserShape.LICENCES, List.copyOf(licences));
    }

    /** A location that was set a moment ago is not seen by licensing yet. */
    private boolean hasSettledLocation(Entity user) {
        return shop.tenant().users().licensingLocation(user, shop.tenant().now()).isPresent();
    }

    private void remove(List<LicenceAssignment> licences, UUID sku) {
        var held = licences.stream().filter(licence -> licence.skuId().equals(sku)).toList();
        if (held.isEmpty()) {
            throw refused("User does not have a corresponding license.");
        }
        if (held.stream().allMatch(licence -> licence.byGroup().isPresent())) {
            throw refused(
                    "User license is inherited from a group membership and it cannot be removed"
                            + " directly from the user.");
        }
        licences.removeIf(licence -> isDirect(licence, sku));
    }

    private void add(Entity user, List<LicenceAssignment> licences, Order.Addition addition) {
        var sku =
                shop.tenant()
                        .skus()
                        .find(addition.sku())
                        .orElseThrow(() ->
                                refused(
                                        "License "
                                                + addition.sku()
                                                + " does not correspond to a valid company"
                                                + " License."));
        checkPlans(sku, addition.disabledPlans());
        if (!sku.appliesTo().equals("User")) {
            throw refused("License " + sku.id() + " cannot be assigned to a user.");
        }
        if (shop.tenant()
                .users()
                .licensingLocation(user, shop.tenant().now())
                .filter(sku.prohibitedIn()::contains)
                .isPresent()) {
            throw invalidLocation();
        }
        var holdsSeat =
                user.list(UserShape.LICENCES).stream()
                        .anyMatch(
                                licence -> licence.isActive() && licence.skuId().equals(sku.id()));
        if (!holdsSeat && shop.tenant().freeSeats(sku.id()) <= 0) {
            throw refused(
                    "Subscription with SKU " + sku.id() + " does not have any available licenses.");
        }
        var disabled = new LinkedHashSet<>(addition.disabledPlans());
        if (shop.guesses().is(GraphGuess.REASSIGNED_PLANS, GraphGuess.Plans.MERGED)) {
            licences.stream()
                    .filter(licence -> isDirect(licence, sku.id()))
                    .forEach(licence -> disabled.addAll(licence.disabledPlans()));
        }
        licences.removeIf(licence -> isDirect(licence, sku.id()));
        licences.add(
                new LicenceAssignment(
                        sku.id(),
                        List.copyOf(disabled),
                        Optional.empty(),
                        LicenceAssignment.FINE,
                        shop.tenant().now()));
    }

    private static boolean isDirect(LicenceAssignment licence, UUID sku) {
        return licence.skuId().equals(sku) && licence.byGroup().isEmpty();
    }

    /** Recorded answers name the plans by their ids. */
    private void checkConflicts(List<LicenceAssignment> licences) {
        var active = licences.stream().filter(LicenceAssignment::isActive).toList();
        var conflicts = new PlanConflicts(shop.tenant().skus());
        conflicts
                .unmetNeed(active)
                .ifPresent(conflict -> {
                    throw refused(
                            "License assignment failed because service plan "
                                    + conflict.plan()
                                    + " depends on the service plan(s) "
                                    + String.join(",", conflict.others()));
                });
        conflicts
                .exclusion(active)
                .ifPresent(conflict -> {
                    throw refused(
                            "License assignment failed because service plans "
                                    + conflict.plan()
                                    + ","
                                    + String.join(",", conflict.others())
                                    + " are mutually exclusive.");
                });
    }

    private static GraphRefused invalidLocation() {
        return refused("License assignment cannot be done for user with invalid usage location.");
    }

    private static void checkPlans(Sku sku, List<UUID> disabled) {
        var plans = sku.plans().stream().map(Sku.ServicePlan::id).toList();
        disabled.stream()
                .filter(plan -> !plans.contains(plan))
                .findFirst()
                .ifPresent(plan -> {
                    throw refused(
                            "License assignment failed because service plan "
                                    + plan
                                    + " is not part of SKU "
                                    + sku.id()
                                    + ".");
                });
    }

    private static Object detail(LicenceAssignment licence, Sku sku) {
        return UserFields.ordered(
                "id",
                sku.id().toString(),
                "skuId",
                sku.id().toString(),
                "skuPartNumber",
                sku.partNumber(),
                "servicePlans",
                sku.plans().stream()
                        .map(plan ->
                                UserFields.ordered(
                                        "servicePlanId",
                                        plan.id().toString(),
                                        "servicePlanName",
                                        plan.name(),
                                        "provisioningStatus",
                                        licence.disabledPlans().contains(plan.id())
                                                ? "Disabled"
                                                : "Success",
                                        "appliesTo",
                                        plan.appliesTo()))
                        .toList());
    }

    static GraphRefused refused(String message) {
        return new GraphRefused(GraphError.badRequest(message));
    }
}
