package dev.guestlist.plan;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The doors of the files as the tenant has them: found by name, remembered by id. A door that is
 * missing here has an error among the problems or stands behind a gap, and nothing is planned at
 * it.
 */
record Doors(
        SortedMap<String, Target.Group> groups,
        SortedMap<String, Product> products,
        SortedMap<String, Place> places,
        List<Problem> problems) {

    static Doors resolve(DesiredState desired, LiveState live, Unread unread) {
        var groups = GroupDoors.resolve(desired.groups(), live, unread);
        var products = LicenseDoors.resolve(desired.licenses(), live.skus(), unread);
        var places = EnvironmentDoors.resolve(desired, live, groups.found(), unread);
        return new Doors(
                groups.found(),
                products.found(),
                places.found(),
                Stream.of(groups.problems(), products.problems(), places.problems())
                        .flatMap(List::stream)
                        .toList());
    }
}
