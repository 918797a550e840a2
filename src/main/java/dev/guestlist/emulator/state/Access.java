package dev.guestlist.emulator.state;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a user's account, licences and groups amount to, as other services ask for it. */
public final class Access {

    private final Tenant tenant;

    public Access(Tenant tenant) {
        this.tenant = tenant;
    }

    /** Whether the account exists and may sign in. */
    public boolean accountEnabled(UUID user) {
        return tenant.users()
                .written(user)
                .filter(u -> u.is(UserShape.ACCOUNT_ENABLED))
                .isPresent();
    }

    /** The service plans in force for a user: those of active licences, without disabled ones. */
    public Set<UUID> servicePlans(UUID user) {
        var plans = new TreeSet<UUID>();
        tenant.users()
                .written(user)
                .ifPresent(u ->
                        u.list(UserShape.LICENCES).stream()
                                .filter(LicenceAssignment::isActive)
                                .forEach(licence -> addPlans(licence, plans)));
        return plans;
    }

    /** Whether a user is a direct member of a group. */
    public boolean isDirectMember(UUID user, UUID group) {
        return tenant.groups().members(group).holds(user);
    }

    private void addPlans(LicenceAssignment licence, Set<UUID> plans) {
        tenant.skus().find(licence.skuId()).stream()
                .flatMap(sku -> sku.plans().stream())
                .map(Sku.ServicePlan::id)
                .filter(plan -> !licence.disabledPlans().contains(plan))
                .forEach(plans::add);
    }
}
