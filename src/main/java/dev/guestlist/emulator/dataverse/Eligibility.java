package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.GroupShape;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Whether a person of the directory may be a user of an environment, and if not, what stands in the
 * way first.
 */
public sealed interface Eligibility {

    /** Enabled, licensed here, in the group if there is one. */
    record Eligible(Entity person) implements Eligibility {}

    /** May come in, but is let in only when asked for. */
    record OnDemand(Entity person) implements Eligibility {}

    /** A guest, where guests are kept out. */
    record Restricted(Entity person) implements Eligibility {}

    /** No such person in the directory, or not yet, or not any more. */
    record Unknown() implements Eligibility {}

    /** The account is blocked. */
    record Blocked(Entity person) implements Eligibility {}

    /** No license with a service plan for Dataverse in this tenant. */
    record Unlicensed(Entity person) implements Eligibility {}

    /** Not a direct member of the environment's security group. */
    record Outside(Entity person, UUID group) implements Eligibility {}

    /** How much of the directory is looked at. */
    enum View {
        /** What has been written, as the background synchronization will meet it. */
        WRITTEN,
        /** What has been replicated, as a call meets it that is made right after a write. */
        REPLICATED
    }

    /**
     * Kinds of environments that are not filled ahead
     * (learn.microsoft.com/power-platform/admin/add-users-to-environment).
     */
    Set<String> FILLED_ON_DEMAND = Set.of("Trial", "SubscriptionBasedTrial", "Teams");

    /**
     * Judges a person (learn.microsoft.com/power-platform/admin/add-users-to-environment): nested
     * groups do not count, and the group's owners do when they ask.
     */
    static Eligibility of(UUID person, Environment environment, View view) {
        var tenant = environment.tenant();
        var found =
                switch (view) {
                    case WRITTEN -> tenant.users().written(person);
                    case REPLICATED -> tenant.users().seen(person, tenant.now());
                };
        if (found.isEmpty()) {
            return new Unknown();
        }
        var entity = found.get();
        if (!entity.is(UserShape.ACCOUNT_ENABLED)) {
            return new Blocked(entity);
        }
        if (!isLicensed(entity, environment)) {
            return new Unlicensed(entity);
        }
        var group = environment.securityGroup();
        var inGroup = group.isEmpty() || isMember(person, group.get(), tenant, view);
        if (!inGroup && !isOwner(person, group.get(), tenant)) {
            return new Outside(entity, group.get());
        }
        if (isKeptOut(entity, environment)) {
            return new Restricted(entity);
        }
        return inGroup && !FILLED_ON_DEMAND.contains(environment.profile().sku())
                ? new Eligible(entity)
                : new OnDemand(entity);
    }

    /** Whether an active license has a plan that counts and is not switched off. */
    static boolean isLicensed(Entity person, Environment environment) {
        var tenant = environment.tenant();
        var guesses = environment.guesses();
        return person.list(UserShape.LICENCES).stream()
                .filter(LicenceAssignment::isActive)
                .anyMatch(licence ->
                        tenant.skus().find(licence.skuId()).stream()
                                .flatMap(sku -> sku.plans().stream())
                                .filter(plan -> !licence.disabledPlans().contains(plan.id()))
                                .anyMatch(plan -> counts(plan, guesses)));
    }

    /** Whether a person is a guest of the tenant. */
    static boolean isGuest(Entity person) {
        return person.text(UserShape.USER_TYPE).equals("Guest");
    }

    private static boolean isKeptOut(Entity person, Environment environment) {
        return isGuest(person)
                && environment.restrictsGuests()
                && environment
                        .guesses()
                        .is(DataverseGuess.RESTRICTED_GUEST_ARRIVAL, DataverseGuess.Rule.REFUSED);
    }

    private static boolean counts(Sku.ServicePlan plan, Guesses guesses) {
        var name = plan.name().toUpperCase(Locale.ROOT);
        return guesses.of(DataverseGuess.PLATFORM_PLANS).all().stream().anyMatch(name::startsWith)
                && guesses.of(DataverseGuess.UNQUALIFIED_PLANS).all().stream()
                        .noneMatch(name::contains);
    }

    private static boolean isMember(UUID person, UUID group, Tenant tenant, View view) {
        var members = tenant.groups().members(group);
        return switch (view) {
            case WRITTEN -> members.holds(person);
            case REPLICATED -> members.shows(person, tenant.now());
        };
    }

    private static boolean isOwner(UUID person, UUID group, Tenant tenant) {
        return tenant.groups()
                .written(group)
                .filter(found -> found.list(GroupShape.OWNERS).contains(person))
                .isPresent();
    }
}
