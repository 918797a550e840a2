package dev.guestlist.emulator.graph;

import dev.guestlist.emulator.http.Response;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.Tenant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The tenant itself: organization, domains and bought products. */
final class Tenancy {

    private final Shop shop;

    Tenancy(Shop shop) {
        this.shop = shop;
    }

    /** A collection of one (learn.microsoft.com/graph/api/organization-get). */
    Response organization(Call call) {
        requireGet(call);
        var full = call.caller().hasAny(Permissions.READ_ORGANIZATION);
        if (!full) {
            call.require(Permissions.READ_USERS);
        }
        var profile = shop.tenant().profile();
        if (call.path().size() == 2
                && !call.path().get(1).equalsIgnoreCase(profile.id().toString())) {
            throw new GraphRefused(GraphError.notFound(call.path().get(1)));
        }
        var organization = organization(profile, full);
        return call.path().size() == 2
                ? single(call, "organization", organization)
                : collection(call, "organization", List.of(organization));
    }

    /** learn.microsoft.com/graph/api/domain-list; only {@code $select} has an effect. */
    Response domains(Call call) {
        requireGet(call);
        call.require(Permissions.READ_DOMAINS);
        var profile = shop.tenant().profile();
        var domains = profile.domains().stream().map(name -> domain(name, profile)).toList();
        if (call.path().size() == 2) {
            var name = call.path().get(1);
            return single(
                    call,
                    "domains",
                    domains.stream()
                            .filter(domain ->
                                    name.equalsIgnoreCase(String.valueOf(domain.get("id"))))
                            .findFirst()
                            .orElseThrow(() -> new GraphRefused(GraphError.notFound(name))));
        }
        return collection(call, "domains", domains);
    }

    /** learn.microsoft.com/graph/api/subscribedsku-list; only {@code $select} has an effect. */
    Response subscribedSkus(Call call) {
        requireGet(call);
        call.require(Permissions.READ_SKUS);
        var skus =
                shop.tenant()
                        .reading(() -> {
                            var all = new ArrayList<Map<String, Object>>();
                            shop.tenant().skus().all().forEach(sku -> all.add(sku(sku)));
                            return all;
                        });
        if (call.path().size() == 2) {
            var id = call.path().get(1);
            return single(
                    call,
                    "subscribedSkus",
                    skus.stream()
                            .filter(sku -> id.equalsIgnoreCase(String.valueOf(sku.get("id"))))
                            .findFirst()
                            .orElseThrow(() -> new GraphRefused(GraphError.notFound(id))));
        }
        return collection(call, "subscribedSkus", skus);
    }

    private static void requireGet(Call call) {
        if (!call.request().method().equals("GET")) {
            throw new GraphRefused(GraphError.methodNotAllowed());
        }
    }

    private static Map<String, Object> organization(Tenant.Profile profile, boolean full) {
        var organization = new LinkedHashMap<String, Object>();
        organization.put("id", profile.id().toString());
        organization.put("deletedDateTime", null);
        organization.put("businessPhones", List.of());
        organization.put("city", null);
        organization.put("country", null);
        organization.put("countryLetterCode", full ? profile.country() : null);
        organization.put("createdDateTime", full ? "2024-01-08T00:00:00Z" : null);
        organization.put("defaultUsageLocation", null);
        organization.put("displayName", profile.displayName());
        organization.put("onPremisesSyncEnabled", null);
        organization.put("preferredLanguage", full ? "en" : null);
        organization.put("technicalNotificationMails", List.of());
        organization.put("tenantType", full ? "AAD" : null);
        organization.put(
                "verifiedDomains",
                profile.domains().stream().map(name -> verifiedDomain(name, profile)).toList());
        return organization;
    }

    private static Object verifiedDomain(String name, Tenant.Profile profile) {
        return UserFields.ordered(
                "capabilities",
                "Email, OfficeCommunicationsOnline",
                "isDefault",
                name.equals(profile.defaultDomain()),
                "isInitial",
                name.equals(profile.initialDomain()),
                "name",
                name,
                "type",
                "Managed");
    }

    private static Map<String, Object> domain(String name, Tenant.Profile profile) {
        var domain = new LinkedHashMap<String, Object>();
        domain.put("id", name);
        domain.put("authenticationType", "Managed");
        domain.put("availabilityStatus", null);
        domain.put("isAdminManaged", true);
        domain.put("isDefault", name.equals(profile.defaultDomain()));
        domain.put("isInitial", name.equals(profile.initialDomain()));
        domain.put("isRoot", true);
        domain.put("isVerified", true);
        domain.put("supportedServices", List.of("Email", "OfficeCommunicationsOnline"));
        domain.put("passwordValidityPeriodInDays", 2147483647);
        domain.put("passwordNotificationWindowInDays", 14);
        domain.put("state", null);
        domain.put("manufacturer", null);
        domain.put("model", null);
        return domain;
    }

    private Map<String, Object> sku(Sku sku) {
        var profile = shop.tenant().profile();
        var written = new LinkedHashMap<String, Object>();
        written.put(
                "accountName",
                profile.initialDomain().substring(0, profile.initialDomain().indexOf('.')));
        written.put("accountId", profile.id().toString());
        written.put("appliesTo", sku.appliesTo());
        written.put("capabilityStatus", status(sku));
        written.put("consumedUnits", shop.tenant().skus().shown(sku.id(), shop.tenant().now()));
        written.put("id", profile.id() + "_" + sku.id());
        written.put("skuId", sku.id().toString());
        written.put("skuPartNumber", sku.partNumber());
        written.put(
                "subscriptionIds",
                List.of(
                        UUID.nameUUIDFromBytes(
                                        sku.id()
                                                .toString()
                                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString()));
        written.put(
                "prepaidUnits",
                UserFields.ordered(
                        "enabled",
                        sku.seats(),
                        "suspended",
                        sku.suspended(),
                        "warning",
                        sku.warning(),
                        "lockedOut",
                        sku.lockedOut()));
        written.put("servicePlans", sku.plans().stream().map(Tenancy::plan).toList());
        return written;
    }

    private static Object plan(Sku.ServicePlan plan) {
        return UserFields.ordered(
                "servicePlanId",
                plan.id().toString(),
                "servicePlanName",
                plan.name(),
                "provisioningStatus",
                plan.appliesTo().equals("Company") ? "PendingProvisioning" : "Success",
                "appliesTo",
                plan.appliesTo());
    }

    /** learn.microsoft.com/graph/api/resources/subscribedsku. */
    private static String status(Sku sku) {
        if (sku.seats() > 0) {
            return "Enabled";
        }
        if (sku.warning() > 0) {
            return "Warning";
        }
        return sku.suspended() > 0 ? "Suspended" : sku.lockedOut() > 0 ? "LockedOut" : "Deleted";
    }

    private static Response collection(Call call, String set, List<Map<String, Object>> rows) {
        var select = select(call);
        var selected = select.map(names -> "(" + String.join(",", names) + ")").orElse("");
        return Writer.value(
                200,
                UserFields.ordered(
                        "@odata.context",
                        call.context(set + selected),
                        "value",
                        rows.stream().map(row -> pick(row, select, set)).toList()));
    }

    private static Response single(Call call, String set, Map<String, Object> row) {
        var written = new LinkedHashMap<String, Object>();
        written.put("@odata.context", call.context(set + "/$entity"));
        written.putAll(pick(row, select(call), set));
        return Writer.value(200, written);
    }

    private static Optional<List<String>> select(Call call) {
        return call.request()
                .query()
                .first("$select")
                .map(names -> List.of(names.split("\\s*,\\s*", -1)));
    }

    private static Map<String, Object> pick(
            Map<String, Object> row, Optional<List<String>> select, String set) {
        if (select.isEmpty()) {
            return row;
        }
        var picked = new LinkedHashMap<String, Object>();
        for (var name : select.get()) {
            if (!row.containsKey(name)) {
                throw new GraphRefused(
                        GraphError.malformed(
                                "Parsing OData Select and Expand failed: Could not find a property"
                                        + " named '"
                                        + name
                                        + "' on type 'microsoft.graph."
                                        + set.replaceAll("s$", "")
                                        + "'."));
            }
            picked.put(name, row.get(name));
        }
        return picked;
    }
}
