package dev.guestlist.emulator.seed;

import dev.guestlist.emulator.state.Application;
import dev.guestlist.emulator.state.DirectoryRole;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.PlanRule;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.Tenant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes a tenant as a state file. What was written but not yet seen by readers counts as settled:
 * a file has no "in a moment". Call under the tenant's lock.
 */
public final class SeedWriter {

    /** What a hand-written file may leave out; written as {@code null} where there is none. */
    private static final List<String> COMPLETED =
            List.of(
                    "mail",
                    "userType",
                    "mailNickname",
                    "otherMails",
                    "proxyAddresses",
                    "creationType",
                    "externalUserState",
                    "externalUserStateChangeDateTime",
                    "accountEnabled",
                    "createdDateTime",
                    "identityIssuer");

    private final Tenant tenant;
    private final EntityCodec codec;

    private SeedWriter(Tenant tenant) {
        this.tenant = tenant;
        this.codec = new EntityCodec(UUID::fromString, this::skuName);
    }

    /** The core's sections. */
    public static Map<String, Object> write(Tenant tenant) {
        return new SeedWriter(tenant).document();
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", 1);
        var ahead = tenant.clock().ahead();
        if (ahead.compareTo(Duration.ZERO) > 0) {
            document.put("clockAhead", ahead.toString());
        }
        document.put("tenant", profile());
        document.put(
                "applications", tenant.applications().stream().map(SeedWriter::plain).toList());
        document.put("licenses", tenant.skus().all().stream().map(SeedWriter::plain).toList());
        document.put("users", users());
        document.put("groups", groups());
        document.put("deletedUsers", deletedUsers());
        document.put("deletedGroups", deletedGroups());
        document.put("policies", tenant.policies().documents());
        var domains = tenant.policies().domains();
        document.put(
                "invitationDomains",
                Map.of("allowed", domains.allowed(), "blocked", domains.blocked()));
        document.put("contacts", tenant.policies().contacts());
        document.put(
                "identityProviders", List.copyOf(tenant.policies().identityProviders().values()));
        document.putAll(RecordsCodec.write(tenant.records()));
        return document;
    }

    private Map<String, Object> profile() {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", tenant.profile().id().toString());
        written.put("displayName", tenant.profile().displayName());
        written.put("initialDomain", tenant.profile().initialDomain());
        written.put("defaultDomain", tenant.profile().defaultDomain());
        written.put("domains", tenant.profile().domains());
        written.put("country", tenant.profile().country());
        return written;
    }

    private static Map<String, Object> plain(Application application) {
        var written = new LinkedHashMap<String, Object>();
        written.put("appId", application.appId().toString());
        written.put("servicePrincipalId", application.servicePrincipalId().toString());
        written.put("displayName", application.displayName());
        written.put("secrets", application.secrets().stream().map(SeedWriter::plain).toList());
        written.put(
                "federatedCredentials",
                application.federatedCredentials().stream().map(SeedWriter::plain).toList());
        written.put("certificates", application.certificates());
        written.put("graphRoles", List.copyOf(application.graphRoles()));
        written.put(
                "directoryRoles",
                application.directoryRoles().stream().map(DirectoryRole::displayName).toList());
        return written;
    }

    private static Map<String, Object> plain(Application.Secret secret) {
        var written = new LinkedHashMap<String, Object>();
        written.put("value", secret.value());
        secret.expires().ifPresent(end -> written.put("expires", end.toString()));
        return written;
    }

    private static Map<String, Object> plain(Application.FederatedCredential credential) {
        var written = new LinkedHashMap<String, Object>();
        written.put("issuer", credential.issuer());
        written.put("subject", credential.subject());
        written.put("audience", credential.audience());
        return written;
    }

    private static Map<String, Object> plain(Sku sku) {
        var written = new LinkedHashMap<String, Object>();
        written.put("sku", sku.partNumber());
        written.put("id", sku.id().toString());
        written.put("seats", sku.seats());
        written.put("warning", sku.warning());
        written.put("suspended", sku.suspended());
        written.put("lockedOut", sku.lockedOut());
        written.put("plans", sku.plans().stream().map(SeedWriter::plain).toList());
        written.put("appliesTo", sku.appliesTo());
        written.put("prohibitedIn", sku.prohibitedIn());
        written.put("planRules", sku.planRules().stream().map(SeedWriter::plain).toList());
        return written;
    }

    private static Map<String, Object> plain(PlanRule rule) {
        var written = new LinkedHashMap<String, Object>();
        written.put("plan", rule.plan());
        written.put("needs", rule.needs());
        written.put("excludes", rule.excludes());
        return written;
    }

    private static Map<String, Object> plain(Sku.ServicePlan plan) {
        var written = new LinkedHashMap<String, Object>();
        written.put("name", plan.name());
        written.put("id", plan.id().toString());
        written.put("appliesTo", plan.appliesTo());
        return written;
    }

    private List<Object> users() {
        var written = new ArrayList<>();
        tenant.users()
                .from(0)
                .forEach(place ->
                        place.thing().written().ifPresent(user -> written.add(plain(user))));
        return written;
    }

    private List<Object> deletedUsers() {
        var written = new ArrayList<>();
        tenant.users().deleted().from(0).forEach(place -> written.add(plain(place.thing())));
        return written;
    }

    private Map<String, Object> plain(Entity user) {
        var written = codec.write(user);
        COMPLETED.forEach(name -> written.putIfAbsent(name, null));
        return written;
    }

    private List<Object> groups() {
        var written = new ArrayList<>();
        for (var group : tenant.groups().allWritten()) {
            written.add(group(group, members(group.id())));
        }
        return written;
    }

    private List<Object> deletedGroups() {
        var written = new ArrayList<>();
        tenant.groups()
                .deleted()
                .from(0)
                .forEach(place ->
                        written.add(
                                group(
                                        place.thing().group(),
                                        place.thing().members().stream()
                                                .map(UUID::toString)
                                                .toList())));
        return written;
    }

    private Map<String, Object> group(Entity group, List<String> members) {
        var plain = codec.write(group);
        List.of(
                        "mailEnabled",
                        "securityEnabled",
                        "mailNickname",
                        "createdDateTime",
                        "renewedDateTime")
                .forEach(name -> plain.putIfAbsent(name, null));
        plain.put("members", members);
        return plain;
    }

    private List<String> members(UUID group) {
        var written = new ArrayList<String>();
        tenant.groups()
                .members(group)
                .from(0)
                .forEach(place ->
                        place.thing().written().map(UUID::toString).ifPresent(written::add));
        return written;
    }

    private String skuName(UUID id) {
        return tenant.skus().find(id).map(Sku::partNumber).orElseGet(id::toString);
    }
}
