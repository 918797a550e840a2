package dev.guestlist.emulator.dataverse;

import dev.guestlist.emulator.guess.Guesses;
import dev.guestlist.emulator.state.Entity;
import dev.guestlist.emulator.state.LicenceAssignment;
import dev.guestlist.emulator.state.Sku;
import dev.guestlist.emulator.state.Tenant;
import dev.guestlist.emulator.state.UserShape;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a person of the directory may be a user of an environment, and if not, what stands in the
 * way first.
 */
public sealed interface Eligibility {

    /** Enabled, licensed here, in the group if there is one. */
    record Eligible(Entity person) implements Eligibility {}

    /** No such person in the directory, or not yet, or not any more. */
    record Unknown() implements Eligibility {}

    /** The account is blocked. */
    record Blocked(Entity person) implements Eligibility {}

    /** No licence with a service plan for Dataverse in this tenant. */
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
     * Judges a person (learn.microsoft.com/power-platform/admin/add-users-to-environment): nested
     * groups do not count.
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
        return environment
                .securityGroup()
                .filter(group -> !isMember(person, group, tenant, view))
                .<Eligibility>map(group -> new Outside(entity, group))
                .orElseGet(() -> new Eligible(entity));
    }

    /** Whether an active licence has a plan that counts and is not switched off. */
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

    private static boolean counts(Sku.ServicePlan plan, Guesses<DataverseGuess> guesses) {
        var name = plan.name().toUpperCase(Locale.ROOT);
        return guesses.words(DataverseGuess.PLATFORM_PLANS).stream().anyMatch(name::startsWith)
                && guesses.words(DataverseGuess.UNQUALIFIED_PLANS).stream()
                        .noneMatch(name::contains);
    }

    private static boolean isMember(UUID person, UUID group, Tenant tenant, View view) {
        var members = tenant.groups().members(group);
        return switch (view) {
            case WRITTEN -> members.holds(person);
            case REPLICATED -> members.shows(person, tenant.now());
        };
    }

    /** The person, if there is one. */
    default Optional<Entity> found() {
        return switch (this) {
            case Eligible(var person) -> Optional.of(person);
            case Blocked(var person) -> Optional.of(person);
            case Unlicensed(var person) -> Optional.of(person);
            case Outside(var person, _) -> Optional.of(person);
            case Unknown() -> Optional.empty();
        };
    }
}
