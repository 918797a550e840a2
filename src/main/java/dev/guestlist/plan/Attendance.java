package dev.guestlist.plan;

import dev.guestlist.model.LiveState;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who stands at which group doors, turned round: asked by guest instead of by group.
 *
 * @param groupsByGuest keys of groups by object id of the member
 */
record Attendance(Map<String, SortedSet<String>> groupsByGuest) {

    static Attendance of(LiveState live, Map<String, Target.Group> doors) {
        var groupsByGuest = new HashMap<String, SortedSet<String>>();
        for (var door : doors.values()) {
            for (var group : live.groups().get(door.key())) {
                if (group.id().equals(door.id())) {
                    for (var member : group.members()) {
                        groupsByGuest.computeIfAbsent(member, _ -> new TreeSet<>()).add(door.key());
                    }
                }
            }
        }
        return new Attendance(groupsByGuest);
    }

    SortedSet<String> groups(String objectId) {
        return groupsByGuest.getOrDefault(objectId, Collections.emptySortedSet());
    }
}
