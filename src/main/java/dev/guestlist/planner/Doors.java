package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.List;
import java.util.stream.Stream;

/**
 * The doors of the files as they exist in the tenant. A door that is missing here has an error
 * among the problems or could not be read, and nothing is planned for it.
 *
 * @param all groups first, since a license may come through a group that the guest is leaving; then
 *     by key within each kind
 */
record Doors(List<DoorAt> all, List<Problem> problems) {

    static Doors resolve(DesiredState desired, LiveState live, Unread unread) {
        var groups = GroupSearch.resolve(desired.doors().groups(), live.directory(), unread);
        var products =
                ProductSearch.resolve(desired.doors().licenses(), live.directory().skus(), unread);
        var environments =
                EnvironmentSearch.resolve(
                        desired.doors().environments(), live, groups.found(), unread);
        return new Doors(
                Stream.of(groups, products, environments)
                        .flatMap(kind -> kind.found().values().stream())
                        .<DoorAt>map(door -> door)
                        .toList(),
                Stream.of(groups, products, environments)
                        .flatMap(kind -> kind.problems().stream())
                        .toList());
    }
}
