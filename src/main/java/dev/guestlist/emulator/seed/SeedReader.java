package dev.guestlist.emulator.seed;

import dev.guestlist.emulator.state.Application;
import dev.guestlist.emulator.state.Directory;
import dev.guestlist.emulator.state.DirectoryRole;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.PlanRule;
import dev.guestlist.emulator.state.Policies;
import dev.guestlist.emulator.state.Shape;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;
import dev.guestlist.emulator.time.Settling;
import dev.guestlist.emulator.time.VirtualClock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds a tenant from a state file. Sections that belong to others are left alone. */
public final class SeedReader {

    private static final Set<String> USER_KEYS = keys(UserShape.SHAPE, "id");
    private static final Set<String> GROUP_KEYS = keys(GroupShape.SHAPE, "id", "members");

    private final Products products = Products.builtIn();
    private final SeedNode seed;
    private final Tenant tenant;
    private final Directory directory;
    private final EntityCodec codec;
    private final Map<String, UUID> people = new HashMap<>();

    private SeedReader(SeedNode seed, VirtualClock clock, Settling settling) {
        this.seed = seed;
        this.tenant = new Tenant(profile(seed.node("tenant")), clock, settling);
        this.directory = new Directory(tenant);
        this.codec = new EntityCodec(this::skuId, UUID::toString);
    }

    /** Reads everything that is the core's. */
    public static Tenant read(SeedNode seed, VirtualClock clock, Settling settling) {
        if (seed.number("version", 0) != 1) {
            throw new SeedException("version", "expected 1");
        }
        var reader = new SeedReader(seed, clock, settling);
        seed.text("clockAhead").map(java.time.Duration::parse).ifPresent(clock::advance);
        return reader.tenant.changing(reader::fill);
    }

    private Tenant fill() {
        seed.nodes("applications").stream()
                .map(SeedReader::application)
                .forEach(tenant.applications()::add);
        seed.nodes("licenses").stream().map(this::sku).forEach(tenant.skus()::put);
        seed.nodes("users").forEach(this::user);
        seed.nodes("groups").forEach(this::group);
        seed.nodes("deletedUsers").forEach(this::deletedUser);
        seed.nodes("deletedGroups").forEach(this::deletedGroup);
        policies();
        RecordsCodec.read(seed, tenant.records());
        return tenant;
    }

    private static Set<String> keys(Shape shape, String... more) {
        var keys = new HashSet<>(Set.of(more));
        shape.properties().forEach(property -> keys.add(property.name()));
        return Set.copyOf(keys);
    }

    private static Tenant.Profile profile(SeedNode node) {
        node.allow(
                Set.of(
                        "id",
                        "displayName",
                        "initialDomain",
                        "domains",
                        "defaultDomain",
                        "country"));
        var initial = node.requiredText("initialDomain");
        return new Tenant.Profile(
                node.requiredId("id"),
                node.requiredText("displayName"),
                initial,
                node.text("defaultDomain").orElse(initial),
                node.texts("domains"),
                node.text("country").orElse("US"));
    }

    private static Application application(SeedNode node) {
        node.allow(
                Set.of(
                        "appId",
                        "servicePrincipalId",
                        "displayName",
                        "secrets",
                        "federatedCredentials",
                        "certificates",
                        "graphRoles",
                        "directoryRoles"));
        return new Application(
                node.requiredId("appId"),
                node.requiredId("servicePrincipalId"),
                node.requiredText("displayName"),
                node.nodes("secrets").stream()
                        .map(secret ->
                                new Application.Secret(
                                        secret.requiredText("value"), secret.time("expires")))
                        .toList(),
                node.nodes("federatedCredentials").stream()
                        .map(credential ->
                                new Application.FederatedCredential(
                                        credential.requiredText("issuer"),
                                        credential.requiredText("subject"),
                                        credential
                                                .text("audience")
                                                .orElse("api://AzureADTokenExchange")))
                        .toList(),
                node.texts("certificates"),
                new HashSet<>(node.texts("graphRoles")),
                directoryRoles(node));
    }

    private Sku sku(SeedNode node) {
        node.allow(
                Set.of(
                        "sku",
                        "id",
                        "seats",
                        "warning",
                        "suspended",
                        "lockedOut",
                        "plans",
                        "appliesTo",
                        "prohibitedIn",
                        "planRules"));
        var partNumber = node.requiredText("sku");
        var known = products.find(partNumber);
        var plans =
                node.has("plans")
                        ? node.nodes("plans").stream()
                                .map(plan ->
                                        new Sku.ServicePlan(
                                                plan.requiredId("id"),
                                                plan.requiredText("name"),
                                                plan.text("appliesTo").orElse("User")))
                                .toList()
                        : known.map(Products.Product::plans)
                                .orElseThrow(() ->
                                        new SeedException(
                                                node.place(),
                                                "'"
                                                        + partNumber
                                                        + "' is not built in: give 'id' and"
                                                        + " 'plans'"));
        return new Sku(
                node.id("id")
                        .or(() -> known.map(Products.Product::id))
                        .orElseThrow(() -> new SeedException(node.place(), "'id' is missing")),
                partNumber,
                plans,
                node.number("seats", 0),
                node.number("warning", 0),
                node.number("suspended", 0),
                node.number("lockedOut", 0),
                node.text("appliesTo").orElse("User"),
                node.texts("prohibitedIn"),
                node.nodes("planRules").stream().map(SeedReader::planRule).toList());
    }

    private static Set<DirectoryRole> directoryRoles(SeedNode node) {
        var roles = new HashSet<DirectoryRole>();
        for (var name : node.texts("directoryRoles")) {
            roles.add(
                    DirectoryRole.named(name)
                            .orElseThrow(() ->
                                    new SeedException(
                                            node.at("directoryRoles"),
                                            "no such role here: '" + name + "'")));
        }
        return roles;
    }

    private static PlanRule planRule(SeedNode node) {
        node.allow(Set.of("plan", "needs", "excludes"));
        return new PlanRule(node.requiredText("plan"), node.texts("needs"), node.texts("excludes"));
    }

    private void user(SeedNode node) {
        var user = readUser(node);
        directory.seed(user);
        know(user);
    }

    private void deletedUser(SeedNode node) {
        var user = readUser(node);
        tenant.users().deleted().put(user.id(), user);
    }

    private Entity readUser(SeedNode node) {
        var completed = Completion.user(node, tenant.profile());
        var user = codec.read(completed, UserShape.SHAPE, completed.requiredId("id"));
        node.allow(USER_KEYS);
        directoryRoles(node);
        return user;
    }

    private void group(SeedNode node) {
        var completed = Completion.group(node);
        var group = codec.read(completed, GroupShape.SHAPE, completed.requiredId("id"));
        node.allow(GROUP_KEYS);
        directory.seed(group);
        node.texts("members")
                .forEach(member -> directory.seedMember(group.id(), person(node, member)));
    }

    private void deletedGroup(SeedNode node) {
        var completed = Completion.group(node);
        node.allow(GROUP_KEYS);
        directory.seedDeleted(
                codec.read(completed, GroupShape.SHAPE, completed.requiredId("id")),
                node.texts("members").stream().map(member -> person(node, member)).toList());
    }

    private void know(Entity user) {
        people.put(user.id().toString(), user.id());
        user.get(UserShape.MAIL)
                .ifPresent(mail -> people.put(mail.toLowerCase(Locale.ROOT), user.id()));
        people.put(user.text(UserShape.USER_PRINCIPAL_NAME).toLowerCase(Locale.ROOT), user.id());
    }

    /** Members are named by address, principal name or id; an id may also be a group's. */
    private UUID person(SeedNode node, String name) {
        return Optional.ofNullable(people.get(name.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.of(name).filter(n -> n.length() == 36).map(UUID::fromString))
                .orElseThrow(() ->
                        new SeedException(
                                node.at("members"), "nobody here is called '" + name + "'"));
    }

    private UUID skuId(String name) {
        return tenant.skus().all().stream()
                .filter(sku -> sku.partNumber().equals(name) || sku.id().toString().equals(name))
                .map(Sku::id)
                .findFirst()
                .orElseThrow(() ->
                        new SeedException(
                                "licenses", "'" + name + "' is not among the tenant's licences"));
    }

    private void policies() {
        PolicyTemplates.documents().forEach(tenant.policies()::put);
        var node = seed.node("policies");
        node.values()
                .keySet()
                .forEach(name -> tenant.policies().put(name, merged(name, node.node(name))));
        tenant.policies().contacts().addAll(seed.texts("contacts"));
        var domains = seed.node("invitationDomains");
        tenant.policies()
                .domains(
                        new Policies.DomainList(
                                domains.texts("allowed"), domains.texts("blocked")));
        seed.nodes("identityProviders")
                .forEach(p ->
                        tenant.policies()
                                .identityProviders()
                                .put(p.requiredText("id"), new LinkedHashMap<>(p.values())));
    }

    private Map<String, Object> merged(String name, SeedNode given) {
        var merged = new LinkedHashMap<>(tenant.policies().document(name).orElse(Map.of()));
        merged.putAll(given.values());
        return merged;
    }
}
