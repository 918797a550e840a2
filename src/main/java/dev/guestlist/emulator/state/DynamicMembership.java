package dev.guestlist.emulator.state;

import dev.guestlist.emulator.time.Delay;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/** Keeps dynamic groups as their rules want them, after a while. */
final class DynamicMembership {

    private final Tenant tenant;
    private final Directory directory;

    DynamicMembership(Tenant tenant, Directory directory) {
        this.tenant = tenant;
        this.directory = directory;
    }

    /** Looks at one user for every dynamic group after the settling time. */
    void queueUser(UUID user) {
        if (tenant.groups().hasDynamic()) {
            tenant.agenda()
                    .at(
                            tenant.now().plus(tenant.settling().of(Delay.GROUP_LICENSING)),
                            () ->
                                    tenant.groups()
                                            .allWritten()
                                            .forEach(group -> process(group, user)));
        }
    }

    /** Looks at everybody for one group after the settling time. */
    void queueGroup(UUID group) {
        tenant.agenda()
                .at(
                        tenant.now().plus(tenant.settling().of(Delay.GROUP_LICENSING)),
                        () -> tenant.groups().written(group).ifPresent(this::processAll));
    }

    private void processAll(Entity group) {
        var users = new ArrayList<UUID>();
        tenant.users().from(0).forEach(place -> users.add(place.id()));
        users.forEach(user -> process(group, user));
    }

    private void process(Entity group, UUID user) {
        var rule = rule(group);
        if (rule.isEmpty()) {
            return;
        }
        var wanted =
                tenant.users()
                        .written(user)
                        .filter(u -> MembershipRule.admits(rule.get(), u))
                        .isPresent();
        var holds = tenant.groups().members(group.id()).holds(user);
        if (wanted && !holds) {
            directory.addMember(group.id(), user);
        } else if (!wanted && holds) {
            directory.removeMember(group.id(), user);
        }
    }

    private static Optional<String> rule(Entity group) {
        return group.list(GroupShape.GROUP_TYPES).contains("DynamicMembership")
                        && !group.text(GroupShape.MEMBERSHIP_RULE_PROCESSING_STATE).equals("Paused")
                ? group.get(GroupShape.MEMBERSHIP_RULE)
                : Optional.empty();
    }
}
