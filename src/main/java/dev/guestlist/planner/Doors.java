package dev.guestlist.planner;

import dev.guestlist.model.DesiredState;
import dev.guestlist.model.LiveGuest;
import dev.guestlist.model.LiveState;
import dev.guestlist.model.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The doors of the files as they exist in the tenant. A door that is missing here could not be read
 * or has an error among the problems, and nothing is planned for it.
 *
 * @param locked doors that can't be told apart in the tenant
 * @param groups by key
 * @param attendance of these groups
 * @param others by key within each kind
 * @param faults what is wrong with doors, locked ones included
 */
record Doors(
        List<LockedDoor> locked,
        SortedMap<String, GroupAt> groups,
        Attendance attendance,
        List<DoorAt> others,
        List<Fault> faults,
        List<Problem> problems) {

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
                groups.found(),
                new Attendance(groups.found().values()),
                Stream.<DoorAt>concat(
                                products.found().values().stream(),
                                environments.found().values().stream())
                        .toList(),
                Stream.concat(
                                kinds.stream()
                                        .flatMap(kind -> kind.locked().stream())
                                        .map(LockedDoor::fault),
                                kinds.stream().flatMap(kind -> kind.faults().stream()))
                        .toList(),
                kinds.stream().flatMap(kind -> kind.problems().stream()).toList());
    }

    /**
     * Adds what the traveller gains and loses. Groups come first, since a license may come through
     * a group that the guest is leaving; a group that the guest neither is in nor should be in is
     * not asked.
     */
    void compare(Traveller traveller, Steps steps) {
        for (var door : locked) {
            door.compare(traveller, steps);
        }
        for (var group : concerning(traveller)) {
            group.compare(traveller, steps);
        }
        for (var door : others) {
            door.compare(traveller, steps);
        }
    }

    /** Creates no object where nothing changes, which holds for nearly all guests. */
    private Iterable<GroupAt> concerning(Traveller traveller) {
        var asked = traveller.access().groups().keySet();
        var objectId = traveller.live().map(LiveGuest::objectId).orElse("");
        if (attendance.isExactly(objectId, asked)) {
            return List.of();
        }
        var concerning = new TreeMap<String, GroupAt>();
        attendance.groups(objectId).forEach(group -> concerning.put(group.target().key(), group));
        for (var key : asked) {
            if (groups.containsKey(key)) {
                concerning.put(key, groups.get(key));
            }
        }
        return concerning.values();
    }

    /** The doors where the guest may have something: groups first, then the others. */
    List<DoorAt> around(LiveGuest guest) {
        var around = new ArrayList<DoorAt>(attendance.groups(guest.objectId()));
        around.addAll(others);
        return around;
    }
}
