package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.LiveEnvironment;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.Problem;

import java.util.Optional;

/**
 * What an environment requires before it adds a guest: membership of a group, and a license.
 *
 * @param entrance key of the group, if the files declare it
 * @param gate that group, if it is a door that was found
 * @param billing whether a license is required
 */
record Admission(
        Optional<String> entrance,
        Optional<GroupAt> gate,
        LiveEnvironment.Billing billing,
        Entitlement entitlement) {
    /** Why the guest will not be added because of something that is held back. */
    Optional<Problem> prevented(Traveller traveller, Steps steps) {
        return entrance.flatMap(key -> steps.missed(Door.Kind.GROUP, key))
                .or(() ->
                        lacksLicense(traveller)
                                ? entitlement.missed(traveller, steps)
                                : Optional.empty());
    }

    /** Whether the guest will have no license although the environment requires one. */
    boolean lacksLicense(Traveller traveller) {
        return switch (billing) {
            case PER_USER -> !entitlement.has(traveller);
            case PAY_AS_YOU_GO -> false;
        };
    }

    /**
     * Whether the environment should already have added the guest. Where it is not known who is in
     * the group, it is taken to be so.
     */
    boolean isMet(LiveGuest guest) {
        return gate.map(group -> group.has(guest)).orElse(true)
                && (billing == LiveEnvironment.Billing.PAY_AS_YOU_GO
                        || entitlement.isHeldBy(guest));
    }
}
