package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * The doors of the files as they exist in the tenant. A door that is missing here could not be read
 * or has an error among the problems, and nothing is planned for it.
 *
 * @param locked doors that can't be told apart in the tenant
 * @param faults what is wrong with doors, locked ones included
 * @param all groups first, since a license may come through a group that the guest is leaving; then
 *     by key within each kind
 */
record Doors(
        List<LockedDoor> locked, List<DoorAt> all, List<Fault> faults, List<Problem> problems) {

    static Doors resolve(DesiredState desired, LiveState live, Unread unread) {
        var groups = GroupSearch.resolve(desired.doors().groups(), live.directory(), unread);
        var products =
                ProductSearch.resolve(desired.doors().licenses(), live.directory().skus(), unread);
        var entitlement = Entitlement.of(products.found(), live.directory().skus());
        var environments =
                EnvironmentSearch.resolve(desired, live, groups.found(), entitlement, unread);
        var kinds = List.of(groups, products, environments);
        return new Doors(
                kinds.stream().flatMap(kind -> kind.locked().stream()).toList(),
                kinds.stream()
                        .flatMap(kind -> kind.found().values().stream())
                        .<DoorAt>map(door -> door)
                        .toList(),
                Stream.concat(
                                kinds.stream()
                                        .flatMap(kind -> kind.locked().stream())
                                        .map(LockedDoor::fault),
                                kinds.stream().flatMap(kind -> kind.faults().stream()))
                        .toList(),
                kinds.stream().flatMap(kind -> kind.problems().stream()).toList());
    }
}
