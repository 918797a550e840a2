package dev.guestlist.planner;

import dev.guestlist.model.Door;
import dev.guestlist.model.LicenseHolding;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveSku;
import dev.guestlist.model.Problem;
import dev.guestlist.model.SourceLocation;
import dev.guestlist.plan.HeldBack;
import dev.guestlist.plan.LicenseAct;
import dev.guestlist.plan.SeatBudget;
import dev.guestlist.plan.Target;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A product. A license that comes through a group counts as assigned but is never removed here: the
 * tenant removes it together with the membership. A license that comes only through groups that the
 * guest is about to leave is assigned directly, or it would be missing until the next run. So is
 * one whose assignment through a group failed.
 *
 * @param disabled ids of the service plans that the files turn off; absent if they say nothing:
 *     plans of a license that a guest has stay as they are, and all those of a new one are on
 * @param obstacles why nobody can be given a license as the files declare it
 * @param keepFree seats to leave unused
 */
record ProductAt(
        Target.License target,
        SourceLocation where,
        LiveSku sku,
        Optional<SortedSet<String>> disabled,
        List<Problem> obstacles,
        int keepFree)
        implements DoorAt {
    ProductAt {
        obstacles = List.copyOf(obstacles);
    }

    @Override
    public void compare(Traveller traveller, Steps steps) {
        var holding = traveller.holding(target.id());
        var asked = Optional.ofNullable(traveller.access().licenses().get(target.key()));
        if (asked.isPresent()) {
            holding.flatMap(LicenseHolding::error)
                    .ifPresent(error -> steps.add(failing(traveller, error, asked.get())));
            give(holding, asked.get(), steps);
        } else {
            holding.filter(held -> held.direct().isPresent()).ifPresent(held -> take(held, steps));
        }
    }

    @Override
    public List<String> heldBy(LiveGuest guest) {
        return guest.licenses().containsKey(target.id()) ? List.of(target.key()) : List.of();
    }

    @Override
    public Optional<SeatBudget> seats(Decisions decisions) {
        return Optional.of(
                SeatBudget.of(
                        target,
                        sku.seats(),
                        sku.consumed(),
                        decisions.seatsReleased(target.key()),
                        decisions.seatsNeeded(target.key()),
                        keepFree));
    }

    private void give(Optional<LicenseHolding> holding, SourceLocation where, Steps steps) {
        var direct = holding.flatMap(LicenseHolding::direct);
        var inUse = holding.filter(LicenseHolding::isInUse);
        var asIs =
                direct.isPresent()
                        ? inUse.isPresent() && (disabled.isEmpty() || disabled.equals(direct))
                        : inUse.filter(held -> staysThroughGroup(held, steps)).isPresent();
        if (asIs) {
            return;
        }
        if (!obstacles.isEmpty()) {
            var at = new HeldBack.At(Door.Kind.LICENSE, target.key());
            obstacles.forEach(because -> steps.miss(at, because));
            return;
        }
        var plansOff = disabled.or(() -> direct).orElseGet(Collections::emptySortedSet);
        steps.give(new LicenseAct.AssignLicense(target, plansOff, direct), where);
        if (inUse.isEmpty()) {
            steps.needSeat(target.key());
        }
    }

    private static boolean staysThroughGroup(LicenseHolding held, Steps steps) {
        return held.throughGroups().stream().anyMatch(group -> !steps.leaves(group));
    }

    private void take(LicenseHolding held, Steps steps) {
        steps.take(new LicenseAct.UnassignLicense(target));
        if (held.isInUse() && held.throughGroups().isEmpty()) {
            steps.releaseSeat(target.key());
        }
    }

    private Problem failing(Traveller traveller, String error, SourceLocation where) {
        return Problem.warning(
                        "license-error",
                        where,
                        "Entra could not assign %s the license %s: %s"
                                .formatted(traveller.person().email(), target.name(), error))
                .withHint("check the guest's licenses in Entra");
    }
}
